import { dayWords, ok, refusal, type Day, type Result } from '@cairn/kernel';

export const modes = ['COACHING', 'CONSULTING', 'HYBRID'] as const;
export type Mode = (typeof modes)[number];
export const engagementStatuses = ['ACTIVE', 'PAUSED', 'CLOSED'] as const;
export type EngagementStatus = (typeof engagementStatuses)[number];

export const actKinds = [
  'STARTED',
  'PHASES_MOVED',
  'EXTENDED',
  'CYCLE_COMPLETED',
  'PAUSED',
  'RESUMED',
  'MODE_SWITCHED',
  'CLOSED',
  'UNIT_LEFT',
  'UNIT_BACK',
  'COACH_PUT_ON',
  'COACH_TAKEN_OFF',
] as const;
export type ActKind = (typeof actKinds)[number];

export const modeNames: Record<Mode, string> = { COACHING: 'Coaching', CONSULTING: 'Consulting', HYBRID: 'Hybrid' };

interface State {
  readonly status: EngagementStatus;
}

/** What is closed stays as it was. */
export const whileOpen = (engagement: State): Result<true> =>
  engagement.status === 'CLOSED' ? refusal('ENGAGEMENT_CLOSED', 'This engagement is closed. Nothing in it changes any more.') : ok(true);

/** Every act that changes the agreement with a client carries a reason that its reader understands a year later. */
export function reasonGiven(reason: string, act: string): Result<string> {
  const text = reason.trim();
  if (text.length === 0) return refusal('REASON_MISSING', `Say why you ${act}. It goes into the record.`, 'reason');
  if (text.length > 1000) return refusal('REASON_LONG', 'The reason is longer than 1000 characters. Shorten it.', 'reason');
  return ok(text);
}

/** Only a running engagement pauses, from today or a day that has passed since it began. */
export function pauseFrom(engagement: State & { startsOn: Day }, on: Day, today: Day): Result<Day> {
  const open = whileOpen(engagement);
  if (!open.ok) return open;
  if (engagement.status === 'PAUSED') return refusal('ENGAGEMENT_PAUSED', 'This engagement is paused already.');
  if (on > today) return refusal('PAUSE_IN_FUTURE', 'A pause begins today or on an earlier day.', 'on');
  if (on < engagement.startsOn)
    return refusal('PAUSE_BEFORE_START', `A pause begins on the first day of the engagement or later (${dayWords(engagement.startsOn, today)}).`, 'on');
  return ok(on);
}

/** Only a paused engagement resumes. */
export function canResume(engagement: State): Result<true> {
  return engagement.status === 'PAUSED' ? ok(true) : refusal('ENGAGEMENT_NOT_PAUSED', 'This engagement is not paused.');
}

/** An engagement is closed once, also from a pause. */
export const canClose = (engagement: State): Result<true> =>
  engagement.status === 'CLOSED' ? refusal('ENGAGEMENT_CLOSED', 'This engagement is closed already.') : ok(true);

/** Coaching and consulting ask for different conduct, so switching between them is an act with a reason. */
export function switchTo(engagement: State & { mode: Mode }, mode: Mode): Result<Mode> {
  const open = whileOpen(engagement);
  if (!open.ok) return open;
  return engagement.mode === mode ? refusal('MODE_UNCHANGED', `This engagement runs as ${modeNames[mode].toLowerCase()} already.`, 'mode') : ok(mode);
}

/** A client works in one engagement at a time; the next starts when it is closed. */
export const canStartAnother = (others: readonly State[]): Result<true> =>
  others.some((one) => one.status !== 'CLOSED') ? refusal('ENGAGEMENT_OPEN', 'This client has an open engagement. Extend it, or close it first.') : ok(true);

/** Cycles are completed in their order, each after its last day. */
export function canCompleteCycle(
  cycle: { cycleNumber: number | null; endsOn: Day; completedOn: Day | null },
  earlier: readonly { completedOn: Day | null }[],
  today: Day,
): Result<true> {
  if (cycle.completedOn) return refusal('CYCLE_COMPLETE', 'This cycle is complete already.');
  if (today <= cycle.endsOn)
    return refusal('CYCLE_RUNNING', `Cycle ${cycle.cycleNumber ?? 1} runs until ${dayWords(cycle.endsOn, today)}. It can be completed after that day.`);
  if (earlier.some((one) => !one.completedOn)) return refusal('CYCLE_ORDER', 'An earlier cycle is not complete yet. Complete it first.');
  return ok(true);
}

/** A cycle with OKRs of its own is completed by closing them with their scores, so that the two never say different things. */
export const closesHere = (cycle: { closesInOkrs?: boolean }): Result<true> =>
  cycle.closesInOkrs ? refusal('CYCLE_IN_OKRS', 'The OKRs of this cycle are kept here. Close the cycle there, with its scores; that completes it.') : ok(true);

/** What the client wants, in one sentence of its own. */
export function outcomeSentence(text: string): Result<string | null> {
  const sentence = text.trim().replace(/\s+/g, ' ');
  if (sentence.length > 300) return refusal('OUTCOME_LONG', 'Keep the outcome to one sentence of at most 300 characters.', 'outcome');
  return ok(sentence || null);
}
