import { asDay } from './moments.js';
import type { Day, Instant, ZonedDateTime } from '../scalars.js';
import { datedText, dateText, dayText, instantText, leftText, meetingText, momentOf, plainDaysFrom, wallOf, weekdayOf, saysDay } from './time-text.js';

// Thursday 26 November 2026, 13:00 in London
const reading = { zone: 'Europe/London', now: Date.parse('2026-11-26T13:00:00Z') };

it.each([
  ['2026-11-26', 'today'],
  ['2026-11-27', 'tomorrow'],
  ['2026-11-25', 'yesterday'],
  ['2026-11-30', 'Mon 30 Nov'],
  ['2026-09-04', '4 Sep'],
  ['2027-03-04', '4 Mar 2027'],
  ['2026-12-10', 'Thu 10 Dec'],
  ['2026-12-11', '11 Dec'],
])('the day %s is %s', (day, words) => expect(dayText(day as Day, reading)).toBe(words));

it.each([-1, 0, 1, 2])('a deadline %i days away always has its date', (days) => {
  const day = plainDaysFrom(reading, days);
  const near = { [-1]: ', yesterday', 0: ', today', 1: ', tomorrow' }[days] ?? '';
  expect(datedText(day, reading)).toBe(`${dateText(day, reading)}${near}`);
  expect(saysDay(datedText(day, reading), day)).toBe(true);
});

it('writes days out where there is room', () => expect(dateText('2026-11-30' as Day, reading, 'long')).toBe('Monday 30 November'));

it.each([
  ['2026-11-26T09:02:00Z', '09:02'],
  ['2026-11-25T14:00:00Z', 'yesterday 14:00'],
  ['2026-11-27T00:30:00Z', 'tomorrow 00:30'],
  ['2026-11-30T10:00:00Z', 'Mon 30 Nov, 10:00'],
  ['2026-11-12T10:00:00Z', 'Thu 12 Nov'],
  ['2025-12-31T23:30:00Z', '31 Dec 2025'],
])('the moment %s is %s', (instant, words) => expect(instantText(instant as Instant, reading)).toBe(words));

it('takes the day from where the reader is', () =>
  expect(instantText('2026-11-26T11:30:00Z' as Instant, { zone: 'Pacific/Apia', now: Date.parse('2026-11-26T09:00:00Z') })).toBe('tomorrow 00:30'));

it.each([
  ['2026-11-27T14:00[Europe/Berlin]', 'tomorrow 14:00 Berlin (13:00 for you)'],
  ['2026-11-27T14:00[Europe/London]', 'tomorrow 14:00'],
  ['2026-12-03T17:00:00+01:00[Europe/Berlin]', 'Thu 3 Dec, 17:00 Berlin (16:00 for you)'],
  ['2026-11-28T08:00[Asia/Tokyo]', 'Sat 28 Nov, 08:00 Tokyo (Fri 27 Nov, 23:00 for you)'],
])('the meeting %s is %s', (meeting, words) => expect(meetingText(meeting as ZonedDateTime, reading)).toBe(words));

it.each([
  ['winter', '2026-11-27T14:00[Europe/Berlin]', '2026-11-27T13:00:00.000Z'],
  ['summer', '2026-07-27T14:00[Europe/Berlin]', '2026-07-27T12:00:00.000Z'],
  ['an hour after the clocks went forward', '2027-03-28T03:30[Europe/Berlin]', '2027-03-28T01:30:00.000Z'],
  ['the hour before the clocks go forward', '2027-03-28T01:30[Europe/Berlin]', '2027-03-28T00:30:00.000Z'],
  ['half-hour zones', '2026-11-27T09:00[America/St_Johns]', '2026-11-27T12:30:00.000Z'],
])('finds the moment of a wall time in %s', (_, meeting, moment) => expect(new Date(momentOf(wallOf(meeting as ZonedDateTime))).toISOString()).toBe(moment));

it.each([
  ['2026-11-30', '4 days left'],
  ['2026-11-27', 'tomorrow'],
  ['2026-11-26', 'today'],
  ['2026-11-20', 'overdue by 6 days'],
])('until %s: %s', (day, words) => expect(leftText(day as Day, reading)).toBe(words));

it.each([
  ['booked for Wednesday 2 December, 10:00', '2026-12-02', true],
  ['the last session is 2 Dec', '2026-12-02', true],
  ['booked for Wednesday 12 December', '2026-12-02', false],
  ['no session yet', '2026-12-02', false],
])('saysDay: %s, %s is %s', (words, day, said) => expect(saysDay(words, day as Day)).toBe(said));

it('counts days over the end of a year and knows weekdays', () => {
  expect(plainDaysFrom(reading, 1)).toBe('2026-11-27');
  expect(plainDaysFrom(reading, -2, '2027-01-01' as Day)).toBe('2026-12-30');
  expect(['2026-11-23', '2026-11-26', '2026-11-29'].map((day) => weekdayOf(day as Day))).toEqual([1, 4, 7]);
});

it.each([
  ['2028-02-29', '2028-02-29'],
  ['2026-02-29', undefined],
  ['2026-1-1', undefined],
  ['30.11.2026', undefined],
])('reads %s as %p', (text, day) => expect(asDay(text)).toBe(day));
