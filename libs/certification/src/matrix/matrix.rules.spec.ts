import { nothingAssessed } from '../progress/assessing-facts.js';
import { atNoon, facts, item, module, needs, onDay, read } from '../progress/path.fixture.js';
import { matrixOf } from './matrix.rules.js';

const today = onDay('2026-11-26');
const course = facts({
  modules: [module(1), module(2), module(3)],
  items: [item('a', 1, 'READ', { dueAfterDays: 10 }), item('b', 2, 'READ'), item('d', 2, 'ASSIGNMENT'), item('c', 3, 'READ')],
  prerequisites: [needs('m3', 'm2')],
});
const trainee = (name: string, more: object = {}) => ({ ...course.trainee, id: name, name, lastSeenAt: atNoon('2026-11-25'), readings: [read('a')], ...more });
const round = { id: 'r1', itemId: 'd', number: 1, status: 'HANDED_IN' as const, at: atNoon('2026-11-24'), promisedOn: onDay('2026-12-01') };

it('says each cell in full, and leads to what waits for an answer', () => {
  const [row] = matrixOf(course, [trainee('Priya', { assessing: { ...nothingAssessed, rounds: [round] } })], today);
  expect(row?.cells.map(({ state, words, roundId }) => [state, words, roundId])).toEqual([
    ['PASSED', 'Priya, module 1, passed', null],
    ['REVIEW', 'Priya, module 2, handed in, answer promised by Tue 1 Dec', 'r1'],
    ['LOCKED', 'Priya, module 3, locked', null],
  ]);
  expect(row).toMatchObject({ toReview: 1, overdue: 0, stepsDone: 1, stepsTotal: 4, silentDays: null });
});

it('has the most overdue first, then the longest silent, then the least done; those who left are not in it', () => {
  const all = [
    trainee('Done', { readings: [read('a'), read('b')] }),
    trainee('Little'),
    trainee('Silent', { lastSeenAt: atNoon('2026-11-16') }),
    trainee('Late', { readings: [] }),
    trainee('Gone', { status: 'WITHDRAWN' }),
  ];
  expect(matrixOf(course, all, today).map(({ name, overdue, silentDays }) => [name, overdue, silentDays])).toEqual([
    ['Late', 1, null],
    ['Silent', 0, 10],
    ['Little', 0, null],
    ['Done', 0, null],
  ]);
  expect(matrixOf(course, [all[3] as (typeof all)[number]], today)[0]?.cells[0]?.words).toBe('Late, module 1, 1 step overdue, was due 11 Oct');
});

it('counts silence from the start for whoever never came', () =>
  expect(matrixOf(course, [trainee('Never', { lastSeenAt: null })], today)[0]).toMatchObject({ silentDays: 56, lastSeenOn: null }));
