import { day } from '../time.js';
import type { Instant } from '../time.js';
import { countWords, listWords, oneLine, sentence } from './counts.words.js';
import { dayWords, momentWords, recordDayWords, recordMomentWords, shortDayWords } from './dates.words.js';

describe('days in words', () => {
  const today = day('2026-11-26');
  it.each([
    ['today has its weekday', '2026-11-26', 'Thursday 26 November', 'Thu 26 Nov'],
    ['two weeks ahead still has its weekday', '2026-12-10', 'Thursday 10 December', 'Thu 10 Dec'],
    ['a day later it has none', '2026-12-11', '11 December', '11 Dec'],
    ['two weeks ago has its weekday', '2026-11-12', 'Thursday 12 November', 'Thu 12 Nov'],
    ['earlier this year needs no year', '2026-09-04', '4 September', '4 Sep'],
    ['another year is named', '2027-03-04', '4 Mar 2027', '4 Mar 2027'],
    ['a leap day', '2028-02-29', '29 Feb 2028', '29 Feb 2028'],
  ])('%s', (_, on, long, short) => {
    expect(dayWords(day(on), today)).toBe(long);
    expect(shortDayWords(day(on), today)).toBe(short);
  });
  it('names no year across New Year while the weekday says enough', () => expect(dayWords(day('2027-01-04'), day('2026-12-28'))).toBe('Monday 4 January'));
  it('keeps its words for ever in a record', () => expect(recordDayWords(day('2026-11-30'))).toBe('Monday 30 November 2026'));
});

describe('moments in words', () => {
  it.each([
    ['in London', '2026-11-27T09:00:00.000Z', 'Europe/London', 'Friday 27 November, 09:00'],
    ['in a half-hour zone', '2026-11-27T12:30:00.000Z', 'America/St_Johns', 'Friday 27 November, 09:00'],
    ['beyond the date line', '2026-11-26T20:00:00.000Z', 'Pacific/Apia', 'Friday 27 November, 09:00'],
    ['at midnight', '2026-11-27T00:00:00.000Z', 'UTC', 'Friday 27 November, 00:00'],
  ])('%s', (_, at, zone, words) => expect(momentWords(at as Instant, zone, new Date('2026-11-26T12:00:00Z'))).toBe(words));
  it('name their zone in a record', () =>
    expect(recordMomentWords('2026-11-27T09:00:00.000Z' as Instant, 'Europe/London')).toBe('Friday 27 November 2026, 09:00 (Europe/London)'));
});

it.each([
  [0, '0 teams'],
  [1, '1 team'],
  [11, '11 teams'],
  [4802, '4,802 teams'],
  [1234567, '1,234,567 teams'],
])('counts %i', (count, words) => expect(countWords(count, 'team')).toBe(words));

it.each([
  [[], ''],
  [['Ana'], 'Ana'],
  [['Ana', 'Ben'], 'Ana and Ben'],
  [['Ana', 'Ben', 'Chu'], 'Ana, Ben and Chu'],
])('lists %j', (items, words) => expect(listWords(items)).toBe(words));

it('tidies what stands inside a sentence', () => {
  expect(oneLine('  Planning \n and   Housing ')).toBe('Planning and Housing');
  expect(sentence('one thing')).toBe('One thing');
});
