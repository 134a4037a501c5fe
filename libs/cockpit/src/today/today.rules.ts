import type { EngagementFacts } from '../engagement.facts.js';
import { askedItems, mailItems } from './asked-items.rules.js';
import { planItems } from './plan-items.rules.js';
import type { TodayItem } from './today-item.rules.js';

/** What waits at one engagement, each with its cause and one act. An item is there exactly as long as its cause. */
export function itemsOf(facts: EngagementFacts, now: Date): TodayItem[] {
  if (facts.status !== 'ACTIVE') return mailItems(facts, now);
  return [...planItems(facts, now), ...askedItems(facts, now), ...mailItems(facts, now)];
}

/** Blocked dates first and the nearest of them first, then who waits longest, then what is worse, then routine; ties by the client’s name. */
export function inOrder(items: readonly TodayItem[]): TodayItem[] {
  return [...items].sort(
    (a, b) =>
      a.group - b.group ||
      (a.group === 1 ? (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') : a.since.localeCompare(b.since)) ||
      a.clientName.localeCompare(b.clientName) ||
      a.key.localeCompare(b.key),
  );
}
