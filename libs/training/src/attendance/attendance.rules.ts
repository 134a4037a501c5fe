import { dayIn, dayWords, instant, ok, refusal, timeWords } from '@cairn/kernel';
import type { Instant, Result } from '@cairn/kernel';
import type { SeatState, WorkshopStatus } from '../workshops/workshop.kinds.js';

/** Attended means there for at least the practice's share of the minutes, 80 % unless told. */
export const hasAttended = (minutesAttended: number | null, minutes: number, percent: number): boolean =>
  minutesAttended !== null && minutesAttended * 100 >= minutes * percent;

export interface AttendedWorkshop {
  readonly status: WorkshopStatus;
  readonly startsAt: Instant;
  readonly timeZone: string;
  readonly minutes: number;
  /** Percent of the minutes from which somebody counts as having attended. */
  readonly attendancePercent: number;
}

/** Somebody who might have been there: with a seat, or on the roster without one. */
export interface Attendee {
  readonly personId: string;
  readonly state: SeatState | null;
  readonly minutesAttended: number | null;
}

export interface Exception {
  readonly personId: string;
  /** 0: was not there. */
  readonly minutes: number;
}

export interface AttendanceLine {
  readonly personId: string;
  readonly before: number | null;
  readonly after: number;
  /** Came without a booked place. */
  readonly walkedIn: boolean;
}

/** Everybody who was booked was there from beginning to end, but for the exceptions; who came without a booking counts too. The exceptions are complete, also in a correction. */
export function readAttendance(
  workshop: AttendedWorkshop,
  attendees: readonly Attendee[],
  exceptions: readonly Exception[],
  now: Date,
): Result<readonly AttendanceLine[]> {
  const open = whenHeld(workshop, now);
  if (!open.ok) return open;
  const told = new Map(exceptions.map((exception) => [exception.personId, exception.minutes]));
  if (told.size < exceptions.length) return refusal('ATTENDANCE_TWICE', 'Somebody is named twice.', 'exceptions');
  const wrong = exceptions.findIndex(({ minutes }) => !Number.isInteger(minutes) || minutes < 0 || minutes > workshop.minutes);
  if (wrong >= 0)
    return refusal('ATTENDANCE_MINUTES', `The workshop took ${workshop.minutes} minutes. Enter 0 to ${workshop.minutes}.`, `exceptions.${wrong}.minutes`);
  return ok(
    attendees.flatMap(({ personId, state, minutesAttended }): AttendanceLine[] => {
      const isBooked = state === 'BOOKED';
      const after = told.get(personId) ?? (isBooked ? workshop.minutes : null);
      // Whoever was invited and did not come was not there; that needs no line.
      if (after === null || (!isBooked && after === 0)) return [];
      return [{ personId, before: minutesAttended, after, walkedIn: !isBooked }];
    }),
  );
}

/** Whom a correction makes miss what they had attended. */
export const turnedShort = (
  lines: readonly AttendanceLine[],
  { minutes, attendancePercent }: Pick<AttendedWorkshop, 'minutes' | 'attendancePercent'>,
): string[] =>
  lines
    .filter(({ before, after }) => hasAttended(before, minutes, attendancePercent) && !hasAttended(after, minutes, attendancePercent))
    .map(({ personId }) => personId);

/** Who stayed long enough is known once so much of the workshop has passed; what was recorded can be put right at any time. */
export function whenHeld(workshop: AttendedWorkshop, now: Date): Result<true> {
  if (workshop.status === 'CANCELLED') return refusal('WORKSHOP_CANCELLED', 'This workshop was cancelled. Nobody attended it.');
  const { timeZone, startsAt, minutes, attendancePercent } = workshop;
  if (Date.parse(startsAt) > now.getTime()) {
    const on = dayIn(timeZone, startsAt);
    return refusal('WORKSHOP_NOT_STARTED', `This workshop begins on ${dayWords(on, dayIn(timeZone, now))}. Record afterwards who was there.`);
  }
  const enough = new Date(Date.parse(startsAt) + Math.ceil((minutes * attendancePercent) / 100) * 60_000);
  if (workshop.status === 'HELD' || enough <= now) return ok(true);
  return refusal(
    'WORKSHOP_UNDER_WAY',
    `This workshop is under way, and nobody has been there for ${attendancePercent} % of it yet. Record who was there from ${timeWords(instant(enough), timeZone)}.`,
  );
}
