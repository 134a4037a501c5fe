import type { Day } from '@cairn/kernel';
import { momentWords, phaseName } from '@cairn/engagements';
import type { EngagementFacts } from './engagement.facts.js';
import type { NextDate } from './today/title.rules.js';

/** Where an engagement stands, in words. */
export const momentOf = (facts: EngagementFacts, today: Day): string => momentWords(facts, facts.phases, today);

/** The next date of an engagement: the last day to decide, or the first day of the next phase. */
export function nextDateOf(facts: EngagementFacts, today: Day): NextDate | undefined {
  if (facts.status !== 'ACTIVE') return undefined;
  const dates: NextDate[] = facts.phases
    .filter((phase) => phase.startsOn >= today)
    .map((phase) => ({ clientName: facts.clientName, what: phaseName(phase), on: phase.startsOn }));
  if (facts.set?.status === 'WAITING' && facts.set.decideBy && facts.set.decideBy >= today)
    dates.push({ clientName: facts.clientName, what: 'Decision', on: facts.set.decideBy });
  return dates.sort((a, b) => a.on.localeCompare(b.on))[0];
}
