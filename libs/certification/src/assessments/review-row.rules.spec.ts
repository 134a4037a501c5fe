import { day } from '@cairn/kernel';
import { ageOf, waitsFor } from './review-row.rules.js';

const lee = { assessorId: 'lee', ordinal: 1, given: false, name: 'Lee Park' };
const round = { status: 'HANDED_IN', secondAssessor: false, settlers: [], held: [], ownMentee: false } as const;
const sam = { personId: 'sam', assesses: true };

it.each([
  ['nobody has begun', round, sam, { waitsFor: 'you', mine: true, because: null }],
  ['somebody has', { ...round, held: [lee] }, sam, { waitsFor: 'Lee Park', mine: false, because: 'Somebody else is reading this one.' }],
  ['one has oneself', { ...round, held: [{ ...lee, assessorId: 'sam', name: 'Sam Okafor' }] }, sam, { waitsFor: 'you', mine: true, because: null }],
  [
    'it is one’s own mentee',
    { ...round, ownMentee: true },
    sam,
    { waitsFor: 'an assessor', mine: false, because: 'Your own mentee: somebody else grades this.' },
  ],
  [
    'it is one’s own mentee and somebody reads',
    { ...round, held: [lee], ownMentee: true },
    sam,
    { waitsFor: 'Lee Park', mine: false, because: 'Your own mentee: somebody else grades this.' },
  ],
  ['the first of two has answered', { ...round, secondAssessor: true, held: [{ ...lee, given: true }] }, sam, { waitsFor: 'you', mine: true, because: null }],
  [
    'the director settles',
    { ...round, status: 'TO_DIRECTOR' as const, settlers: [{ personId: 'mara', directs: true }], held: [{ ...lee, given: true }] },
    { ...sam, assesses: false },
    { waitsFor: 'the director', mine: false, because: null },
  ],
  [
    'another assessor settles, as nobody else directs',
    { ...round, status: 'TO_DIRECTOR' as const, settlers: [{ personId: 'noa', directs: false }], held: [{ ...lee, given: true }] },
    { ...sam, assesses: false },
    { waitsFor: 'another assessor', mine: false, because: null },
  ],
  [
    'nobody is left who could settle it',
    { ...round, status: 'TO_DIRECTOR' as const, held: [{ ...lee, given: true }] },
    { ...sam, assesses: false },
    { waitsFor: 'somebody who becomes an assessor', mine: false, because: null },
  ],
  ['one reads along', { ...round, held: [lee] }, { ...sam, assesses: false }, { waitsFor: 'Lee Park', mine: false, because: null }],
] as const)('%s', (_, of, reader, expected) => expect(waitsFor(of, reader)).toEqual(expected));

it.each([
  ['on the promised day', '2026-12-01', { ageDays: 7, overdue: false }],
  ['a day later', '2026-12-02', { ageDays: 8, overdue: true }],
])('ageOf %s', (_, today, expected) => expect(ageOf(day('2026-11-24'), day('2026-12-01'), day(today))).toEqual(expected));
