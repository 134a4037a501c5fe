import { startsWhen } from './starts-when.rules.js';

it.each([
  ['before the first cycle it starts at once', { completeCycles: 0, runningCycle: null, nextCycle: 1 }, null, null, 'As soon as it is in force.'],
  [
    'while the first cycle runs it waits for the second',
    { completeCycles: 0, runningCycle: 1, nextCycle: null },
    null,
    2,
    'Cycle 1 is running. This starts with cycle 2.',
  ],
  [
    'while the second runs it waits for the third',
    { completeCycles: 1, runningCycle: 2, nextCycle: 3 },
    null,
    3,
    'Cycle 2 is running. This starts with cycle 3.',
  ],
  [
    'a reason starts it now',
    { completeCycles: 1, runningCycle: 2, nextCycle: 3 },
    'Two scores cannot be compared.',
    null,
    'As soon as it is in force, in the middle of cycle 2. Reason: Two scores cannot be compared.',
  ],
  ['between cycles it starts with the planned one', { completeCycles: 1, runningCycle: null, nextCycle: 2 }, null, 2, 'This starts with cycle 2.'],
  ['between cycles, with none planned, with the one to come', { completeCycles: 2, runningCycle: null, nextCycle: null }, null, 3, 'This starts with cycle 3.'],
  [
    'a reason for now means nothing while no cycle runs',
    { completeCycles: 0, runningCycle: null, nextCycle: 1 },
    'Because we want it.',
    null,
    'As soon as it is in force.',
  ],
])('%s', (_, cycles, reason, fromCycle, text) => expect(startsWhen(cycles, reason)).toEqual({ fromCycle, text }));
