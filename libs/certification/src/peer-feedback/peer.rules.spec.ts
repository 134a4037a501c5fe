import { giveFeedback, seesReceived, takeWork, type Work } from './peer.rules.js';

const work = (roundId: string, readers: number, on = '2026-11-20'): Work => ({ roundId, readers, handedInAt: `${on}T10:00:00.000Z` });
const none = { open: 0, given: 0, give: 2 };

it.each([
  ['the one fewest read', [work('a', 1), work('b', 0)], none, 'b'],
  ['of those the one that waits longest', [work('a', 0, '2026-11-21'), work('b', 0, '2026-11-20')], none, 'b'],
  ['none while one is begun', [work('a', 0)], { ...none, open: 1 }, 'PEER_ONE_AT_A_TIME'],
  ['none beyond what is asked', [work('a', 0)], { ...none, given: 2 }, 'PEER_ENOUGH'],
  ['none where nobody handed in', [], none, 'PEER_NOTHING_YET'],
])('takeWork: %s', (_, works, mine, expected) => {
  const taken = takeWork(works, mine);
  expect(taken.ok ? taken.value.roundId : taken.error.code).toBe(expected);
});

it.each([
  ['whole', { helped: 'Your baseline is clear.', question: 'What would you count?' }, undefined],
  ['without what helped', { helped: ' ', question: 'Why?' }, 'PEER_HELPED_MISSING'],
  ['with a word of praise', { helped: 'Great!', question: 'Why?' }, 'PEER_HELPED_TOO_SHORT'],
  ['without a question', { helped: 'Your baseline is clear.', question: '' }, 'PEER_QUESTION_MISSING'],
])('giveFeedback: %s', (_, words, code) => {
  const given = giveFeedback({ status: 'DRAFT', ...words });
  expect(given.ok ? undefined : given.error.code).toBe(code);
});

it('is given once', () => expect(giveFeedback({ status: 'GIVEN', helped: 'a b c', question: 'd' })).toMatchObject({ error: { code: 'PEER_GIVEN' } }));
it.each([
  [1, false],
  [2, true],
])('after %i of 2 given, what one received is read: %s', (given, sees) => expect(seesReceived(given, 2)).toBe(sees));
