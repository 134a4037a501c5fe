import { countWords, listWords, shortDayWords, type Day } from '@cairn/kernel';
import type { TodayItem } from './today-item.rules.js';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
const lower = (count: number): string => (small[count] ?? String(count)).toLowerCase();

export interface NextDate {
  readonly clientName: string;
  readonly what: string;
  readonly on: Day;
}

export interface TodayTitle {
  readonly title: string;
  readonly subtitle: string;
}

/** The title says what the list means: what blocks dates, else how much needs its reader, else that nothing does. Its numbers add up to that of the list below. */
export function titleOf(needsYou: readonly TodayItem[], next: () => readonly NextDate[], today: Day, weekday: number): TodayTitle {
  const dayName = weekdays[weekday - 1] ?? '';
  const blocking = needsYou.filter((item) => item.group === 1);
  const waiting = needsYou.filter((item) => item.group === 2);
  const named = (items: readonly TodayItem[]): string => listWords([...new Set(items.map((item) => item.clientName))]);
  const besides = (told: readonly TodayItem[], words: (more: number) => string): string => {
    // Where nothing is about a client, the first thing says more than one word over all of them.
    if (told.every((item) => item.clientSlug === null)) return `${told[0]?.what ?? ''}${needsYou.length > 1 ? `, and ${needsYou.length - 1} more` : ''}.`;
    return words(needsYou.length - told.length);
  };
  if (blocking.length > 0)
    return {
      title: `${dayName}, ${blocking.length === 1 ? 'one thing is blocking a date' : `${lower(blocking.length)} things are blocking dates`}`,
      subtitle: besides(blocking, (more) => `${named(blocking)}${more > 0 ? `. ${countWords(more, 'more needs you', 'more need you')}` : ''}.`),
    };
  if (waiting.length > 0)
    return {
      title: `${dayName}, ${needsYou.length === 1 ? 'one thing needs you' : `${lower(needsYou.length)} things need you`}`,
      subtitle: besides(waiting, (more) => `${more > 0 ? 'First ' : ''}${named(waiting)}.`),
    };
  const [first] = next();
  const nextWords = first ? `Next: ${first.clientName}, ${first.what} ${shortDayWords(first.on, today)}.` : 'No dates ahead.';
  if (needsYou.length > 0)
    return { title: `${dayName}, nothing is urgent`, subtitle: `${countWords(needsYou.length, 'thing')} to do when you like. ${nextWords}` };
  return { title: 'Nothing needs you', subtitle: nextWords };
}
