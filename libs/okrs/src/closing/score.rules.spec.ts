import { machineRules } from '@cairn/deployment';
import { computedScore, scoreGap, statedScore, type Scored } from './score.rules.js';

const usual = machineRules([]).scoring;
const other = (system: 'percent' | 'confidenceThenBinary' | 'committedAspirational') => ({ ...usual, system, headline: null, prescored: false, levels: [] });
const up: Scored = { krType: 'METRIC', baseline: 10, commitValue: 20, targetValue: 40, stretchValue: 60 };
const down: Scored = { krType: 'METRIC', baseline: 31, commitValue: 27, targetValue: 18, stretchValue: 12 };
const none = { baseline: null, commitValue: null, targetValue: null, stretchValue: null };

describe('computedScore', () => {
  it.each<[string, Scored, number | null, number | null]>([
    ['nothing moved', up, 10, 0],
    ['half way to commit', up, 15, 0.15],
    ['commit is a promise kept', up, 20, 0.3],
    ['half way between commit and target', up, 30, 0.5],
    ['target', up, 40, 0.7],
    ['half way between target and stretch', up, 50, 0.85],
    ['stretch', up, 60, 1],
    ['never more than one', up, 90, 1],
    ['never less than nothing', up, 2, 0],
    ['the same downwards: commit', down, 27, 0.3],
    ['the same downwards: between target and stretch', down, 15, 0.85],
    ['downwards, beyond stretch', down, 3, 1],
    ['downwards, worse than before', down, 40, 0],
    ['no value', up, null, null],
    ['no baseline, but commit is reached', { ...up, baseline: null }, 30, 0.5],
    ['no baseline, and short of commit: nobody knows', { ...up, baseline: null }, 15, null],
    ['no commit: a straight line from baseline to target', { ...up, commitValue: null }, 25, 0.35],
    ['crossed figures say nothing', { ...up, targetValue: 15 }, 30, null],
    ['equal figures say nothing', { ...up, targetValue: 20 }, 30, null],
    ['one figure alone says nothing', { ...up, ...none, stretchValue: 60 }, 60, null],
    ['a milestone is words', { ...up, krType: 'MILESTONE' }, 60, null],
    ['a baseline is found, not scored by a line', { ...up, krType: 'BASELINE' }, 60, null],
  ])('%s', (_, line, value, score) => {
    expect(computedScore(line, value, usual)).toBe(score);
  });

  it('goes straight from baseline to the one goal where the plan knows no levels, and is reached or not where it says so', () => {
    const line = { ...up, ...none, baseline: 10, targetValue: 30 };
    expect(computedScore(line, 20, other('percent'))).toBe(0.5);
    expect(computedScore(line, 29, other('confidenceThenBinary'))).toBe(0);
    expect(computedScore(line, 30, other('confidenceThenBinary'))).toBe(1);
    expect(computedScore({ ...line, targetValue: null, stretchValue: 30 }, 20, other('committedAspirational'))).toBe(0.5);
  });
});

describe('statedScore', () => {
  it.each<[number, Parameters<typeof other>[0] | null, number | string]>([
    [0.7, null, 0.7],
    [0.666, null, 0.67],
    [0, null, 0],
    [1.01, null, 'SCORE_RANGE'],
    [-0.1, null, 'SCORE_RANGE'],
    [Number.NaN, null, 'SCORE_RANGE'],
    [0.5, 'confidenceThenBinary', 'SCORE_SYSTEM'],
    [1, 'confidenceThenBinary', 1],
    [0.45, 'percent', 0.45],
  ])('%s with %s', (score, system, expected) => {
    const stated = statedScore(score, system === null ? usual : other(system));
    expect(stated.ok ? stated.value : stated.error.code).toBe(expected);
  });

  it('stands beside the computed one with the gap', () => {
    expect([scoreGap(0.8, 0.7), scoreGap(0.3, 0.7), scoreGap(null, 0.7), scoreGap(0.8, null)]).toEqual([0.1, -0.4, null, null]);
  });
});
