import { addDays, dayWords, ok, refusal, type Day, type Result } from '@cairn/kernel';
import type { CycleFacts, CycleStatus } from './cycle.facts.js';

/** The acts that move a cycle on. Closing it for good needs scores and learnings, and is an act of its own. */
export type CycleAct = 'startDrafting' | 'startCycle' | 'startClosing';

interface Step {
  readonly from: CycleStatus;
  readonly to: CycleStatus;
  /** The first day on which it may be done. */
  readonly notBefore: (cycle: CycleFacts) => Day;
  readonly early: (on: string) => string;
  /** Others that may not be at it at the same time. */
  readonly alone: readonly CycleStatus[];
  readonly busy: (number: number) => string;
}

/** Reflect and reset is announced up to three weeks before the end. */
const closingDays = 21;

const steps: Record<CycleAct, Step> = {
  startDrafting: {
    from: 'PLANNED',
    to: 'DRAFTING',
    notBefore: (cycle) => cycle.draftingFrom,
    early: (on) => `Drafting is planned from ${on}. Choose an earlier day for it if it should begin now.`,
    alone: ['DRAFTING'],
    busy: (number) => `Teams still draft cycle ${number}. Start that one first.`,
  },
  startCycle: {
    from: 'DRAFTING',
    to: 'RUNNING',
    notBefore: (cycle) => cycle.startsOn,
    early: (on) => `It starts on ${on}. Choose an earlier day for it if it should begin now.`,
    alone: ['RUNNING', 'CLOSING'],
    busy: (number) => `Cycle ${number} is not closed yet. Close it first, so that nobody works in two.`,
  },
  startClosing: {
    from: 'RUNNING',
    to: 'CLOSING',
    notBefore: (cycle) => addDays(cycle.endsOn, -closingDays),
    early: (on) => `Closing begins three weeks before the end at the earliest, on ${on}.`,
    alone: [],
    busy: () => '',
  },
};

const alreadyWords: Record<CycleStatus, string> = {
  PLANNED: 'is planned and not drafted yet',
  DRAFTING: 'is being drafted',
  RUNNING: 'runs',
  CLOSING: 'is being closed',
  CLOSED: 'is closed',
};

/** A cycle goes from planned through drafting and running to closing, one step at a time, not before its day, and alone in it. */
export function moveOn(act: CycleAct, cycle: CycleFacts, others: readonly CycleFacts[], today: Day): Result<CycleStatus> {
  const { from, to, notBefore, early, alone, busy } = steps[act];
  if (cycle.status !== from) return refusal('CYCLE_STATUS', `Cycle ${cycle.number} ${alreadyWords[cycle.status]}.`);
  const first = notBefore(cycle);
  if (today < first) return refusal('CYCLE_EARLY', early(dayWords(first, today)));
  const other = others.find((one) => one.id !== cycle.id && alone.includes(one.status));
  return other ? refusal('CYCLE_BUSY', busy(other.number)) : ok(to);
}
