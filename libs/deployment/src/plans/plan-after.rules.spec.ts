import { removal } from '../change-sets/change-words.rules.js';
import { parameterState } from './parameter-state.rules.js';
import { planAfter } from './plan-after.rules.js';

const now = ['levels', 'quantity', 'own-b', 'teamMission'].map((key) => ({ key, text: 'old' }));
const after = (...changes: [string, unknown][]) =>
  planAfter(
    now,
    changes.map(([key, proposedValue]) => ({ key, proposedValue })),
    (key) => ({ key, text: 'new' }),
  ).map(({ key, text }) => `${key} ${text}`);

it.each([
  ['keeps what is not touched', [], ['levels old', 'quantity old', 'own-b old', 'teamMission old']],
  ['changes an answer in its place', [['own-b', 1]], ['levels old', 'quantity old', 'own-b new', 'teamMission old']],
  ['takes one out', [['own-b', removal]], ['levels old', 'quantity old', 'teamMission old']],
  ['adds one at the end', [['own-a', 1]], ['levels old', 'quantity old', 'own-b old', 'teamMission old', 'own-a new']],
  [
    'puts the ten into their order',
    [
      ['reviews', 1],
      ['scoring', 1],
    ],
    ['levels old', 'quantity old', 'scoring new', 'reviews new', 'own-b old', 'teamMission old'],
  ],
  ['removing what is not there changes nothing', [['copyCheck', removal]], ['levels old', 'quantity old', 'own-b old', 'teamMission old']],
] as const)('%s', (_, changes, expected) => expect(after(...(changes as unknown as [string, unknown][]))).toEqual(expected));

it.each([
  ['nobody spoke of it', { discussed: false, proposed: false, answersInForce: 0 }, 'OPEN'],
  ['it was talked about', { discussed: true, proposed: false, answersInForce: 0 }, 'DISCUSSED'],
  ['it waits for decision', { discussed: true, proposed: true, answersInForce: 0 }, 'PROPOSED'],
  ['it is in force', { discussed: true, proposed: false, answersInForce: 1 }, 'APPROVED'],
  ['it was changed', { discussed: true, proposed: false, answersInForce: 2 }, 'AMENDED'],
  ['it is to be changed again', { discussed: false, proposed: true, answersInForce: 2 }, 'PROPOSED'],
] as const)('%s', (_, story, state) => expect(parameterState(story)).toBe(state));
