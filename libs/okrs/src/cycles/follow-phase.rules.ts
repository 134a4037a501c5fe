import { addDays, addMonths, daysBetween, type Day } from '@cairn/kernel';
import type { CycleDays, CycleFacts } from './cycle.facts.js';
import { planCycle } from './plan-cycle.rules.js';

export interface PhaseMove {
  readonly phaseId: string;
  /** In days. */
  readonly startsBy: number;
  readonly endsBy: number;
}

type PlannedCycle = CycleFacts & { readonly phaseId: string | null };

export interface Followed extends CycleDays {
  readonly cycleId: string;
}

/**
 * A cycle that is planned and has not begun moves with its phase, its drafting as far as its start. One that has begun keeps its days, and so does one
 * that would then be too long for the plan or lie in another: whoever plans decides about it. In the order in which they can be written one by one.
 */
export function followPhases(cycles: readonly PlannedCycle[], moves: readonly PhaseMove[], terms: { months: number; today: Day }): readonly Followed[] {
  const moved = cycles.map((cycle) => {
    const move = cycle.status === 'PLANNED' ? moves.find((one) => one.phaseId === cycle.phaseId) : undefined;
    if (!move) return { cycle, to: cycle, later: false };
    const { startsBy, endsBy } = move;
    const [startsOn, draftingFrom] = [addDays(cycle.startsOn, startsBy), addDays(cycle.draftingFrom, startsBy)];
    // As many months may be a day or two less, elsewhere in the year.
    const [wished, longest] = [addDays(cycle.endsOn, endsBy), addDays(addMonths(startsOn, terms.months), -1)];
    const endsOn = daysBetween(longest, wished) <= 3 && wished > longest ? longest : wished;
    return { cycle, to: { ...cycle, startsOn, endsOn, draftingFrom }, later: endsBy > 0 };
  });
  const fit = moved.filter(({ cycle, to }) => {
    if (to === cycle) return false;
    const others = moved.filter((one) => one.cycle.id !== cycle.id).map((one) => one.to);
    return planCycle(to, others, terms).ok;
  });
  const inTurn = fit.some(({ later }) => later) ? [...fit].reverse() : fit;
  return inTurn.map(({ cycle, to: { startsOn, endsOn, draftingFrom } }) => ({ cycleId: cycle.id, startsOn, endsOn, draftingFrom }));
}
