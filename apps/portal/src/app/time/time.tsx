import { createContext, useContext, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import type { Day, Instant, ZonedDateTime } from '../scalars.js';
import {
  datedText,
  dateText,
  dayOf,
  daysApart,
  dayText,
  exactText,
  instantText,
  leftText,
  meetingText,
  momentOf,
  wallOf,
  type Length,
  type Reading,
} from './time-text.js';

interface ReadingClock {
  readonly zone: string;
  readonly now: () => number;
}

const deviceClock: ReadingClock = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, now: Date.now };
const Clock = createContext<ReadingClock>(deviceClock);

/** Whose zone times are shown in. Tests also stop the clock here. */
export function TimeProvider({
  zone,
  now = Date.now,
  children,
}: {
  readonly zone: string;
  readonly now?: () => number;
  readonly children: ReactNode;
}): ReactElement {
  const [clock, setClock] = useState<ReadingClock>({ zone, now });
  if (clock.zone !== zone || clock.now !== now) setClock({ zone, now });
  return <Clock value={clock}>{children}</Clock>;
}

/** Zone and moment; looks again each minute, so that "today" does not stay overnight. */
export function useReading(): Reading {
  const { zone, now } = useContext(Clock);
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), 60_000);
    return () => clearInterval(timer);
  }, [now]);
  return { zone, now: moment };
}

type Kind =
  /** Something happened, or will at a moment. */
  | { readonly at: Instant; readonly day?: never; readonly meeting?: never }
  /** A date that is the same everywhere. */
  | { readonly day: Day; readonly at?: never; readonly meeting?: never }
  /** A wall time in a place, whatever happens to daylight saving. */
  | { readonly meeting: ZonedDateTime; readonly at?: never; readonly day?: never };

export type TimeProps = Kind & {
  readonly length?: Length;
  /** Of a day: the date stands also where it is near, "Sat 28 Nov, today". For what is wanted by a day, and after "on". */
  readonly dated?: boolean;
};

/** The day by its name, never "yesterday": what is due by it is read on another day, and beside a mail that names it. */
export function NamedDay({ day }: { readonly day: Day }): ReactElement {
  return <time dateTime={day}>{dateText(day, useReading(), 'long')}</time>;
}

/** Whether a day has gone by where the reader is. */
export const useIsOver = (day: Day | null | undefined): boolean => {
  const { now, zone } = useReading();
  return Boolean(day) && daysApart(dayOf(now, zone), day as Day) < 0;
};

/** The only way to show a date or time. */
export function Time({ at, day, meeting, length, dated }: TimeProps): ReactElement {
  const reading = useReading();
  if (day !== undefined) return <time dateTime={day}>{(dated ? datedText : dayText)(day, reading, length)}</time>;
  if (at !== undefined)
    return (
      <time dateTime={at} title={exactText(Date.parse(at), reading.zone)}>
        {instantText(at, reading, length)}
      </time>
    );
  const wall = wallOf(meeting);
  return (
    <time dateTime={`${wall.day}T${wall.time}`} title={exactText(momentOf(wall), wall.zone)}>
      {meetingText(meeting, reading, length)}
    </time>
  );
}

/** How long is left until a day, with the day for everyone who asks. */
export function TimeLeft({ day }: { readonly day: Day }): ReactElement {
  const reading = useReading();
  return (
    <time dateTime={day} title={dayText(day, reading, 'long')}>
      {leftText(day, reading)}
    </time>
  );
}
