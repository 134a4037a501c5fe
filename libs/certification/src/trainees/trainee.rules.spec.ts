import { deferTo, leaveCohort, mayMentor } from './trainee.rules.js';

const code = (result: unknown): string | undefined => (result as { error?: { code: string } }).error?.code;
const spring = { id: 'spring', programmeId: 'p', startsOn: '2027-01-11' };

it.each([
  ['leaves with a word why', 'ENROLLED', 'A new job.', undefined],
  ['says why', 'ENROLLED', ' ', 'TRAINEE_BECAUSE_MISSING'],
  ['keeps a certificate', 'CERTIFIED', 'A new job.', 'TRAINEE_CERTIFIED'],
  ['leaves once', 'WITHDRAWN', 'A new job.', 'TRAINEE_LEFT'],
  ['is not here after deferring', 'DEFERRED', 'A new job.', 'TRAINEE_LEFT'],
] as const)('a trainee %s', (_, status, because, refused) => {
  expect(code(leaveCohort(status, because))).toBe(refused);
});

it.each([
  ['a later cohort', { ...spring, id: 'autumn', startsOn: '2027-09-01' }, undefined],
  ['not the same', spring, 'DEFER_SAME'],
  ['not an earlier one', { ...spring, id: 'autumn', startsOn: '2026-09-01' }, 'DEFER_EARLIER'],
  ['not another programme', { ...spring, id: 'other', programmeId: 'q', startsOn: '2027-09-01' }, 'DEFER_PROGRAMME'],
])('defers to %s', (_, to, refused) => {
  expect(code(deferTo(spring, to))).toBe(refused);
});

it.each([
  ['anybody else', 'b', [], { ok: true, value: 'b' }],
  ['nobody', null, ['A workshop'], { ok: true, value: null }],
  ['never themselves', 'a', [], { ok: false, error: { code: 'MENTOR_SELF' } }],
  [
    'nobody who is assessing them',
    'b',
    ['A workshop'],
    { ok: false, error: { code: 'MENTOR_ASSESSES', message: expect.stringContaining('assess “A workshop”') } },
  ],
])('takes as mentor %s', (_, mentorId, assessing, expected) => {
  expect(mayMentor('a', mentorId, assessing)).toMatchObject(expected);
});
