import type { VersionFacts } from './version.route.js';

type Rules = VersionFacts['rules'];
type Plain = Omit<Rules, '__typename' | 'renewal'> & { readonly renewal: Omit<Rules['renewal'], '__typename'> };

export interface RulesValues {
  summary: string;
  criteria: string;
  rules: Plain;
}

/** Values of the form as the server knows them. */
export function valuesOf({ summary, criteria, rules }: VersionFacts): RulesValues {
  const { __typename: _, renewal, ...plain } = rules as Rules & { readonly __typename?: string };
  const { __typename: __, ...again } = renewal as Rules['renewal'] & { readonly __typename?: string };
  return { summary, criteria, rules: { ...plain, renewal: again } };
}

export const rulesIn = ({ summary, criteria, rules }: RulesValues): RulesValues => ({ summary, criteria, rules });

interface Figure {
  readonly name: `rules.${keyof Omit<Plain, 'renewal' | 'caseStudy' | 'secondAssessor'>}` | `rules.renewal.${'hours' | 'learnings' | 'graceDays'}`;
  readonly label: string;
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
}

/** The figures of a programme, in the order in which a trainee meets them. */
export const figures: readonly Figure[] = [
  { name: 'rules.capacity', label: 'Places of a cohort', min: 1, max: 200 },
  { name: 'rules.attendancePercent', label: 'Live attendance', unit: '%', min: 1, max: 100, step: 5 },
  { name: 'rules.examPercent', label: 'Exam passed with', unit: '%', min: 1, max: 100, step: 5 },
  { name: 'rules.rubricPass', label: 'Rubric passed at level', min: 1, max: 4 },
  { name: 'rules.reviewDays', label: 'An assignment is read within', unit: 'days', min: 1, max: 60 },
  { name: 'rules.lateDays', label: 'Late is allowed for', unit: 'days', min: 0, max: 90 },
  { name: 'rules.shadowed', label: 'Sessions shadowed', min: 0, max: 20 },
  { name: 'rules.observed', label: 'Sessions observed', min: 0, max: 20 },
  { name: 'rules.assessorsPerObservation', label: 'Assessors of each', min: 1, max: 4 },
  { name: 'rules.observedMean', label: 'Observed: mean of at least', min: 1, max: 4, step: 0.1 },
  { name: 'rules.observedNone', label: 'Observed: no mark of', min: 0, max: 4 },
  { name: 'rules.cycles', label: 'Whole cycles with a real client', min: 0, max: 10 },
  { name: 'rules.validityMonths', label: 'The certificate holds for', unit: 'months', min: 1, max: 120 },
  { name: 'rules.renewal.hours', label: 'Renewal: continuing education', unit: 'hours', min: 0, max: 500 },
  { name: 'rules.renewal.learnings', label: 'Renewal: learnings contributed', min: 0, max: 20 },
  { name: 'rules.renewal.graceDays', label: 'Renewal: grace', unit: 'days', min: 0, max: 365 },
  { name: 'rules.silentDays', label: 'Silent after', unit: 'days', min: 1, max: 120 },
];
