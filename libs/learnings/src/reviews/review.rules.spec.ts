import { decideReview, type GivenVerdict, type ReviewedCopy } from './review.rules.js';

const copy: ReviewedCopy = { status: 'IN_REVIEW', round: 2, withdrawnBecause: null };
const given: GivenVerdict = { round: 2, verdict: 'PUBLISH', remark: '' };
const allowed = (level: 'NONE' | 'LEARNING') => ({ clientName: 'Oakfield Council', level, leads: [] });

it.each([
  ['publishes without a word', copy, given, 'LEARNING', { remark: '' }],
  ['publishes with a word', copy, { ...given, remark: ' Clear. ' }, 'LEARNING', { remark: 'Clear.' }],
  ['returns with remarks', copy, { ...given, verdict: 'RETURN', remark: 'The tool tells who it was.' }, 'LEARNING', { remark: 'The tool tells who it was.' }],
  [
    'returns also without consent',
    copy,
    { ...given, verdict: 'RETURN', remark: 'The tool tells who it was.' },
    'NONE',
    { remark: 'The tool tells who it was.' },
  ],
  ['returns without a word', copy, { ...given, verdict: 'RETURN' }, 'LEARNING', 'REVIEW_REMARK_MISSING'],
  ['publishes although the consent ended', copy, given, 'NONE', 'REVIEW_CONSENT'],
  ['decides on an earlier round', { ...copy, round: 3 }, given, 'LEARNING', 'REVIEW_ROUND'],
  ['comes after somebody who published', { ...copy, status: 'PUBLISHED' }, given, 'LEARNING', 'REVIEW_PUBLISHED'],
  ['comes after somebody who returned it', { ...copy, status: 'RETURNED' }, given, 'LEARNING', 'REVIEW_RETURNED'],
  ['comes after it was taken back', { ...copy, status: 'WITHDRAWN', withdrawnBecause: 'AUTHOR' }, given, 'LEARNING', 'REVIEW_WITHDRAWN'],
  ['comes after the client took its consent back', { ...copy, status: 'WITHDRAWN', withdrawnBecause: 'CONSENT' }, given, 'LEARNING', 'REVIEW_CONSENT'],
  [
    'returns it after the client took its consent back',
    { ...copy, status: 'WITHDRAWN', withdrawnBecause: 'CONSENT' },
    { ...given, verdict: 'RETURN', remark: 'The tool tells who it was.' },
    'NONE',
    'REVIEW_CONSENT',
  ],
] as const)('a second person %s', (_, of, verdict, level, expected) => {
  const decided = decideReview(of, verdict, allowed(level));
  expect(decided.ok ? decided.value : decided.error.code).toEqual(expected);
  if (!decided.ok) expect(decided.error.message).not.toContain('Oakfield');
});
