import { day } from '@cairn/kernel';
import { mostAtOnce, replaceTogether, whyLeftOut } from './under-key.rules.js';

const today = day('2026-11-26');
it.each([
  ['in force', { personId: 'priya', validUntil: day('2028-11-26') }, null],
  ['on its last day', { personId: 'priya', validUntil: today }, null],
  ['ended yesterday', { personId: 'priya', validUntil: day('2026-11-25') }, 'It has ended. If its holder renews it, the new one is signed with another key.'],
  ['one’s own', { personId: 'mara', validUntil: day('2028-11-26') }, 'It is your own. Another director has to replace it.'],
])('whyLeftOut: %s', (_, certificate, why) => expect(whyLeftOut(certificate, { personId: 'mara' }, today)).toBe(why));

const ids = (...all: readonly string[]) => all.map((id) => ({ id }));
const reason = 'Its key was revoked after a laptop was stolen.';
it.each([
  ['all of a revoked key', { certificates: ids('a', 'b'), reason }, { key: 'REVOKED', possible: ids('a', 'b') }, undefined],
  ['some of them', { certificates: ids('b'), reason }, { key: 'REVOKED', possible: ids('a', 'b') }, undefined],
  ['a key that is good', { certificates: ids('a'), reason }, { key: 'RETIRED', possible: ids('a') }, 'UNDER_KEY_GOOD'],
  ['none', { certificates: [], reason }, { key: 'REVOKED', possible: ids('a') }, 'UNDER_KEY_NONE'],
  ['one that was replaced meanwhile', { certificates: ids('a', 'b'), reason }, { key: 'REVOKED', possible: ids('a') }, 'UNDER_KEY_CHANGED'],
  ['one twice', { certificates: ids('a', 'a'), reason }, { key: 'REVOKED', possible: ids('a') }, 'UNDER_KEY_TWICE'],
  ['without a reason', { certificates: ids('a'), reason: ' ' }, { key: 'REVOKED', possible: ids('a') }, 'UNDER_KEY_REASON_MISSING'],
  [
    'too many',
    { certificates: Array.from({ length: mostAtOnce + 1 }, (_, at) => ({ id: String(at) })), reason },
    { key: 'REVOKED', possible: [] },
    'UNDER_KEY_MANY',
  ],
] as const)('replaceTogether: %s', (_, asked, of, code) => {
  const decided = replaceTogether(asked, of);
  expect(decided.ok ? undefined : decided.error.code).toBe(code);
});
