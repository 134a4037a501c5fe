import { useEffect, useState, type ReactElement } from 'react';
import type { Instant } from '../scalars.js';
import { serverNow } from './server-clock.js';

const left = (until: Instant): number => Math.max(0, Math.ceil((Date.parse(until) - serverNow()) / 1000));

/** Minutes and seconds until a moment, as on a kitchen timer. `over` runs once when it is there. */
export function Countdown({ until, over }: { readonly until: Instant; readonly over?: () => void }): ReactElement {
  const [seconds, setSeconds] = useState(() => left(until));
  useEffect(() => {
    const timer = setInterval(() => {
      const now = left(until);
      setSeconds(now);
      if (now > 0) return;
      clearInterval(timer);
      over?.();
    }, 1000);
    return () => clearInterval(timer);
    // `over` belongs to the moment of ending, not to later renders.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [until]);
  return (
    <span role="timer" aria-label="Time left">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </span>
  );
}
