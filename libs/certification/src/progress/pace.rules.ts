import { countWords, dayWords } from '@cairn/kernel';
import type { Day } from '@cairn/kernel';
import type { PathFacts } from './path-facts.js';
import type { Pace, PathItem } from './path.js';

/** On pace compares with the cohort's dates, never with other people; what waits for an answer is no lateness of the trainee. */
export function paceOf(steps: readonly PathItem[], facts: Pick<PathFacts, 'cohort' | 'trainee'>, today: Day): Pace {
  const { cohort, trainee } = facts;
  const due = nextDue(steps);
  if (trainee.status === 'WITHDRAWN' || trainee.status === 'DEFERRED') return { state: 'LEFT', words: 'left this cohort', behind: 0, nextDue: null };
  if (cohort.status === 'CANCELLED') return { state: 'LEFT', words: 'this cohort was cancelled', behind: 0, nextDue: null };
  if (steps.length > 0 && steps.every((step) => step.state === 'PASSED')) return { state: 'DONE', words: 'every step passed', behind: 0, nextDue: null };
  const behind = steps.filter((step) => isBehind(step, cohort.endsOn, today)).length;
  if (behind > 0) return { state: 'BEHIND', words: `${countWords(behind, 'step')} behind the cohort’s dates`, behind, nextDue: due };
  if (today < cohort.startsOn) return { state: 'BEFORE_START', words: `begins ${dayWords(cohort.startsOn, today)}`, behind: 0, nextDue: due };
  return { state: 'ON_PACE', words: 'on pace', behind: 0, nextDue: due };
}

/** A step without a day of its own is due with the cohort's end. */
const isBehind = (step: PathItem, endsOn: Day, today: Day): boolean => step.state !== 'PASSED' && step.state !== 'WAITING' && (step.dueOn ?? endsOn) < today;

function nextDue(steps: readonly PathItem[]): Pace['nextDue'] {
  const open = steps.filter((step) => step.state !== 'PASSED' && step.state !== 'WAITING' && step.dueOn !== null);
  const first = [...open].sort((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : (one.dueOn ?? '') > (other.dueOn ?? '') ? 1 : 0))[0];
  return first && first.dueOn !== null ? { itemId: first.id, title: first.title, dueOn: first.dueOn } : null;
}
