import type { Parameter } from './parameter.js';
import { scoringOptions } from './scoring.options.js';
import { scoringSchema } from './scoring.value.js';
import type { ScoringAnswer } from './scoring.value.js';
import { describeScoring } from './scoring.words.js';

export interface ScoreLevel {
  readonly name: 'commit' | 'target' | 'stretch';
  readonly score: number;
  /** How likely the team should think it, when it writes the key result. */
  readonly likelihood: number;
}

export interface ScoringRule {
  readonly system: ScoringAnswer['system'];
  /** What a key result must lead with; `any` where teams choose, null where the system knows no levels. */
  readonly headline: 'stretch' | 'commit' | 'any' | null;
  readonly prescored: boolean;
  /** From the lowest to the highest; empty where the system knows no levels. */
  readonly levels: readonly ScoreLevel[];
  readonly objectiveScore: ScoringAnswer['objectiveScore'];
  /** What each update of a key result holds. */
  readonly updateHolds: readonly ('value' | 'predictedScore' | 'health')[];
}

const levels: readonly ScoreLevel[] = [
  { name: 'commit', score: 0.3, likelihood: 0.9 },
  { name: 'target', score: 0.7, likelihood: 0.5 },
  { name: 'stretch', score: 1, likelihood: 0.1 },
];
const holds: Record<ScoringAnswer['update'], ScoringRule['updateHolds']> = {
  valuePredictionHealth: ['value', 'predictedScore', 'health'],
  valueHealth: ['value', 'health'],
  value: ['value'],
};

function yields(value: ScoringAnswer): ScoringRule {
  const rest = { system: value.system, objectiveScore: value.objectiveScore, updateHolds: holds[value.update] };
  if (value.system !== 'stretchTargetCommit') return { ...rest, headline: null, prescored: false, levels: [] };
  return { ...rest, headline: value.headline === 'teamChooses' ? 'any' : value.headline, prescored: value.prescored, levels };
}

export const scoring: Parameter<'scoring', ScoringAnswer, ScoringRule> = {
  key: 'scoring',
  number: 3,
  title: 'Scoring',
  heading: 'How key results are scored',
  question: 'How is a key result written and scored, and what does an update say?',
  options: scoringOptions,
  fields: [
    {
      kind: 'choice',
      name: 'system',
      label: 'Scoring system',
      choices: [
        { value: 'stretchTargetCommit', label: 'Stretch, target, commit' },
        { value: 'committedAspirational', label: 'Committed or aspirational, 0 to 1' },
        { value: 'confidenceThenBinary', label: 'Confidence, then reached or not' },
        { value: 'percent', label: 'Percent' },
      ],
    },
    {
      kind: 'choice',
      name: 'headline',
      label: 'The key result states',
      shownWhen: { field: 'system', is: ['stretchTargetCommit'] },
      choices: [
        { value: 'stretch', label: 'The stretch result' },
        { value: 'commit', label: 'The commit result' },
        { value: 'teamChooses', label: 'Each team chooses' },
      ],
    },
    {
      kind: 'yesNo',
      name: 'prescored',
      label: 'All three results are fixed before the key result is final',
      shownWhen: { field: 'system', is: ['stretchTargetCommit'] },
    },
    {
      kind: 'choice',
      name: 'objectiveScore',
      label: 'Score of an objective',
      choices: [
        { value: 'never', label: 'None' },
        { value: 'lowest', label: 'The lowest of its key results' },
        { value: 'median', label: 'The median of its key results' },
        { value: 'highest', label: 'The highest of its key results' },
      ],
    },
    {
      kind: 'choice',
      name: 'update',
      label: 'An update says',
      choices: [
        { value: 'valuePredictionHealth', label: 'Value, predicted score and health in words' },
        { value: 'valueHealth', label: 'Value and health in words' },
        { value: 'value', label: 'The value only' },
      ],
    },
  ],
  schema: scoringSchema,
  defaultValue: { system: 'stretchTargetCommit', headline: 'stretch', prescored: true, objectiveScore: 'never', update: 'valuePredictionHealth' },
  hint: 'One way for everybody, without a first exception: as soon as one team leads with commit, the others follow and no two results compare. Say early that 0.3 is a promise kept, not a failure.',
  coachingQuestion: 'When you read “0.7” in four months, what should everyone in the room think at once?',
  countersignedBy: [],
  reaches: ['authors', 'champions', 'leads'],
  describe: describeScoring,
  yields,
};
