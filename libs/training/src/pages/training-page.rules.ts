import { dayIn, workingDaysBetween } from '@cairn/kernel';
import type { Day } from '@cairn/kernel';
import { isCounted } from '../gate/gate.rules.js';
import type { GatePerson, TrainingRule } from '../gate/gate.rules.js';
import { isOnTheirWay, type Step } from '../gate/gate.words.js';

export interface CountedPerson extends GatePerson {
  readonly isInvited: boolean;
  readonly step: Step;
}

export interface Funnel {
  /** Who is asked to come: those who have to be trained, and everybody who was invited all the same. */
  readonly people: number;
  readonly invited: number;
  readonly booked: number;
  /** Trained, of those whom the rule counts. */
  readonly trained: number;
  readonly toTrain: number;
}

const isAsked = (person: CountedPerson, rule: TrainingRule): boolean => person.isInvited || person.state !== 'NONE' || isCounted(person, rule);

const hasSession = (person: CountedPerson): boolean => person.state === 'CLEARED' || isOnTheirWay(person.step);

/** From invited to booked to trained: whoever is further on has passed the steps before. */
export function funnelOf(people: readonly CountedPerson[], rule: TrainingRule, gate: { readonly done: number; readonly total: number }): Funnel {
  const asked = people.filter((person) => isAsked(person, rule));
  return {
    people: asked.length,
    invited: asked.filter((person) => person.isInvited || person.state !== 'NONE' || hasSession(person)).length,
    booked: asked.filter(hasSession).length,
    trained: gate.done,
    toTrain: gate.total,
  };
}

/** Has to be trained, is not, and has no place yet: the ones to book. */
export const needsSession = (person: CountedPerson, rule: TrainingRule): boolean =>
  person.state !== 'CLEARED' && isCounted(person, rule) && !hasSession(person);

/** Working days from today to the day on which drafting is planned; 0 on the day and after it. */
export const workingDaysLeft = (draftingOn: Day | null, now: Date, zone: string): number | null =>
  draftingOn === null ? null : workingDaysBetween(dayIn(zone, now), draftingOn);
