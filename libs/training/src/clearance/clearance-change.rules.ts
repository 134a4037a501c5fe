import type { Clearance, ClearanceCause, ClearanceState } from './clearance.rules.js';

export interface ClearanceChange {
  readonly from: ClearanceState;
  readonly to: ClearanceState;
  /** Why, in words that still make sense in a year. */
  readonly words: string;
}

const because: Record<ClearanceCause['kind'], string> = {
  ATTENDANCE_RECORDED: 'attendance was recorded',
  MAKE_UP_DECIDED: 'a make-up was decided',
  QUIZ_ANSWERED: 'a quiz was answered',
  WORKSHOP_CHANGED: 'a workshop was changed',
  PLAN_IN_FORCE: 'a plan came into force',
  CYCLE_COMPLETED: 'a cycle was completed',
  ROSTER_CHANGED: 'roles changed',
};

/** Whatever changes in who may write is written down with its cause; a renewal and a briefing too, since they make it last longer. Null: nothing changed. */
export function clearanceChange(known: Clearance | null, now: Clearance, cause: ClearanceCause): ClearanceChange | null {
  const from = known?.state ?? 'NONE';
  const of = { from, to: now.state };
  if (from !== now.state)
    return now.state === 'CLEARED'
      ? { ...of, words: from === 'LAPSED' ? `Cleared again: ${lowerFirst(now.words)}${briefed(known, now)}` : `Cleared: ${lowerFirst(now.words)}` }
      : now.state === 'LAPSED'
        ? { ...of, words: `Lapsed: ${now.lapsedBecause ?? ''}` }
        : { ...of, words: `Not cleared any more, because ${because[cause.kind]}: ${lowerFirst(now.words)}` };
  if (now.state === 'CLEARED' && known !== null && lastsLonger(known, now)) return { ...of, words: `Renewed: ${lowerFirst(now.words)}${briefed(known, now)}` };
  return null;
}

const lastsLonger = (known: Clearance, now: Clearance): boolean =>
  known.untilCompleteCycles !== now.untilCompleteCycles || known.planNumber !== now.planNumber || known.since !== now.since;

const briefed = (known: Clearance | null, now: Clearance): string =>
  known !== null && known.since === now.since && now.planNumber !== null && now.planNumber !== known.planNumber
    ? `, and was briefed on Plan ${now.planNumber}`
    : '';

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Something is worth keeping once there is anything to say about a person beyond "not yet". */
export const isKept = (known: Clearance | null, now: Clearance): boolean =>
  known === null
    ? now.state !== 'NONE' || now.words !== 'No workshop attended yet'
    : JSON.stringify([known.state, known.since, known.untilCompleteCycles, known.planNumber, known.words, known.lapsedBecause]) !==
      JSON.stringify([now.state, now.since, now.untilCompleteCycles, now.planNumber, now.words, now.lapsedBecause]);
