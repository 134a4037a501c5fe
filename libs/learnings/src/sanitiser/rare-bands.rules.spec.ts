import type { LearningBands } from '../learning-kinds.js';
import { bandsToShare, type ClientBands, findRareBands } from './rare-bands.rules.js';

const none: LearningBands = { industry: null, sizeBand: null, region: null, levels: [], cycleNumber: null };
const here: LearningBands = { industry: 'PUBLIC', sizeBand: 'FROM_250', region: 'EUROPE', levels: ['TEAM', 'ORGANISATION'], cycleNumber: 2 };
const like = (count: number, changed: Partial<ClientBands> = {}): ClientBands[] =>
  Array.from({ length: count }, () => ({
    industry: 'PUBLIC',
    sizeBand: 'FROM_250',
    region: 'EUROPE',
    levels: ['ORGANISATION', 'TEAM'],
    cycles: 3,
    ...changed,
  }));

describe('bandsToShare', () => {
  it.each<[string, ClientBands[], Partial<LearningBands>]>([
    ['five clients that fit all of it', like(5), here],
    ['four that fit all of it, a fifth elsewhere', [...like(4), ...like(1, { region: 'GLOBAL' })], { ...here, region: null }],
    ['four that fit all of it, a fifth with other levels', [...like(4), ...like(1, { levels: ['TEAM'] })], { ...here, levels: [] }],
    ['one that is in its second cycle', [...like(1), ...like(5, { cycles: 1 })], { ...here, cycleNumber: null }],
    [
      'five of the industry, all else alone',
      [...like(1), ...like(4, { sizeBand: null, region: null, levels: [], cycles: 0 })],
      { ...none, industry: 'PUBLIC' },
    ],
    ['four clients', like(4), none],
    ['no client', [], none],
  ])('%s', (_, clients, shared) => expect(bandsToShare(here, clients)).toEqual(shared));

  it('gives up as few as it has to, and the industry last', () => {
    const clients = [...like(5, { industry: 'HEALTH' }), ...like(5, { region: null, sizeBand: null, levels: [], cycles: 0 }), ...like(1)];
    expect(bandsToShare(here, clients)).toEqual({ ...here, industry: null });
  });
});

describe('findRareBands', () => {
  it.each<[string, LearningBands, ClientBands[], number]>([
    ['nothing is said', none, [], 0],
    ['five fit', here, like(5), 0],
    ['four fit', here, like(4), 1],
  ])('%s', (_, bands, clients, count) => expect(findRareBands(bands, clients)).toHaveLength(count));
});
