import type { Day } from '@cairn/kernel';
import { momentWords, phaseName } from '@cairn/engagements';
import type { EngagementFacts } from './engagement.facts.js';
import type { PhaseFacts } from './phase.facts.js';
import type { NextDate } from './today/title.rules.js';

/** Where an engagement stands, in words. */
export const momentOf = (facts: EngagementFacts, today: Day): string => momentWords(facts, facts.phases, today);

/** The next date of an engagement: the last day to decide, or the first day of the next phase. */
export function nextDateOf(facts: EngagementFacts, today: Day): NextDate | undefined {
  if (facts.status !== 'ACTIVE') return undefined;
  const next = facts.phases.reduce<PhaseFacts | undefined>(
    (first, phase) => (phase.startsOn >= today && (!first || phase.startsOn < first.startsOn) ? phase : first),
    undefined,
  );
  const decideBy = facts.set?.status === 'WAITING' ? facts.set.decideBy : null;
  if (decideBy && decideBy >= today && (!next || decideBy < next.startsOn)) return { clientName: facts.clientName, what: 'Decision', on: decideBy };
  return next && { clientName: facts.clientName, what: phaseName(next), on: next.startsOn };
}
