import { day } from '@cairn/kernel';
import { issueCertificate, requirementsGate, revokeCertificate, standingOf, validUntilOf, whatItTook, type ToCertify } from './certificate.rules.js';

const until = day('2028-11-26');

it.each([
  ['is valid on its last day', 'ISSUED', 'ACTIVE', '2028-11-26', 'VALID'],
  ['is expired on the day after', 'ISSUED', 'ACTIVE', '2028-11-27', 'EXPIRED'],
  ['stays valid when the key was only replaced', 'ISSUED', 'RETIRED', '2027-01-01', 'VALID'],
  ['is no proof once its key was revoked', 'ISSUED', 'REVOKED', '2027-01-01', 'KEY_REVOKED'],
  ['is revoked, whatever its key and day', 'REVOKED', 'REVOKED', '2030-01-01', 'REVOKED'],
  ['was replaced, whatever its day', 'SUPERSEDED', 'ACTIVE', '2030-01-01', 'SUPERSEDED'],
] as const)('%s', (_, status, key, today, standing) => expect(standingOf({ status, validUntil: until }, key, day(today))).toBe(standing));

it.each([
  ['2026-11-26', 24, '2028-11-26'],
  ['2028-02-29', 24, '2030-02-28'],
  ['2026-08-31', 6, '2027-02-28'],
])('issued on %s for %i months ends on %s', (issuedOn, months, end) => expect(validUntilOf(day(issuedOn), months)).toBe(end));

it.each([
  ['8 of 8 modules passed', '8 modules passed'],
  ['1 of 1 whole cycle with a client shown', '1 whole cycle with a client shown'],
  ['12 of 1 parts', '12 of 1 parts'],
  ['Exam passed with 70 % or more', 'Exam passed with 70 % or more'],
])('says what it took: %s', (asked, words) => expect(whatItTook(asked)).toBe(words));

const met = { words: '8 of 8 modules passed', met: true, left: [] };
const open = { words: 'Exam: 70 % or more', met: false, left: ['The exam'] };
const closed: ToCertify = { status: 'ENROLLED', cohortCancelled: false, requirements: [met], allMet: true, numberOfThis: undefined };

it.each<[string, Partial<ToCertify>, string, string | undefined]>([
  ['all requirements hold', {}, 'Priya Natarajan', undefined],
  ['there is one for it', { numberOfThis: '7F3K-92QD' }, 'Priya', 'CERTIFICATE_EXISTS'],
  ['there was one and it is asked again', { numberOfThis: '7F3K-92QD', status: 'CERTIFIED' }, 'Priya', 'CERTIFICATE_EXISTS'],
  ['they left', { status: 'WITHDRAWN' }, 'Priya', 'CERTIFICATE_NOT_ENROLLED'],
  ['they moved to another cohort', { status: 'DEFERRED' }, 'Priya', 'CERTIFICATE_NOT_ENROLLED'],
  ['the cohort was cancelled', { cohortCancelled: true }, 'Priya', 'CERTIFICATE_NOT_ENROLLED'],
  ['something is left', { requirements: [met, open], allMet: false }, 'Priya', 'CERTIFICATE_REQUIREMENTS'],
  ['nothing is named but not all is met', { requirements: [], allMet: false }, 'Priya', 'CERTIFICATE_REQUIREMENTS'],
  ['no name', {}, ' \n', 'CERTIFICATE_NAME_MISSING'],
  ['an endless name', {}, 'P'.repeat(121), 'CERTIFICATE_NAME_LONG'],
])('is decided when %s', (_, more, holderName, code) => {
  const decided = issueCertificate({ ...closed, ...more }, { holderName });
  expect(decided.ok ? undefined : decided.error.code).toBe(code);
});

it('counts what is left in steps, and puts a name on one line', () => {
  expect(requirementsGate({ requirements: [met, open, { ...open, left: ['Observed engagement', 'Closing talk'] }], allMet: false })).toMatchObject({
    headline: 'Three steps to go before the certificate',
    done: 1,
    total: 3,
    left: [{ text: 'The exam' }, { text: 'Observed engagement' }, { text: 'Closing talk' }],
  });
  expect(requirementsGate({ requirements: [met], allMet: true })).toBeUndefined();
  expect(issueCertificate(closed, { holderName: ' Priya\n Natarajan ' })).toEqual({ ok: true, value: { holderName: 'Priya Natarajan' } });
});

it.each([
  ['with a reason', 'ISSUED', 'The case study was copied from another.', undefined],
  ['without one', 'ISSUED', '', 'REVOCATION_REASON_MISSING'],
  ['with half a one', 'ISSUED', 'Cheated', 'REVOCATION_REASON_TOO_SHORT'],
  ['twice', 'REVOKED', 'The case study was copied from another.', 'CERTIFICATE_REVOKED'],
  ['when another took its place', 'SUPERSEDED', 'The case study was copied from another.', 'CERTIFICATE_SUPERSEDED'],
] as const)('is revoked %s', (_, status, reason, code) => {
  const decided = revokeCertificate({ status }, { reason, appealNote: '', reasonPublic: false });
  expect(decided.ok ? undefined : decided.error.code).toBe(code);
});
