import type { Finding } from '../findings/finding.js';
import { brokenBy, countBroken, impactWords, planWith, type CheckedTwice } from './draft-impact.rules.js';

const finding = (key: string, type: 'LINE' | 'DRAFT' = 'LINE'): Finding =>
  ({ key, words: `About ${key}.`, parameterKey: 'quantity', subject: { type, id: type === 'LINE' ? key : null, field: 'text' } }) as unknown as Finding;
const draft = (over: Partial<CheckedTwice>): CheckedTwice => ({
  ...{ draftId: 'd', teamId: 't', teamName: 'Housing', cycleNumber: 1, status: 'DRAFTING', now: [], then: [] },
  ...over,
});

describe('brokenBy', () => {
  it.each<[string, CheckedTwice[], [number, number, number], string]>([
    ['nothing', [draft({})], [0, 0, 0], 'No draft and no published key result would break this.'],
    [
      'what is broken already is not its doing',
      [draft({ now: [finding('a')], then: [finding('a')] })],
      [0, 0, 0],
      'No draft and no published key result would break this.',
    ],
    ['a draft', [draft({ then: [finding('a'), finding('b')] })], [1, 0, 0], '1 draft would break this.'],
    [
      'drafts and published key results',
      [draft({ then: [finding('a')] }), draft({ then: [finding('d', 'DRAFT')] }), draft({ status: 'PUBLISHED', then: [finding('b'), finding('c')] })],
      [2, 2, 0],
      '2 drafts and 2 published key results would break this.',
    ],
    ['published OKRs as a whole', [draft({ status: 'PUBLISHED', then: [finding('d', 'DRAFT')] })], [0, 0, 1], 'The published OKRs of 1 team would break this.'],
  ])('%s', (_, drafts, [draftCount, keyResults, publishedTeams], words) => {
    const counts = countBroken(brokenBy(drafts));
    expect(counts).toEqual({ drafts: draftCount, keyResults, publishedTeams });
    expect(impactWords(counts)).toBe(words);
  });
});

it('puts proposed values in their places, adds new ones and takes out what is to leave', () => {
  const answer = (key: string, value: unknown) => ({ ...planWith([], [{ key, value, removes: false }])[0], since: 1, fromCycle: 3, until: 'old' }) as never;
  const plan = planWith(
    [answer('quantity', 1), answer('scoring', 'a'), answer('own', 'x')],
    [
      { key: 'quantity', value: 2, removes: false },
      { key: 'krTypes', value: ['metric'], removes: false },
      { key: 'own', value: { removed: true }, removes: true },
    ],
  );
  expect(plan.map(({ key, value, fromCycle }) => [key, value, fromCycle])).toEqual([
    ['scoring', 'a', 3],
    ['quantity', 2, null],
    ['krTypes', ['metric'], null],
  ]);
});
