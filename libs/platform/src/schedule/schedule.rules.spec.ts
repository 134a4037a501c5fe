import { day } from '@cairn/kernel';
import { type DayRule, dueOccurrences, firstOccurrence, nextDay, type Timetable, timetableFaults } from './schedule.rules.js';

const timetable = (rule: DayRule, startsOn: string, over: Partial<Timetable> = {}): Timetable => ({
  rule,
  time: '09:00',
  zone: 'Europe/Berlin',
  startsOn: day(startsOn),
  ...over,
});
const weekly = (weekdays: number[], everyWeeks?: number): DayRule => ({ days: 'weekly', weekdays, everyWeeks });
const workingDays = (every: number): DayRule => ({ days: 'workingDays', every });
const once = (on: string): DayRule => ({ days: 'once', on: day(on) });

describe('nextDay', () => {
  it.each<[string, Timetable, string | undefined, string | undefined]>([
    ['a single day', timetable(once('2026-11-27'), '2026-11-27'), undefined, '2026-11-27'],
    ['nothing after a single day', timetable(once('2026-11-27'), '2026-11-27'), '2026-11-27', undefined],
    ['the day of the start when it fits', timetable(weekly([4]), '2026-11-26'), undefined, '2026-11-26'],
    ['the next weekday of the list', timetable(weekly([1, 4]), '2026-11-26'), '2026-11-26', '2026-11-30'],
    ['every second week from the week of the start', timetable(weekly([1], 2), '2026-11-26'), undefined, '2026-12-07'],
    ['every second week over ISO week 53', timetable(weekly([3], 2), '2026-12-23'), '2026-12-23', '2027-01-06'],
    ['every week into ISO week 53', timetable(weekly([4]), '2026-12-24'), '2026-12-24', '2026-12-31'],
    ['three working days over a weekend', timetable(workingDays(3), '2026-11-26'), undefined, '2026-12-01'],
    ['the next three', timetable(workingDays(3), '2026-11-26'), '2026-12-01', '2026-12-04'],
    ['three working days from a Saturday', timetable(workingDays(3), '2026-11-28'), undefined, '2026-12-02'],
    ['from a day between two', timetable(workingDays(3), '2026-11-26'), '2026-12-02', '2026-12-04'],
    ['a leap day', timetable(weekly([2]), '2028-02-29'), undefined, '2028-02-29'],
    ['nothing past the end', timetable(weekly([4]), '2026-11-26', { endsOn: day('2026-12-02') }), '2026-11-26', undefined],
    ['the end itself', timetable(weekly([4]), '2026-11-26', { endsOn: day('2026-12-03') }), '2026-11-26', '2026-12-03'],
  ])('%s', (_, table, after, expected) => expect(nextDay(table, after === undefined ? undefined : day(after))).toBe(expected));
});

