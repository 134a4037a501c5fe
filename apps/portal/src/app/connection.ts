import { useEffect, useState } from 'react';
import type { Instant } from './scalars.js';
import { instantNow } from './time/moments.js';

/** Since when there is no network; nothing while there is. */
export function useOfflineSince(): Instant | undefined {
  const [since, setSince] = useState<Instant | undefined>(() => (navigator.onLine ? undefined : instantNow()));
  useEffect(() => {
    const lost = (): void => setSince(instantNow());
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
