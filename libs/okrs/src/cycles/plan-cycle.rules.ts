import { addDays, addMonths, countWords, dayWords, daysBetween, ok, refusal, type Day, type Result } from '@cairn/kernel';
import type { CycleDays, CycleFacts, CyclePhase } from './cycle.facts.js';

/** How long before its first day a cycle is drafted, unless somebody chooses otherwise. */
export const draftingDays = 14;

/** Less moves no result. */
const fewestDays = 28;

export interface CycleProposal extends CycleDays {
  readonly number: number;
  readonly phaseId: string | null;
  /** Where programme and plan do not fit together. */
  readonly note: string | null;
}

/** The last day of a cycle of so many months. */
const endOf = (startsOn: Day, months: number): Day => addDays(addMonths(startsOn, months), -1);

/**
 * The next cycle takes the days of its phase in the programme, as far as they fit into the plan's length: the phase begins with two weeks of drafting,
 * on the day that training and the gate count on. Without a phase it follows the last cycle, or begins when its drafting could be done, with drafting
 * two weeks before. Nothing begins before today.
 */
export function proposeCycle(asked: { months: number; today: Day; cycles: readonly CycleFacts[]; phases: readonly CyclePhase[] }): CycleProposal {
  const { months, today, cycles, phases } = asked;
  const number = Math.max(0, ...cycles.map((cycle) => cycle.number)) + 1;
  const after = cycles.reduce<Day | null>((latest, cycle) => (latest === null || cycle.endsOn > latest ? cycle.endsOn : latest), null);
  const phase = phases.find((one) => one.cycleNumber === number);
  const earliest = after === null ? null : addDays(after, 1);
  const wished = phase ? afterDrafting(phase) : (earliest ?? addDays(today, draftingDays));
  const startsOn = earliest !== null && wished < earliest ? earliest : wished;
  const longest = endOf(startsOn, months);
  const endsOn = phase && phase.endsOn <= longest && phase.endsOn > startsOn ? phase.endsOn : longest;
  const usual = phase && phase.startsOn < startsOn ? phase.startsOn : addDays(startsOn, -draftingDays);
  const draftingFrom = usual >= today ? usual : today < endsOn ? today : startsOn;
  return { number, phaseId: phase?.id ?? null, startsOn, endsOn, draftingFrom, note: phase ? misfit(phase, months, today) : null };
}

/** A phase too short for both is run from its first day and drafted before it. */
function afterDrafting(phase: CyclePhase): Day {
  const startsOn = addDays(phase.startsOn, draftingDays);
  return daysBetween(startsOn, phase.endsOn) + 1 < fewestDays ? phase.startsOn : startsOn;
}

/** The programme was planned before the plan was agreed: their lengths may differ by a week without a word. */
function misfit(phase: CyclePhase, months: number, today: Day): string | null {
  const agreed = endOf(phase.startsOn, months);
  if (Math.abs(daysBetween(phase.endsOn, agreed)) <= 7) return null;
  return `The programme ends this cycle on ${dayWords(phase.endsOn, today)}; ${countWords(months, 'month')}, as the plan says, end on ${dayWords(agreed, today)}.`;
}

/** A cycle has its days: no longer than the plan agreed, apart from all others, in the order of their numbers, and drafted before it ends. */
export function planCycle(
  asked: CycleDays & { readonly number: number },
  others: readonly CycleFacts[],
  terms: { months: number; today: Day },
): Result<CycleDays> {
  const { startsOn, endsOn, draftingFrom, number } = asked;
  const { months, today } = terms;
  if (endsOn <= startsOn) return refusal('CYCLE_ENDS_FIRST', 'The last day comes before the first. Choose a later last day.', 'endsOn');
  const longest = endOf(startsOn, months);
  if (endsOn > longest)
    return refusal('CYCLE_TOO_LONG', `The plan agreed on ${countWords(months, 'month')}: from that day until ${dayWords(longest, today)}.`, 'endsOn');
  if (daysBetween(startsOn, endsOn) + 1 < fewestDays) return refusal('CYCLE_TOO_SHORT', 'A cycle takes at least four weeks: less moves no result.', 'endsOn');
  const clash = others.find((other) => startsOn <= other.endsOn && endsOn >= other.startsOn);
  if (clash)
    return refusal(
      'CYCLE_OVERLAPS',
      `Cycle ${clash.number} runs from ${dayWords(clash.startsOn, today)} to ${dayWords(clash.endsOn, today)}. One cycle at a time.`,
      'startsOn',
    );
  const early = others.find((other) => other.number < number && other.startsOn > startsOn);
  const late = others.find((other) => other.number > number && other.startsOn < startsOn);
  if (early ?? late) return refusal('CYCLE_ORDER', `Cycle ${number} would lie on the wrong side of cycle ${(early ?? late)?.number}.`, 'startsOn');
  if (draftingFrom >= endsOn) return refusal('CYCLE_DRAFTING_LATE', 'Drafting would begin when the cycle is over. Choose an earlier day.', 'draftingFrom');
  if (daysBetween(draftingFrom, startsOn) > 92)
    return refusal('CYCLE_DRAFTING_FAR', 'Drafting would begin more than three months before the cycle. Choose a later day.', 'draftingFrom');
  return ok({ startsOn, endsOn, draftingFrom });
}
