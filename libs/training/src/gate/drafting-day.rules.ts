import { addDays, type Day } from '@cairn/kernel';

/** A cycle as the programme plans it. */
export interface CyclePhaseDays {
  readonly number: number | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** What was told about drafting of a cycle since it was planned. */
export interface ToldDrafting {
  readonly number: number;
  readonly plannedOn: Day;
  readonly openedOn: Day | null;
  /** The day on which the cycle began to run. */
  readonly doneOn: Day | null;
  /** The last day of the cycle. */
  readonly endsOn: Day;
}

export interface DraftingDay {
  readonly on: Day;
  /** Drafting opened on that day; otherwise it is planned for it. */
  readonly isOpen: boolean;
}

/** Weeks in which the day of drafting is still the one that people hear of, however late they are. */
const draftingWeeks = 4;

const isNear = (on: Day, today: Day): boolean => addDays(on, draftingWeeks * 7) > today;

/** A planned cycle counts until its drafting opens, a drafted one until it runs, and both for the first weeks; without a cycle it is the first day of the phase. */
function countsToday(phase: CyclePhaseDays | undefined, told: ToldDrafting | undefined, today: Day): DraftingDay | null {
  if (!told) return phase && isNear(phase.startsOn, today) && phase.endsOn >= today ? { on: phase.startsOn, isOpen: false } : null;
  if (told.endsOn < today) return null;
  const { plannedOn, openedOn, doneOn } = told;
  if (openedOn === null) return { on: plannedOn, isOpen: false };
  return doneOn === null || isNear(openedOn, today) ? { on: openedOn, isOpen: true } : null;
}

/** The day on which drafting opened or is planned: as the cycles say it, and before they are planned as the programme does. Null: none is ahead. */
export function draftingDay(phases: readonly CyclePhaseDays[], told: readonly ToldDrafting[], today: Day): DraftingDay | null {
  const planned = phases.map((phase) => ({ phase, told: told.find((one) => one.number === phase.number) }));
  const beyond = told.filter((one) => !phases.some((phase) => phase.number === one.number)).map((one) => ({ phase: undefined, told: one }));
  const days = [...planned, ...beyond].flatMap(({ phase, told: of }) => countsToday(phase, of, today) ?? []);
  return days.reduce<DraftingDay | null>((first, day) => (first === null || day.on < first.on ? day : first), null);
}

/** Goes before the day: "drafting is planned for". */
export function draftingLead({ on, isOpen }: DraftingDay, today: Day): string {
  if (isOpen) return 'drafting opened on';
  return on < today ? 'drafting was planned for' : 'drafting is planned for';
}
