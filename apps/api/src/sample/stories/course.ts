import { addDays, addMonths, day, daysBetween, type Day } from '@cairn/kernel';
import { ago } from './answers.js';

interface Lengths {
  readonly deploymentWeeks: number;
  readonly trainingWeeks: number;
  readonly cycleMonths: number;
}

/** How many days ago the parts of a programme with two cycles began; what is below zero is ahead. */
export interface Course {
  readonly begun: number;
  readonly cycle1: number;
  readonly reset1: number;
  readonly cycle2: number;
  readonly reset2: number;
}

function courseOf(startsOn: Day, today: Day, { deploymentWeeks, trainingWeeks, cycleMonths }: Lengths): Course {
  const cycle1 = addDays(startsOn, 7 * (deploymentWeeks + trainingWeeks));
  const reset1 = addMonths(cycle1, cycleMonths);
  const cycle2 = addDays(reset1, 7);
  const reset2 = addMonths(cycle2, cycleMonths);
  const since = (from: Day): number => daysBetween(from, today);
  return { begun: since(startsOn), cycle1: since(cycle1), reset1: since(reset1), cycle2: since(cycle2), reset2: since(reset2) };
}

/** The youngest programme that began this part so many days ago, or a few days before where months are of unequal length. */
export function courseWith(now: Date, lengths: Lengths, part: keyof Course, daysAgo: number): Course {
  const today = day(ago(now, 0));
  let begun = Math.max(0, daysAgo);
  let course = courseOf(day(ago(now, begun)), today, lengths);
  while (course[part] < daysAgo) {
    // Months differ by three days at most, so the way can be taken in long steps up to the last few days.
    begun += Math.max(1, daysAgo - course[part] - 4);
    course = courseOf(day(ago(now, begun)), today, lengths);
  }
  return course;
}
