import { dayIn, instant, weekday, type Day } from '@cairn/kernel';
import { nextDateOf } from '../moment.rules.js';
import type { Health } from '../signals/signal.rules.js';
import type { Judgement } from './judge.rules.js';
import { titleOf, type NextDate } from './title.rules.js';
import { inOrder } from './today.rules.js';
import type { TodayItem } from './today-item.rules.js';
import type { Today } from './today.types.js';

export interface TodayReader {
  readonly now: Date;
  readonly timeZone: string;
  /** Keys of items put off, each until the day it comes back. */
  readonly snoozed: ReadonlyMap<string, Day>;
  /** Items of each list that the reader wants to see; all unless told. */
  readonly first?: number;
}

/** What is on the reader's list beside their engagements. */
export interface Besides {
  readonly items: readonly TodayItem[];
  readonly dates: readonly NextDate[];
}
const nothing: Besides = { items: [], dates: [] };

const rank: Record<Health, number> = { OFF_TRACK: 0, NEEDS_ATTENTION: 1, ON_TRACK: 2, NO_DATA: 3 };

/** The next date of each engagement, the nearest first. */
const datesOf = (all: readonly Judgement[], besides: Besides, today: Day): NextDate[] =>
  [...all.flatMap(({ facts }) => nextDateOf(facts, today) ?? []), ...besides.dates].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** Today is what needs the coach first, then what others owe, then every engagement with its worst signal first. */
export function assembleToday(all: readonly Judgement[], reader: TodayReader, besides: Besides = nothing): Omit<Today, 'clientCount'> {
  const today = dayIn(reader.timeZone, reader.now);
  const items = inOrder([...all.flatMap((one) => one.items), ...besides.items]);
  const isSnoozed = (key: string): boolean => (reader.snoozed.get(key) ?? '') > today;
  const shown = reader.snoozed.size === 0 ? items : items.filter((item) => !isSnoozed(item.key));
  const needsYou = shown.filter((item) => item.group < 5);
  const waitingOnOthers = shown.filter((item) => item.group === 5);
  const engagements = all.map((one) => one.line).sort((a, b) => rank[a.worst] - rank[b.worst] || a.clientName.localeCompare(b.clientName));
  return {
    asOf: instant(reader.now),
    ...titleOf(needsYou, () => datesOf(all, besides, today), today, weekday(today)),
    needsYou: needsYou.slice(0, reader.first),
    needsYouCount: needsYou.length,
    waitingOnOthers: waitingOnOthers.slice(0, reader.first),
    waitingOnOthersCount: waitingOnOthers.length,
    snoozed: items.length - shown.length,
    engagements,
  };
}
