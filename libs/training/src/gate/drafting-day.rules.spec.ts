import { day, type Day } from '@cairn/kernel';
import { draftingDay, draftingLead, type ToldDrafting } from './drafting-day.rules.js';

const phases = [
  { number: 1, startsOn: day('2026-12-07'), endsOn: day('2027-03-31') },
  { number: 2, startsOn: day('2027-04-08'), endsOn: day('2027-07-31') },
];
const told = (number: number, plannedOn: string, more: { opened?: string; done?: string; ends?: string } = {}): ToldDrafting => ({
  ...{ number, plannedOn: day(plannedOn), openedOn: (more.opened ?? null) as Day | null, doneOn: (more.done ?? null) as Day | null },
  endsOn: day(more.ends ?? '2027-03-31'),
});
const said = (of: readonly ToldDrafting[], today: string): string | null => {
  const found = draftingDay(phases, of, day(today));
  return found && `${draftingLead(found, day(today))} ${found.on}`;
};

describe('before a cycle is planned, the programme says the day', () => {
  it.each([
    ['the first day of the cycle ahead', '2026-11-26', 'drafting is planned for 2026-12-07'],
    ['its own day on that day', '2026-12-07', 'drafting is planned for 2026-12-07'],
    ['for four weeks, however late people are', '2027-01-03', 'drafting was planned for 2026-12-07'],
    ['then that of the next cycle', '2027-01-04', 'drafting is planned for 2027-04-08'],
    ['none after the last', '2027-09-01', null],
  ])('%s', (_, today, expected) => expect(said([], today)).toBe(expected));
});

describe('as soon as it is planned, the cycle says it', () => {
  it.each([
    ['an earlier day than the programme', [told(1, '2026-11-30')], '2026-11-26', 'drafting is planned for 2026-11-30'],
    ['a later day than the programme', [told(1, '2026-12-21')], '2026-12-10', 'drafting is planned for 2026-12-21'],
    ['its day when that is over and nothing opened, however long ago', [told(1, '2026-12-01')], '2027-02-01', 'drafting was planned for 2026-12-01'],
    ['the day on which somebody opened it', [told(1, '2026-12-07', { opened: '2026-12-01' })], '2026-12-02', 'drafting opened on 2026-12-01'],
    ['that day as long as teams draft', [told(1, '2026-12-07', { opened: '2026-12-01' })], '2027-02-15', 'drafting opened on 2026-12-01'],
    [
      'that day for four weeks when the cycle runs',
      [told(1, '2026-12-07', { opened: '2026-12-01', done: '2026-12-14' })],
      '2026-12-28',
      'drafting opened on 2026-12-01',
    ],
    ['then the next one', [told(1, '2026-12-07', { opened: '2026-12-01', done: '2026-12-14' })], '2026-12-29', 'drafting is planned for 2027-04-08'],
    ['nothing of a cycle that is over', [told(1, '2026-12-01', { ends: '2027-01-31' })], '2027-02-01', 'drafting is planned for 2027-04-08'],
    ['a cycle that the programme does not have', [told(3, '2026-12-02')], '2026-11-26', 'drafting is planned for 2026-12-02'],
  ])('%s', (_, of, today, expected) => expect(said(of, today)).toBe(expected));
});
