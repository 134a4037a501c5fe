import type { Day } from '@cairn/kernel';
import { mayCite, placeIn, placeKeys, standingOf } from './citation.rules.js';

const nowhere = { parameterKey: null, workshopId: null, remarkId: null, openingId: null, noteId: null };

it.each([
  ['beside a parameter', { place: 'PARAMETER', parameterKey: 'cycle' }, { ...nowhere, parameterKey: 'cycle' }],
  ['in a workshop', { place: 'WORKSHOP', placeId: 'w' }, { ...nowhere, workshopId: 'w' }],
  ['under a remark', { place: 'REMARK', placeId: 'r', parameterKey: 'cycle' }, { ...nowhere, remarkId: 'r' }],
  ['beside a gate opened early', { place: 'OPENING', placeId: 'o' }, { ...nowhere, openingId: 'o' }],
  ['in an answer', { place: 'ANSWER', placeId: 'n' }, { ...nowhere, noteId: 'n' }],
  ['beside no parameter', { place: 'PARAMETER', placeId: 'w', parameterKey: '' }, 'CITATION_PLACE'],
  ['in no workshop', { place: 'WORKSHOP', parameterKey: 'cycle' }, 'CITATION_PLACE'],
  ['under no remark', { place: 'REMARK', placeId: null }, 'CITATION_PLACE'],
] as const)('a learning stands %s', (_, asked, is) => {
  const keys = placeKeys(asked);
  expect(keys.ok ? keys.value : keys.error.code).toEqual(is);
  // What was asked for is what is read of it.
  if (keys.ok) expect(placeIn(keys.value)).toEqual({ place: asked.place, placeId: 'placeId' in asked && asked.place !== 'PARAMETER' ? asked.placeId : null });
});

it.each([
  ['nothing speaks against it', {}, undefined],
  ['it was withdrawn', { withdrawnOn: '2026-11-12' as Day }, 'LEARNING_WITHDRAWN: This was withdrawn on Thu 12 Nov and is no longer to be used.'],
  ['it began there', { beganHere: true }, 'LEARNING_BEGAN_HERE: This was learned at Halden Robotics itself. A note in its own words says more there.'],
  [
    'a competitor has just taught it',
    { walled: true },
    'LEARNING_WALLED: This was learned at a client that competes with Halden Robotics. It stays away from there until its waiting time is over.',
  ],
])('when %s', (_, more, refused) => {
  const may = mayCite({ clientName: 'Halden Robotics', withdrawnOn: null, beganHere: false, walled: false, ...more }, '2026-11-26' as Day);
  expect(may.ok ? undefined : `${may.error.code}: ${may.error.message}`).toBe(refused);
});

it.each([
  [{ isWithdrawn: false }, 'OPEN'],
  [{ isWithdrawn: true }, 'WITHDRAWN'],
  [null, 'CLOSED'],
] as const)('a copy %j stands %s', (copy, standing) => expect(standingOf(copy)).toBe(standing));
