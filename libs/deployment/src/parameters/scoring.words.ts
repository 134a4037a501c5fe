import type { ScoringAnswer } from './scoring.value.js';

type Levelled = Extract<ScoringAnswer, { system: 'stretchTargetCommit' }>;

const headlines: Record<Levelled['headline'], string> = {
  stretch: 'Every key result is written as the stretch result, with commit (0.3) and target (0.7) listed below it',
  commit: 'Every key result is written as the commit result, with target (0.7) and stretch (1.0) listed below it',
  teamChooses: 'Each team chooses whether its key results are written as the commit or as the stretch result, with the other levels listed below',
};

const systems: Record<Exclude<ScoringAnswer['system'], 'stretchTargetCommit'>, string> = {
  committedAspirational:
    'Every key result is marked as committed, where 1.0 is expected, or as aspirational, where 0.7 is a good result, and is scored from 0 to 1',
  confidenceThenBinary:
    'While the cycle runs, each key result has a confidence in five words, from very low to very good; at the end it is reached or not reached',
  percent: 'Every key result is scored as the percentage of the way from its start to its goal',
};

const objectives: Record<ScoringAnswer['objectiveScore'], string> = {
  never: 'Objectives are not scored.',
  lowest: 'An objective has the lowest score of its key results.',
  median: 'An objective has the median score of its key results.',
  highest: 'An objective has the highest score of its key results.',
};

const updates: Record<ScoringAnswer['update'], string> = {
  valuePredictionHealth: 'An update says the value, the predicted score and the health in words.',
  valueHealth: 'An update says the value and the health in words.',
  value: 'An update says the value.',
};

const written = (value: ScoringAnswer): string => {
  if (value.system !== 'stretchTargetCommit') return systems[value.system];
  return headlines[value.headline] + (value.prescored ? ' and all three fixed before it is final' : '');
};

export const describeScoring = (value: ScoringAnswer): string => `${written(value)}. ${objectives[value.objectiveScore]} ${updates[value.update]}`;
