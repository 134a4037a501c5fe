import { alikeness, rankOffers, trust, type Candidate, type Situation } from './similar.rules.js';

const nowhere = { industry: null, sizeBand: null, region: null, levels: [], cycleNumber: null };
const situation: Situation = {
  bands: { industry: 'PUBLIC', sizeBand: 'FROM_1000', region: 'EUROPE', levels: ['organisation', 'team'], cycleNumber: 1 },
  phase: 'DEPLOYMENT',
  theme: 'SCORING',
  parameterKey: 'scoring',
};
const candidate = (more: Partial<Candidate> = {}): Candidate => ({
  ...{ id: 'a', bands: nowhere, phase: null, theme: null, parameterKey: null, wordsFit: 0, seenCount: 1, citedCount: 0 },
  ...{ isOld: false, helped: 0, notHelped: 0, helpedMe: null },
  ...more,
});

describe('how alike two situations are', () => {
  it.each<[string, Partial<Candidate>, number]>([
    ['nothing in common', {}, 0],
    ['the parameter', { parameterKey: 'scoring' }, 8],
    ['another parameter', { parameterKey: 'cycle' }, 0],
    ['the phase', { phase: 'DEPLOYMENT' }, 3],
    ['the theme', { theme: 'SCORING' }, 4],
    ['half of the words', { wordsFit: 0.5 }, 3],
    ['more words than there are', { wordsFit: 7 }, 6],
    ['the industry', { bands: { ...nowhere, industry: 'PUBLIC' } }, 2],
    ['size, region and cycle', { bands: { ...nowhere, sizeBand: 'FROM_1000', region: 'EUROPE', cycleNumber: 1 } }, 2.5],
    ['levels, two at most', { bands: { ...nowhere, levels: ['team', 'organisation', 'unit'] } }, 1],
    ['everything', { parameterKey: 'scoring', phase: 'DEPLOYMENT', theme: 'SCORING', wordsFit: 1, bands: situation.bands }, 26.5],
  ])('%s', (_, more, points) => expect(alikeness(candidate(more), situation)).toBe(points));

  it('two that know nothing of an industry do not share it', () => {
    expect(alikeness(candidate(), { bands: nowhere, phase: null, theme: null, parameterKey: null })).toBe(0);
  });
});

it.each([
  [0, 0, 1],
  [2, 0, 4 / 3],
  [0, 2, 2 / 3],
  [1, 1, 1],
  [96, 0, 1.96],
])('helped %i and not %i: trust %d', (helped, notHelped, is) => expect(trust({ helped, notHelped })).toBeCloseTo(is));

describe('what is offered', () => {
  const fits = (id: string, more: Partial<Candidate> = {}): Candidate => candidate({ id, parameterKey: 'scoring', ...more });
  it.each<[string, Candidate[], string[]]>([
    ['nothing that hardly fits', [candidate({ phase: 'DEPLOYMENT' }), candidate({ theme: 'SCORING' })], []],
    ['the decision before the industry', [candidate({ id: 'b', bands: situation.bands }), fits('a')], ['a', 'b']],
    ['more clients first', [fits('a'), fits('b', { seenCount: 5 })], ['b', 'a']],
    ['what others use first', [fits('a'), fits('b', { citedCount: 3 })], ['b', 'a']],
    ['what was seen before what is only used', [fits('a', { seenCount: 4 }), fits('b', { citedCount: 4 })], ['a', 'b']],
    ['what helped first', [fits('a'), fits('b', { helped: 3 })], ['b', 'a']],
    ['what did not help last', [fits('a', { notHelped: 3, seenCount: 2 }), fits('b')], ['b', 'a']],
    ['what is old last', [fits('a', { isOld: true, seenCount: 3 }), fits('b')], ['b', 'a']],
    ['never again what did not help me', [fits('a', { helpedMe: false }), fits('b', { helpedMe: true })], ['b']],
    ['three at most, in one order', [fits('d'), fits('c'), fits('b'), fits('a')], ['a', 'b', 'c']],
  ])('%s', (_, candidates, ids) => expect(rankOffers(candidates, situation).map(({ id }) => id)).toEqual(ids));
});
