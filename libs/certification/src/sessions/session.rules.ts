import { checkText, cleanText, dayIn, dayWords, ok, refusal } from '@cairn/kernel';
import type { Day, Instant, Result } from '@cairn/kernel';

export interface SessionText {
  readonly on: Day;
  /** On the wall clock of the cohort. */
  readonly time: string;
  readonly minutes: number;
  readonly place: string;
}

export interface SessionTerms {
  readonly kind: string;
  readonly cohortStatus: string;
}

/** A date is set for a live session of the cohort's programme, with a time, a length and a place to go to. */
export function planSession(asked: SessionText, terms: SessionTerms): Result<SessionText> {
  if (terms.kind !== 'LIVE') return refusal('SESSION_NOT_LIVE', 'Only a live session has a date.', 'itemId');
  if (terms.cohortStatus === 'CANCELLED') return refusal('COHORT_CANCELLED', 'This cohort was cancelled.');
  if (!/^([01]\d|2[0-3]):[0-5]\d$/u.test(asked.time)) return refusal('SESSION_TIME', 'Enter a time such as 17:00.', 'time');
  if (!Number.isInteger(asked.minutes) || asked.minutes < 15 || asked.minutes > 600) return refusal('SESSION_MINUTES', 'Enter 15 to 600 minutes.', 'minutes');
  const place = cleanText(asked.place);
  if (place.length > 500) return refusal('SESSION_PLACE', 'The place has at most 500 characters.', 'place');
  return ok({ ...asked, place });
}

export interface HeldSession {
  readonly status: 'PLANNED' | 'HELD' | 'CANCELLED';
  readonly startsAt: Instant;
  readonly timeZone: string;
  readonly minutes: number;
}

/** A date is moved or cancelled until it was held. */
export function stillPlanned({ status }: Pick<HeldSession, 'status'>): Result<true> {
  if (status === 'CANCELLED') return refusal('SESSION_CANCELLED', 'This session was cancelled.');
  return status === 'HELD' ? refusal('SESSION_HELD', 'This session was held already.') : ok(true);
}

/** Where a recording lies; empty takes it away. */
export function recordingOf(url: string): Result<string | null> {
  const clean = url.trim();
  if (clean === '') return ok(null);
  return /^https:\/\/\S+$/u.test(clean) && clean.length <= 500
    ? ok(clean)
    : refusal('RECORDING_ADDRESS', 'Enter an address that starts with https://.', 'recordingUrl');
}

export interface Exception {
  readonly traineeId: string;
  /** 0: was not there. */
  readonly minutes: number;
}

/** Everybody was there from beginning to end, but for the exceptions; who was there is known once it has begun. */
export function readAttendance(session: HeldSession, traineeIds: readonly string[], exceptions: readonly Exception[], now: Date): Result<readonly Exception[]> {
  if (session.status === 'CANCELLED') return refusal('SESSION_CANCELLED', 'This session was cancelled. Nobody attended it.');
  if (Date.parse(session.startsAt) > now.getTime()) {
    const on = dayIn(session.timeZone, session.startsAt);
    return refusal('SESSION_NOT_BEGUN', `This session begins on ${dayWords(on, dayIn(session.timeZone, now))}. Record who was there once it has begun.`);
  }
  const told = new Map(exceptions.map(({ traineeId, minutes }) => [traineeId, minutes]));
  if (told.size < exceptions.length) return refusal('ATTENDANCE_TWICE', 'Somebody is named twice.', 'exceptions');
  const stranger = exceptions.findIndex(({ traineeId }) => !traineeIds.includes(traineeId));
  if (stranger >= 0) return refusal('ATTENDANCE_STRANGER', 'Somebody named here is not in this cohort.', `exceptions.${stranger}.traineeId`);
  const wrong = exceptions.findIndex(({ minutes }) => !Number.isInteger(minutes) || minutes < 0 || minutes > session.minutes);
  if (wrong >= 0)
    return refusal('ATTENDANCE_MINUTES', `The session took ${session.minutes} minutes. Enter 0 to ${session.minutes}.`, `exceptions.${wrong}.minutes`);
  return ok(traineeIds.map((traineeId) => ({ traineeId, minutes: told.get(traineeId) ?? session.minutes })));
}

/** A make-up that says too little goes back, with a remark on what is missing. */
export function returnMakeUp(line: { readonly asked: boolean; readonly returned: boolean; readonly madeUp: boolean }, words: string): Result<string> {
  if (line.madeUp) return refusal('MAKE_UP_TAKEN', 'This counts already.');
  if (!line.asked) return refusal('MAKE_UP_NONE', 'Nothing was handed in for this session yet.');
  if (line.returned) return refusal('MAKE_UP_RETURNED', 'This was returned already. It is the trainee’s turn.');
  return checkText(words, { field: 'remark', code: 'MAKE_UP_REMARK', what: 'What is missing', most: 1000 });
}

/** Whoever missed a session makes it up with the recording, and says in some words what they take from it. */
export function handInMakeUp(session: HeldSession, standing: { readonly passed: boolean }, words: string): Result<string> {
  if (session.status === 'CANCELLED') return refusal('SESSION_CANCELLED', 'This session was cancelled.');
  if (session.status === 'PLANNED') return refusal('SESSION_NOT_HELD', 'This session was not held yet, or who was there is not recorded.');
  if (standing.passed) return refusal('SESSION_ATTENDED', 'You were there, or made it up already.');
  const text = checkText(words, { field: 'text', code: 'MAKE_UP_TEXT', what: 'What you take from it', most: 4000 });
  if (!text.ok) return text;
  return text.value.split(/\s+/u).length < 20
    ? refusal('MAKE_UP_SHORT', 'Write at least 20 words: what would you do differently with a team of yours?', 'text')
    : text;
}
