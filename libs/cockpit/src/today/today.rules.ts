import type { EngagementFacts } from '../engagement.facts.js';
import { askedItems, mailItems } from './asked-items.rules.js';
import { usualThresholds, type TrainingThresholds } from '../signals/signal.rules.js';
import { okrsItems } from '../okrs/okrs-items.rules.js';
import { trainingItems } from '../training/training-items.rules.js';
import { planItems } from './plan-items.rules.js';
import type { TodayItem } from './today-item.rules.js';

/** What waits at one engagement, each with its cause and one act. An item is there exactly as long as its cause. */
export function itemsOf(facts: EngagementFacts, now: Date, limits: TrainingThresholds = usualThresholds): TodayItem[] {
  if (facts.status !== 'ACTIVE') return mailItems(facts, now);
  return [...planItems(facts, now), ...trainingItems(facts, now, limits), ...okrsItems(facts, now), ...askedItems(facts, now), ...mailItems(facts, now)];
}

/** Blocked dates first and the nearest of them first, then who waits longest, then what is worse, then routine; ties by the client’s name. */
export function inOrder(items: readonly TodayItem[]): TodayItem[] {
  return [...items].sort(
    (a, b) =>
      a.group - b.group ||
      (a.group === 1 ? inTime(a.dueOn ?? '9999', b.dueOn ?? '9999') : inTime(a.since, b.since)) ||
      a.clientName.localeCompare(b.clientName) ||
      inTime(a.key, b.key),
  );
}

/** Days as text stand in the order of time; the rules of a language have no say in it. */
const inTime = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