describe('firstOccurrence', () => {
  it.each<[string, Timetable, string, { on: string; at: string } | undefined]>([
    [
      'a single one that is past is still told',
      timetable(once('2026-11-20'), '2026-11-20'),
      '2026-11-26T10:00:00Z',
      { on: '2026-11-20', at: '2026-11-20T08:00:00.000Z' },
    ],
    [
      'a series starts with what is to come',
      timetable(weekly([4]), '2026-11-05'),
      '2026-11-26T08:00:00Z',
      { on: '2026-12-03', at: '2026-12-03T08:00:00.000Z' },
    ],
    [
      'today when the hour is still to come',
      timetable(weekly([4]), '2026-11-05'),
      '2026-11-26T07:59:59Z',
      { on: '2026-11-26', at: '2026-11-26T08:00:00.000Z' },
    ],
    ['a series that is over', timetable(weekly([4]), '2026-11-05', { endsOn: day('2026-11-19') }), '2026-11-26T08:00:00Z', undefined],
    ['the day before clocks go forward', timetable(weekly([6, 7]), '2027-03-27'), '2027-03-26T10:00:00Z', { on: '2027-03-27', at: '2027-03-27T08:00:00.000Z' }],
    ['the day clocks go forward', timetable(weekly([7]), '2027-03-27'), '2027-03-26T10:00:00Z', { on: '2027-03-28', at: '2027-03-28T07:00:00.000Z' }],
    [
      'an hour that does not exist moves forward',
      timetable(weekly([7]), '2027-03-28', { time: '02:30' }),
      '2027-03-27T10:00:00Z',
      { on: '2027-03-28', at: '2027-03-28T01:30:00.000Z' },
    ],
    [
      'an hour that comes twice is the first',
      timetable(weekly([7]), '2026-10-25', { time: '02:30' }),
      '2026-10-24T10:00:00Z',
      { on: '2026-10-25', at: '2026-10-25T00:30:00.000Z' },
    ],
    [
      'half-hour zones',
      timetable(once('2026-11-27'), '2026-11-27', { zone: 'America/St_Johns' }),
      '2026-11-26T00:00:00Z',
      { on: '2026-11-27', at: '2026-11-27T12:30:00.000Z' },
    ],
  ])('%s', (_, table, now, expected) => expect(firstOccurrence(table, new Date(now))).toEqual(expected));
});

describe('dueOccurrences', () => {
  const now = new Date('2026-11-26T10:00:00Z');
  it('tells of the latest missed day of a series and names the next', () => {
    const { due, next } = dueOccurrences(timetable(weekly([1, 4]), '2026-11-02'), day('2026-11-09'), now, 'LATEST');
    expect(due).toEqual(['2026-11-26']);
    expect(next).toEqual({ on: '2026-11-30', at: '2026-11-30T08:00:00.000Z' });
  });
  it('tells of every missed day where each counts', () =>
    expect(dueOccurrences(timetable(weekly([1, 4]), '2026-11-02'), day('2026-11-19'), now, 'EVERY').due).toEqual(['2026-11-19', '2026-11-23', '2026-11-26']));
  it('goes on where it stopped when very many were missed', () => {
    const { due, next } = dueOccurrences(timetable(weekly([1, 2, 3, 4, 5, 6, 7]), '2020-01-01'), day('2020-01-01'), now, 'EVERY');
    expect([due.length, next?.on]).toEqual([400, '2021-02-04']);
  });
  it('ends with a single one', () =>
    expect(dueOccurrences(timetable(once('2026-11-26'), '2026-11-26'), day('2026-11-26'), now, 'LATEST')).toEqual({ due: ['2026-11-26'], next: undefined }));
  it('waits when the zone moved the moment into the future', () =>
    expect(dueOccurrences(timetable(once('2026-11-26'), '2026-11-26', { zone: 'America/New_York' }), day('2026-11-26'), now, 'LATEST')).toEqual({
      due: [],
      next: { on: '2026-11-26', at: '2026-11-26T14:00:00.000Z' },
    }));
});

it.each<[string, Timetable, string[]]>([
  ['a good one', timetable(weekly([1]), '2026-11-26'), []],
  ['no such time', timetable(weekly([1]), '2026-11-26', { time: '24:00' }), ['Not a time of day: 24:00']],
  ['no such zone', timetable(weekly([1]), '2026-11-26', { zone: 'Mars/Base' }), ['Not a time zone: Mars/Base']],
  ['no day', timetable(weekly([]), '2026-11-26'), ['A week needs days from 1 to 7']],
  ['day eight', timetable(weekly([8]), '2026-11-26'), ['A week needs days from 1 to 7']],
  ['no week', timetable(weekly([1], 0), '2026-11-26'), ['Weeks are counted from 1 to 52']],
  ['no working day', timetable(workingDays(0), '2026-11-26'), ['Working days are counted from 1 to 250']],
  ['backwards', timetable(weekly([1]), '2026-11-26', { endsOn: day('2026-11-25') }), ['Ends before it starts']],
])('timetableFaults: %s', (_, table, expected) => expect(timetableFaults(table)).toEqual(expected));
