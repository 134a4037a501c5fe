import { useEffect, useState } from 'react';
import type { Instant } from './scalars.js';

/** Since when there is no network; nothing while there is. */
export function useOfflineSince(): Instant | undefined {
  const [since, setSince] = useState<Instant | undefined>(() => (navigator.onLine ? undefined : (new Date().toISOString() as Instant)));
  useEffect(() => {
    const lost = (): void => setSince(new Date().toISOString() as Instant);
    const back = (): void => setSince(undefined);
    window.addEventListener('offline', lost);
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('offline', lost);
      window.removeEventListener('online', back);
    };
  }, []);
  return since;
}
