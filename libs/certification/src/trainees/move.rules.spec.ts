import { moveOfSteps, type StepOfPath, type StepOfVersion } from './move.rules.js';

const there = (key: string, more: Partial<StepOfVersion> = {}): StepOfVersion => ({ key, kind: 'READ', title: `New ${key}`, required: true, ...more });
const here = (key: string, more: Partial<StepOfPath> = {}): StepOfPath => ({
  ...{ key, kind: 'READ', title: `Old ${key}`, required: true, state: 'OPEN', begun: false },
  ...more,
});
const nothing = { counts: [], goesOn: [], again: [], gone: [], added: [] };

it.each([
  ['counts what was passed, by the name it has there', [here('a', { state: 'PASSED' })], [there('a')], { counts: ['New a'] }],
  ['goes on with what was begun', [here('a', { state: 'STARTED', begun: true })], [there('a')], { goesOn: ['New a'] }],
  ['goes on with what waits for an answer', [here('a', { state: 'WAITING' })], [there('a')], { goesOn: ['New a'] }],
  ['goes on with what came back', [here('a', { state: 'RETURNED' })], [there('a')], { goesOn: ['New a'] }],
  ['goes on with a draft that is overdue', [here('a', { state: 'OVERDUE', begun: true })], [there('a')], { goesOn: ['New a'] }],
  ['says nothing of what is open here and there', [here('a')], [there('a')], {}],
  ['asks again for what is asked in another way', [here('a', { state: 'PASSED' })], [there('a', { kind: 'QUIZ' })], { again: ['New a'] }],
  ['asks for it as new where it was not passed here', [here('a')], [there('a', { kind: 'QUIZ' })], { added: ['New a'] }],
  ['tells what was passed and is no part of it there', [here('a', { state: 'PASSED' })], [], { gone: ['Old a'] }],
  ['tells what was begun and is no part of it there', [here('a', { state: 'STARTED', begun: true })], [], { gone: ['Old a'] }],
  [
    'tells what was begun and is asked in another way there',
    [here('a', { state: 'STARTED', begun: true })],
    [there('a', { kind: 'QUIZ' })],
    { gone: ['Old a'], added: ['New a'] },
  ],
  ['says nothing of what was never begun and is gone', [here('a')], [], {}],
  ['tells what is new there, where it is required', [], [there('a'), there('b', { required: false })], { added: ['New a'] }],
] as const)('a move %s', (_, from, to, expected) => {
  expect(moveOfSteps(from, to)).toEqual({ ...nothing, ...expected });
});
