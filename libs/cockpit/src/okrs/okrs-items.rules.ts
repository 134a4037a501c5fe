import { countWords, dayIn, dayWords, type Day } from '@cairn/kernel';
import type { EngagementFacts } from '../engagement.facts.js';
import { ageWords, itemOf, type TodayItem } from '../today/today-item.rules.js';
import type { SentDraft } from './okrs.facts.js';

/** What OKRs ask of the coach: each draft that was sent, and a cycle whose first day has come while teams have published. */
export function okrsItems(facts: EngagementFacts, now: Date): TodayItem[] {
  const { drafts, cycle } = facts.okrs;
  if (drafts.length === 0 && cycle === null) return [];
  const today = dayIn(facts.timeZone, now);
  return [...drafts.map((draft) => draftItem(facts, draft, today)), ...startItem(facts, today)];
}

const rulesWords = (open: number): string => (open === 0 ? 'No rule is open.' : `${countWords(open, 'rule')} ${open === 1 ? 'is' : 'are'} open.`);

function draftItem(facts: EngagementFacts, { id, teamName, cycleNumber, sentAt, revision, rulesOpen }: SentDraft, today: Day): TodayItem {
  const since = dayIn(facts.timeZone, sentAt);
  return itemOf(facts, {
    key: `draft:${id}:${revision}`,
    kind: 'DRAFT_TO_REVIEW',
    health: 'NEEDS_ATTENTION',
    what: `Draft ready: ${teamName}`,
    why: `Sent ${revision > 1 ? 'again ' : ''}${dayWords(since, today)} for cycle ${cycleNumber}. ${rulesWords(rulesOpen)}`,
    when: ageWords(since, today),
    dueOn: null,
    act: { label: 'Review draft', path: `/c/${facts.clientSlug}/okrs/review`, changeSetId: null },
    group: 2,
    since,
  });
}

/** A cycle does not start by itself: it can once its first day has come, a team has published and no other cycle runs. */
function startItem(facts: EngagementFacts, today: Day): TodayItem[] {
  const { cycle, runs } = facts.okrs;
  if (cycle === null || cycle.status !== 'DRAFTING' || runs || cycle.startsOn > today || cycle.published === 0) return [];
  return [
    itemOf(facts, {
      key: `start:${facts.engagementId}:${cycle.number}`,
      kind: 'CYCLE_TO_START',
      health: 'NO_DATA',
      what: cycle.number === 1 ? 'The first cycle can start' : `Cycle ${cycle.number} can start`,
      why: `${cycle.published} of ${countWords(cycle.teams, 'team')} ${cycle.published === 1 ? 'has' : 'have'} published. Its first day is ${dayWords(cycle.startsOn, today)}.`,
      when: ageWords(cycle.startsOn, today),
      dueOn: cycle.startsOn,
      act: { label: 'Open the OKRs', path: `/c/${facts.clientSlug}/okrs`, changeSetId: null },
      group: 4,
      since: cycle.startsOn,
    }),
  ];
}
