import { dayIn, shortDayWords } from '@cairn/kernel';
import type { EngagementFacts } from '../engagement.facts.js';
import { momentOf, nextDateOf } from '../moment.rules.js';
import { signalsOf, usualThresholds, worstOf, type SignalThresholds } from '../signals/signal.rules.js';
import type { TodayItem } from './today-item.rules.js';
import { itemsOf } from './today.rules.js';
import type { TodayEngagement } from './today.types.js';

/** What the rules say of one engagement on one day. */
export interface Judgement {
  readonly facts: EngagementFacts;
  readonly items: readonly TodayItem[];
  /** Its line in the list below the items. */
  readonly line: TodayEngagement;
}

/** An engagement is judged by its facts, by the day it is there, and by the practice's thresholds: by nothing else, and for every reader alike. */
export function judge(facts: EngagementFacts, now: Date, thresholds: SignalThresholds = usualThresholds): Judgement {
  const today = dayIn(facts.timeZone, now);
  const signals = signalsOf(facts, today, thresholds);
  const next = nextDateOf(facts, today);
  const line = {
    engagementId: facts.engagementId,
    clientName: facts.clientName,
    clientSlug: facts.clientSlug,
    moment: momentOf(facts, today),
    worst: worstOf(signals),
    signals,
    next: next ? `${next.what}, ${shortDayWords(next.on, today)}` : null,
  };
  return { facts, items: itemsOf(facts, now, thresholds), line };
}
