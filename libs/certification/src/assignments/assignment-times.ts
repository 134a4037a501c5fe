import { dayIn, type Day, type Gated } from '@cairn/kernel';
import { programmeRules } from '../programmes/programme-rules.js';
import { dueDay } from '../progress/due-day.rules.js';
import type { AssignmentFacts } from './assignment.facts.js';
import { closedGate, deadlineOf, type Deadline } from './round.rules.js';

/** By when this trainee's next answer is wanted, by days of the cohort's zone. */
export function deadlineFor(facts: AssignmentFacts): Deadline {
  const returned = facts.rounds.findLast((round) => round.status === 'RETURNED');
  const returnedOn: Day | null = returned?.answeredAt ? dayIn(facts.cohort.timeZone, returned.answeredAt) : null;
  return deadlineOf({ plannedOn: dueDay(facts, facts), extendedUntil: facts.extendedUntil, lateDays: programmeRules(facts.rules).lateDays, returnedOn });
}

/** Why this trainee's answer is taken no more; null while it is. */
export const closedFor = (facts: AssignmentFacts, today: Day): Gated | null => closedGate(deadlineFor(facts), today, facts.cohort.facilitators);
