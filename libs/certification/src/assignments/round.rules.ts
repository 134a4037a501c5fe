import { addDays, addWorkingDays, checkReason, cleanText, dayWords, err, listWords, ok, refusal } from '@cairn/kernel';
import type { Day, Gated, Result } from '@cairn/kernel';

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

/** Once the late days are over, an answer is taken no more until those who run the cohort give more time. */
export function closedGate({ dueOn, lateUntil }: Deadline, today: Day, facilitators: readonly string[]): Gated | null {
  if (lateUntil === null || today <= lateUntil) return null;
  return {
    code: 'ASSIGNMENT_CLOSED',
    headline: `This was taken until ${dayWords(lateUntil, today)}`,
    rule: { text: dueOn === null ? 'The time to hand in is over' : `It was due on ${dayWords(dueOn, today)}, and taken as late for some days more` },
    left: [],
    meanwhile: [],
    overrideBy: facilitators,
    canOverride: false,
  };
}

/** After the last day nothing is written, added or removed; what is there is kept. */
export function stillTaken(gate: Gated | null): Result<null> {
  if (!gate) return ok(null);
  const names = gate.overrideBy.length > 0 ? `${listWords(gate.overrideBy)} can give you more time` : 'those who run your cohort can give you more time';
  return err({ code: gate.code, message: `${gate.headline}. What you wrote is kept; ${names}.`, gate });
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
export function handIn(round: HandIn, deadline: Deadline, today: Day, facilitators: readonly string[] = []): Result<{ readonly late: boolean }> {
  if (round.status !== 'DRAFT') return refusal(`ASSIGNMENT_${round.status}`, standing[round.status]);
  if (cleanText(round.text) === '' && round.files === 0)
    return refusal('ASSIGNMENT_EMPTY', 'Nothing is written yet. Write your answer, or add a file.', 'text');
  if (round.before && round.files === 0 && cleanText(round.before.text) === cleanText(round.text))
    return refusal('ASSIGNMENT_UNCHANGED', 'This is the draft that was returned. Answer the remarks first.', 'text');
  const taken = stillTaken(closedGate(deadline, today, facilitators));
  if (!taken.ok) return taken;
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
