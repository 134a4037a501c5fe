import { day, weekday } from '@cairn/kernel';
import { checkDecideBy, lastDayToDecide, suggestDecideBy } from './deadline.rules.js';

it.each([
  ['sent on a Monday, by the next Monday', '2026-11-23', '2026-11-30'],
  ['sent on a Friday, by the next Friday', '2026-11-27', '2026-12-04'],
  ['sent on a Saturday, by the Friday after', '2026-11-28', '2026-12-04'],
  ['over New Year', '2026-12-30', '2027-01-06'],
])('suggests %s', (_, sentOn, decideBy) => expect(suggestDecideBy(day(sentOn), 5)).toBe(decideBy));

it('never suggests a weekend', () => {
  for (let date = 1; date <= 28; date += 1)
    for (const days of [1, 3, 5, 10]) expect(weekday(suggestDecideBy(day(`2027-02-${String(date).padStart(2, '0')}`), days))).toBeLessThanOrEqual(5);
});

it('leaves days for the late', () => expect(lastDayToDecide(day('2026-11-30'), 14)).toBe('2026-12-14'));

describe('checkDecideBy, on Monday 23 November', () => {
  it.each([
    ['takes tomorrow', '2026-11-24', undefined],
    ['takes a day in 60 days', '2027-01-22', undefined],
    ['refuses today', '2026-11-23', 'CHANGE_SET_DATE_PAST'],
    ['refuses last week', '2026-11-16', 'CHANGE_SET_DATE_PAST'],
    ['refuses a Saturday', '2026-11-28', 'CHANGE_SET_DATE_WEEKEND'],
    ['refuses a day far ahead', '2027-01-25', 'CHANGE_SET_DATE_FAR'],
    ['refuses none', null, 'CHANGE_SET_DATE_MISSING'],
  ])('%s', (_, decideBy, code) => {
    const checked = checkDecideBy(decideBy === null ? null : day(decideBy), day('2026-11-23'));
    expect(checked.ok ? undefined : checked.error.code).toBe(code);
  });
});
