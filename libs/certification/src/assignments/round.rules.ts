import { addDays, addWorkingDays, checkReason, cleanText, dayWords, ok, refusal } from '@cairn/kernel';
import type { Day, Result } from '@cairn/kernel';

export type RoundStatus = 'DRAFT' | 'HANDED_IN' | 'TO_DIRECTOR' | 'RETURNED' | 'PASSED';

/** Longest answer, in characters. */
export const longestAnswer = 40_000;

export interface Deadline {
  /** The last day on which it is on time; null without a day. */
  readonly dueOn: Day | null;
  /** The last day on which it is still taken, as late; null: always. */
  readonly lateUntil: Day | null;
}

export interface AssignmentTimes {
  /** The day that the programme sets; null without one. */
  readonly plannedOn: Day | null;
  /** A later day that was given to this trainee. */
  readonly extendedUntil: Day | null;
  readonly lateDays: number;
  /** The day on which the last round came back; null in the first. */
  readonly returnedOn: Day | null;
}

const latest = (days: readonly (Day | null)[]): Day | null => days.reduce((late, day) => (day !== null && (late === null || day > late) ? day : late), null);

/** A first answer is due on its day and taken as late for some more; what came back is due as many days later and always taken. */
export function deadlineOf(of: AssignmentTimes): Deadline {
  const due = latest([of.plannedOn, of.extendedUntil]);
  if (of.returnedOn !== null) return { dueOn: latest([due, addDays(of.returnedOn, of.lateDays)]), lateUntil: null };
  return { dueOn: due, lateUntil: due === null ? null : addDays(due, of.lateDays) };
}

/** An answer is promised within so many working days of being handed in. */
export const promisedOn = (handedInOn: Day, reviewDays: number): Day => addWorkingDays(handedInOn, reviewDays);

export interface OpenRound {
  readonly status: RoundStatus;
  readonly number: number;
}

const standing: Readonly<Record<Exclude<RoundStatus, 'DRAFT'>, string>> = {
  HANDED_IN: 'This is handed in and stays as it is until it is answered.',
  TO_DIRECTOR: 'This is handed in and waits for the certification director.',
  RETURNED: 'This draft was returned. Write the next one.',
  PASSED: 'This assignment is passed.',
};

/** There are as many rounds as it takes: a new one begins when there was none or the last came back, and only that one is written. */
export function writeRound(last: OpenRound | null, asked: string): Result<{ readonly number: number; readonly isNew: boolean; readonly text: string }> {
  if (last && (last.status === 'HANDED_IN' || last.status === 'TO_DIRECTOR' || last.status === 'PASSED'))
    return refusal(`ASSIGNMENT_${last.status}`, standing[last.status]);
  const text = asked.normalize('NFC').replace(/\r\n?/gu, '\n');
  if (text.length > longestAnswer)
    return refusal('ASSIGNMENT_TEXT_TOO_LONG', `An answer has at most ${longestAnswer.toLocaleString('en')} characters. Put the rest in a file.`, 'text');
  const isNew = last?.status !== 'DRAFT';
  return ok({ number: (last?.number ?? 0) + (isNew ? 1 : 0), isNew, text });
}

export interface HandIn {
  readonly status: RoundStatus;
  readonly text: string;
  readonly files: number;
  /** The last round that came back, to see that something was changed. */
  readonly before: { readonly text: string; readonly files: number } | null;
}

/** Handed in is what holds an answer, differs from what came back, and comes while it is taken; after its day it is late. */
export function handIn(round: HandIn, deadline: Deadline, today: Day): Result<{ readonly late: boolean }> {
  if (round.status !== 'DRAFT') return refusal(`ASSIGNMENT_${round.status}`, standing[round.status]);
  if (cleanText(round.text) === '' && round.files === 0)
    return refusal('ASSIGNMENT_EMPTY', 'Nothing is written yet. Write your answer, or add a file.', 'text');
  if (round.before && round.files === 0 && cleanText(round.before.text) === cleanText(round.text))
    return refusal('ASSIGNMENT_UNCHANGED', 'This is the draft that was returned. Answer the remarks first.', 'text');
  if (deadline.lateUntil !== null && today > deadline.lateUntil)
    return refusal(
      'ASSIGNMENT_CLOSED',
      `This was taken until ${dayWords(deadline.lateUntil, today)}. What you wrote is kept; ask your facilitator for more time.`,
    );
  return ok({ late: deadline.dueOn !== null && today > deadline.dueOn });
}

/** More time is for what is not handed in yet, until a day ahead, with a reason. */
export function extendDeadline(
  asked: { readonly until: Day; readonly because: string },
  today: Day,
  cohortEndsOn: Day,
): Result<{ readonly until: Day; readonly because: string }> {
  if (asked.until <= today) return refusal('EXTENSION_PAST', 'More time ends tomorrow or later.', 'until');
  if (asked.until > addDays(cohortEndsOn, 90))
    return refusal('EXTENSION_FAR', `Until ${dayWords(addDays(cohortEndsOn, 90), today)} at most, three months after the cohort ends.`, 'until');
  const because = checkReason(asked.because, { field: 'because', code: 'EXTENSION_REASON', what: 'The reason' });
  return because.ok ? ok({ until: asked.until, because: because.value }) : because;
}

/** A file goes to a draft whose assignment takes files, up to a number. */
export function addFile(
  round: { readonly status: RoundStatus; readonly files: number },
  settings: { readonly files: boolean; readonly maxFiles: number },
): Result<null> {
  if (round.status !== 'DRAFT') return refusal(`ASSIGNMENT_${round.status}`, standing[round.status]);
  if (!settings.files) return refusal('ASSIGNMENT_NO_FILES', 'This assignment takes text only.', 'file');
  if (round.files >= settings.maxFiles) return refusal('ASSIGNMENT_FILES_FULL', `An answer has at most ${settings.maxFiles} files. Remove one first.`, 'file');
  return ok(null);
}
