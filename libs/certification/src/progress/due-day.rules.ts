import { addDays } from '@cairn/kernel';
import type { Day } from '@cairn/kernel';
import type { ItemFacts, PathFacts } from './path-facts.js';

/** Days that somebody who joined late has for what was due before. */
export const catchUpDays = 14;

export interface DueFacts {
  readonly cohort: Pick<PathFacts['cohort'], 'startsOn' | 'endsOn'>;
  readonly trainee: Pick<PathFacts['trainee'], 'joinedOn'>;
}

/** Due dates count from the cohort's start. Whoever joined after it has two weeks for what was due by then, though not beyond the cohort's end. */
export function dueDay(item: Pick<ItemFacts, 'dueAfterDays'>, { cohort, trainee }: DueFacts): Day | null {
  if (item.dueAfterDays === null) return null;
  const due = addDays(cohort.startsOn, item.dueAfterDays);
  if (trainee.joinedOn <= cohort.startsOn) return due;
  const caughtUp = addDays(trainee.joinedOn, catchUpDays);
  const latest = caughtUp > cohort.endsOn ? cohort.endsOn : caughtUp;
  return due > latest ? due : latest;
}
