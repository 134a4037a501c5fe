import type { Option } from './parameter.js';
import type { ScoringAnswer } from './scoring.value.js';

const rest = { objectiveScore: 'never', update: 'valuePredictionHealth' } as const;

export const scoringOptions: readonly Option<ScoringAnswer>[] = [
  {
    key: 'stretch-first',
    label: 'Stretch, target, commit; led by the stretch result',
    value: { system: 'stretchTargetCommit', headline: 'stretch', prescored: true, ...rest },
    explanation: 'The key result names the amazing outcome; what the team promises (0.3) and what it aims for (0.7) stand below it.',
    consequence: 'Teams think big and still promise something. A score of 0.3 must be read as a promise kept, which has to be said often.',
    fits: 'Organisations that want ambition without people being punished for it.',
  },
  {
    key: 'commit-first',
    label: 'Stretch, target, commit; led by the commit result',
    value: { system: 'stretchTargetCommit', headline: 'commit', prescored: true, ...rest },
    explanation: 'The key result names the promise; the higher levels stand below it.',
    consequence: 'Plans feel safe, and most teams stop at the promise.',
    fits: 'Work with contracts or regulators behind it, if every team does it this way.',
  },
  {
    key: 'team-chooses',
    label: 'Stretch, target, commit; each team chooses what leads',
    value: { system: 'stretchTargetCommit', headline: 'teamChooses', prescored: true, ...rest },
    explanation: 'Both ways of writing live side by side.',
    consequence: 'Results of two teams cannot be compared, and readers must ask each time what a number means.',
    fits: 'Only to record what is done today, before agreeing on one way.',
  },
  {
    key: 'committed-aspirational',
    label: 'Committed or aspirational, 0 to 1',
    value: { system: 'committedAspirational', ...rest },
    explanation: 'Each key result carries a mark that says which score is expected of it.',
    consequence: 'Widely known. The mark decides how a score is read, and it is tempting to choose it late.',
    fits: 'Organisations that score this way already and are content with it.',
  },
  {
    key: 'confidence-then-binary',
    label: 'Confidence, then reached or not',
    value: { system: 'confidenceThenBinary', objectiveScore: 'never', update: 'valueHealth' },
    explanation: 'Weekly confidence while it runs; at the end a plain yes or no.',
    consequence: 'Very easy to explain. Nearly reached counts the same as not started.',
    fits: 'Start-ups and small teams that talk every week.',
  },
  {
    key: 'percent',
    label: 'Percent of the way',
    value: { system: 'percent', objectiveScore: 'never', update: 'valueHealth' },
    explanation: 'How far the value moved from where it began to where it should be.',
    consequence: 'Calculated without discussion, so nobody settles in advance what a good result is.',
    fits: 'Where figures come from a system and the talk about ambition happens elsewhere.',
  },
];
