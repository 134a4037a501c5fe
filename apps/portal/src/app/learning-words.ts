import type { LearningPhase, LearningReach, LearningSourceKind, LearningTheme } from '../graphql/graphql.js';
import { industryWords, regionWords, sizeWords } from './client-words.js';
import { listed } from './words.js';

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}
const choices = <T extends string>(words: Readonly<Record<T, string>>): readonly Choice<T>[] =>
  Object.entries<string>(words).map(([value, label]) => ({ value: value as T, label }));

export const themeWords: Readonly<Record<LearningTheme, string>> = {
  SPONSOR_ATTENTION: 'Sponsor attention',
  SCOPE_AND_LEVELS: 'Scope and levels',
  NUMBER_AND_FOCUS: 'Number and focus',
  SCORING: 'Scoring',
  CYCLE_LENGTH: 'Cycle length',
  TRAINING: 'Training',
  DRAFTING: 'Drafting',
  OWN_WORDS: 'Own words',
  ALIGNMENT: 'Alignment and dependencies',
  CHECK_INS: 'Check-in rhythm',
  CLOSING: 'Closing and learning',
  INDEPENDENCE: 'Independence',
};
export const themeChoices = choices(themeWords);

export const learningPhaseWords: Readonly<Record<LearningPhase, string>> = {
  DEPLOYMENT: 'Deployment',
  TRAINING: 'Training',
  DRAFTING: 'Drafting',
  CYCLE: 'Cycle',
  RESET: 'Reset',
  HANDOVER: 'Hand-over',
};
export const learningPhaseChoices = choices(learningPhaseWords);

export const reachChoices = [
  { value: 'PRACTICE', label: 'This practice', hint: 'Its coaches, its director and its owner.' },
  { value: 'NETWORK', label: 'The network', hint: 'Also certified coaches, assessors, mentors and members outside of this practice’s engagements.' },
] as const satisfies readonly { value: LearningReach; label: string; hint: string }[];

export const sourceWords: Readonly<Record<LearningSourceKind, string>> = {
  CAPTURED: 'Written down from memory',
  WAIVER: 'Began with an exception',
  GATE_OPENING: 'Began with a gate that was opened early',
  OPT_OUT: 'Began when a unit left',
  PLAN_CHANGE: 'Began with a change of the plan',
  WORKSHOP: 'Began in a workshop',
  DRAFT_REVIEW: 'Began while a draft was reviewed',
  COHORT: 'Began in a cohort',
  RESET: 'Began at a reset',
  SESSION: 'Began in a session',
};

const levelWords: Readonly<Record<string, string>> = {
  organisation: 'organisation',
  unit: 'units',
  team: 'teams',
  crossFunctional: 'teams across functions',
  individual: 'individuals',
};

export interface Bands {
  readonly industry: string | null;
  readonly sizeBand: string | null;
  readonly region: string | null;
  readonly levels: readonly string[];
  readonly cycleNumber: number | null;
}
const wordOf = (words: Readonly<Record<string, string>>, value: string | null): string | null => (value === null ? null : (words[value] ?? null));

/** "Public sector, Europe, 1,000 to 4,999 people, organisation and teams, cycle 2"; empty without any. */
export function bandWords({ industry, sizeBand, region, levels, cycleNumber }: Bands): string {
  const parts = [
    wordOf(industryWords, industry),
    wordOf(regionWords, region),
    wordOf(sizeWords, sizeBand),
    levels.length === 0 ? null : `OKRs of ${listed(levels.map((level) => levelWords[level] ?? level))}`,
    cycleNumber === null ? null : `cycle ${cycleNumber}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** The page on which a learning is written down that begins with this row. */
export const learningLink = (kind: LearningSourceKind, id: string): string => `/learnings/new?from=${kind}&id=${id}`;

/** What its author calls each of its texts, with the question behind it, and what its readers call it. */
export const learningTexts = [
  { name: 'expected', label: 'What was expected', read: 'What was expected', hint: 'The rule, the plan, the hope.' },
  { name: 'happened', label: 'What happened', read: 'What happened', hint: 'What anybody there could have seen.' },
  { name: 'why', label: 'Why', read: 'Why', hint: 'As far as you can tell.' },
  { name: 'advice', label: 'What you would advise', read: 'Advice', hint: 'To a colleague who stands there next month.' },
  { name: 'holdsWhen', label: 'It holds when', read: 'It holds when', hint: '' },
  { name: 'failsWhen', label: 'It fails when', read: 'It fails when', hint: '' },
] as const;
