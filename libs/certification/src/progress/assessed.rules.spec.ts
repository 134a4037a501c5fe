import { assessedProgress, assessingRequirements, countsAsObserved } from './assessed.rules.js';
import { nothingAssessed, type AssessingFacts, type PathObserved, type PathRound } from './assessing-facts.js';
import { atNoon, facts, item, module, onDay } from './path.fixture.js';

const today = onDay('2026-11-26');
const round = (number: number, status: PathRound['status'], on = '2026-11-24'): PathRound => ({
  ...{ id: `r${number}`, itemId: 'a', number, status, at: atNoon(on), promisedOn: status === 'DRAFT' ? null : onDay('2026-12-01') },
});
const observed = (levels: readonly number[], more: Partial<PathObserved> = {}): PathObserved => ({
  ...{ itemId: 'o', kind: 'OBSERVED', status: 'MARKED', heldOn: onDay('2026-11-20'), at: atNoon('2026-11-21'), levels, consented: true },
  ...more,
});
const course = (assessing: Partial<AssessingFacts>) =>
  facts(
    {
      modules: [module(1)],
      items: [
        item('a', 1, 'ASSIGNMENT', { dueAfterDays: 64 }),
        item('p', 1, 'PEER', { settings: { give: 2, ofItemKey: 'a' } }),
        item('o', 1, 'OBSERVED', { settings: { kind: 'OBSERVED', count: 2, rubricKeys: [] } }),
        item('s', 1, 'OBSERVED', { settings: { kind: 'SHADOWED', count: 1, rubricKeys: [] } }),
      ],
    },
    { assessing: { ...nothingAssessed, ...assessing } },
  );
const progress = (id: string, assessing: Partial<AssessingFacts>) => {
  const all = course(assessing);
  const of = all.items.find((one) => one.id === id);
  return of && assessedProgress(of, all, today);
};

describe('an assignment', () => {
  it.each([
    ['untouched', [], 'NEW', null, '2026-12-04'],
    ['being written', [round(1, 'DRAFT')], 'STARTED', 'a draft is kept', '2026-12-04'],
    ['handed in', [round(1, 'HANDED_IN')], 'WAITING', 'answer promised by Tue 1 Dec', '2026-12-04'],
    ['with the director', [round(1, 'TO_DIRECTOR')], 'WAITING', 'answer promised by Tue 1 Dec', '2026-12-04'],
    ['returned early', [round(1, 'RETURNED')], 'RETURNED', 'returned with remarks', '2026-12-04'],
    ['returned late', [round(1, 'RETURNED', '2026-12-02')], 'RETURNED', 'returned with remarks', '2026-12-09'],
    ['in its second draft', [round(1, 'RETURNED'), round(2, 'DRAFT')], 'STARTED', 'draft 2', '2026-12-04'],
    ['passed at once', [round(1, 'PASSED')], 'PASSED', null, '2026-12-04'],
    ['passed in the second draft', [round(1, 'RETURNED'), round(2, 'PASSED')], 'PASSED', 'draft 2', '2026-12-04'],
  ])('%s', (_, rounds, state, standing, dueOn) => expect(progress('a', { rounds })).toMatchObject({ state, standing, dueOn }));
  it.each([
    ['a first draft has a last day, the late days after its own', [round(1, 'DRAFT')], '2026-12-11'],
    ['as has what is not begun', [], '2026-12-11'],
    ['what came back is always taken', [round(1, 'RETURNED'), round(2, 'DRAFT')], null],
  ])('%s', (_, rounds, takenUntil) => expect(progress('a', { rounds })).toMatchObject({ takenUntil }));
  it('has longer where more time was given', () =>
    expect(progress('a', { extensions: [{ itemId: 'a', until: onDay('2026-12-20') }] })).toMatchObject({ dueOn: '2026-12-20' }));
});

describe('peer feedback', () => {
  const peer = (status: 'DRAFT' | 'GIVEN') => ({ itemId: 'p', status, at: atNoon('2026-11-20') });
  it.each([
    ['not begun', [], 'NEW', null],
    ['begun', [peer('DRAFT')], 'STARTED', '0 of 2 given'],
    ['half given', [peer('GIVEN'), peer('DRAFT')], 'STARTED', '1 of 2 given'],
    ['given', [peer('GIVEN'), peer('GIVEN')], 'PASSED', null],
  ])('%s', (_, peers, state, standing) => expect(progress('p', { peers })).toMatchObject({ state, standing }));
});

describe('observed sessions', () => {
  const rules = { observedMean: 3, observedNone: 1 };
  it.each([
    ['a mean of exactly three', observed([3, 2, 4, 3]), true],
    ['a mean below three', observed([3, 2, 3, 3]), false],
    ['a single 1 in a good mean', observed([4, 4, 4, 1]), false],
    ['no level at all', observed([]), false],
    ['not marked by both yet', observed([4, 4], { status: 'PLANNED' }), false],
    ['consent that was taken back', observed([4, 4], { consented: false }), false],
    ['a session at which one was a guest', observed([], { kind: 'SHADOWED' }), true],
    ['a guest whose host’s client took it back', observed([], { kind: 'SHADOWED', consented: false }), false],
  ])('%s', (_, session, counts) => expect(countsAsObserved(session, rules)).toBe(counts));

  it.each([
    ['none', [], 'NEW', null],
    ['one planned', [observed([], { status: 'PLANNED' })], 'WAITING', '0 of 2 passed'],
    ['one of two', [observed([3, 3])], 'STARTED', '1 of 2 passed'],
    [
      'two, one without consent any more: open again',
      [observed([3, 3]), observed([4, 4], { consented: false })],
      'STARTED',
      '1 of 2 passed, 1 without the client’s consent',
    ],
    ['two', [observed([3, 3]), observed([4, 4])], 'PASSED', null],
    ['two, and one that was cancelled', [observed([3, 3]), observed([1], { status: 'CANCELLED' }), observed([4, 4])], 'PASSED', null],
  ])('%s', (_, sessions, state, standing) => expect(progress('o', { observed: sessions })).toMatchObject({ state, standing }));

  it('are asked for by a certificate, each with what is left', () =>
    expect(assessingRequirements(course({ observed: [observed([3, 3])] }))).toEqual([
      { key: 'shadowed', words: '0 of 1 shadowed session', met: false, left: ['1 shadowed session to go'] },
      { key: 'observed', words: '1 of 2 observed sessions passed (mean 3 or better, no 1)', met: false, left: ['1 observed session to go'] },
    ]));
  it('are asked for by nothing where the programme has none', () => expect(assessingRequirements(facts())).toEqual([]));
});
