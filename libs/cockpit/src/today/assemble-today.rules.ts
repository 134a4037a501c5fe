import { dayIn, instant, shortDayWords, weekday, type Day } from '@cairn/kernel';
import type { EngagementFacts } from '../engagement.facts.js';
import { momentOf, nextDateOf } from '../moment.rules.js';
import { signalsOf, usualThresholds, worstOf, type Health, type SignalThresholds } from '../signals/signal.rules.js';
import { titleOf } from './title.rules.js';
import { inOrder, itemsOf } from './today.rules.js';
import type { Today, TodayEngagement } from './today.types.js';

export interface TodayReader {
  readonly now: Date;
  readonly timeZone: string;
  /** Keys of items put off, each until the day it comes back. */
  readonly snoozed: ReadonlyMap<string, Day>;
  readonly thresholds?: SignalThresholds;
  /** Items of each list that the reader wants to see; all unless told. */
  readonly first?: number;
}

const rank: Record<Health, number> = { OFF_TRACK: 0, NEEDS_ATTENTION: 1, ON_TRACK: 2, NO_DATA: 3 };

function row(facts: EngagementFacts, now: Date, thresholds: SignalThresholds): TodayEngagement {
  const today = dayIn(facts.timeZone, now);
  const signals = signalsOf(facts, today, thresholds);
  const next = nextDateOf(facts, today);
  return {
    engagementId: facts.engagementId,
    clientName: facts.clientName,
    clientSlug: facts.clientSlug,
    moment: momentOf(facts, today),
    worst: worstOf(signals),
    signals,
    next: next ? `${next.what}, ${shortDayWords(next.on, today)}` : null,
  };
}

/** Today is what needs the coach first, then what others owe, then every engagement with its worst signal first. */
export function assembleToday(all: readonly EngagementFacts[], reader: TodayReader): Today {
  const today = dayIn(reader.timeZone, reader.now);
  const items = inOrder(all.flatMap((facts) => itemsOf(facts, reader.now, reader.thresholds)));
  const isSnoozed = (key: string): boolean => (reader.snoozed.get(key) ?? '') > today;
  const shown = items.filter((item) => !isSnoozed(item.key));
  const needsYou = shown.filter((item) => item.group < 5);
  const waitingOnOthers = shown.filter((item) => item.group === 5);
  const dates = all.flatMap((facts) => nextDateOf(facts, today) ?? []).sort((a, b) => a.on.localeCompare(b.on));
  const engagements = all
    .map((facts) => row(facts, reader.now, reader.thresholds ?? usualThresholds))
    .sort((a, b) => rank[a.worst] - rank[b.worst] || a.clientName.localeCompare(b.clientName));
  return {
    asOf: instant(reader.now),
    ...titleOf(needsYou, dates, today, weekday(today)),
    needsYou: needsYou.slice(0, reader.first),
    needsYouCount: needsYou.length,
    waitingOnOthers: waitingOnOthers.slice(0, reader.first),
    waitingOnOthersCount: waitingOnOthers.length,
    snoozed: items.length - shown.length,
    engagements,
  };
}
