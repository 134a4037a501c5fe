import { day } from '@cairn/kernel';
import { dateIsNear, endTime, reminderDay, startOf } from './wall-time.rules.js';

describe('startOf', () => {
  it.each([
    ['in winter', '2026-12-03', '10:00', 'Europe/Berlin', '2026-12-03T09:00:00.000Z'],
    ['in summer', '2027-07-01', '10:00', 'Europe/Berlin', '2027-07-01T08:00:00.000Z'],
    ['on the morning after clocks went forward', '2027-03-28', '10:00', 'Europe/Berlin', '2027-03-28T08:00:00.000Z'],
    ['in the hour that comes twice: the first', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['half an hour off', '2026-12-03', '10:00', 'America/St_Johns', '2026-12-03T13:30:00.000Z'],
    ['on a leap day', '2028-02-29', '10:00', 'UTC', '2028-02-29T10:00:00.000Z'],
    ['in the hour that is left out', '2027-03-28', '02:30', 'Europe/Berlin', 'WORKSHOP_TIME_SKIPPED'],
    ['at no time of day', '2026-12-03', '24:00', 'Europe/Berlin', 'WORKSHOP_TIME'],
    ['in other words', '2026-12-03', '9 am', 'Europe/Berlin', 'WORKSHOP_TIME'],
  ])('%s', (_, on, time, zone, expected) => {
    const start = startOf(day(on), time, zone);
    expect(start.ok ? start.value.startsAt : start.error.code).toBe(expected);
  });
  it('says which time is meant by one that is left out', () => {
    const start = startOf(day('2027-03-28'), '02:30', 'Europe/Berlin');
    expect(!start.ok && start.error.message).toBe('Clocks go forward that day, and 02:30 is left out. 03:30 is the same moment.');
  });
});

it.each([
  ['today', '2026-11-26', true],
  ['in two years', '2028-11-26', true],
  ['later', '2028-11-28', false],
  ['a year ago', '2025-11-26', true],
  ['longer ago', '2025-11-20', false],
])('dateIsNear: %s', (_, on, expected) => expect(dateIsNear(day(on), day('2026-11-26')).ok).toBe(expected));

it('endTime is on the wall clock, also across a change of it', () => {
  const start = startOf(day('2026-10-25'), '01:00', 'Europe/Berlin');
  expect(start.ok && endTime(start.value.startsAt, 180, 'Europe/Berlin')).toBe('03:00');
});

describe('reminderDay', () => {
  it.each([
    ['is the day before', '2026-12-03T09:00:00Z', 'Europe/Berlin', '2026-12-01T12:00:00Z', '2026-12-02'],
    ['until 08:00 of it', '2026-12-03T09:00:00Z', 'Europe/Berlin', '2026-12-02T06:59:59Z', '2026-12-02'],
    ['and not afterwards', '2026-12-03T09:00:00Z', 'Europe/Berlin', '2026-12-02T07:00:00Z', null],
    ['counted where the client is', '2026-12-02T20:00:00Z', 'Pacific/Apia', '2026-12-01T12:00:00Z', '2026-12-02'],
  ])('%s', (_, startsAt, zone, now, expected) => expect(reminderDay(startsAt as never, zone, new Date(now))).toBe(expected));
});
