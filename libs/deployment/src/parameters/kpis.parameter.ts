import { z } from 'zod';
import type { Parameter } from './parameter.js';

const schema = z.strictObject({ handling: z.enum(['together', 'coexist', 'replace']) });

export type KpisAnswer = z.infer<typeof schema>;

export interface KpisRule {
  readonly handling: KpisAnswer['handling'];
  /** Teams keep health metrics beside their key results. */
  readonly healthMetrics: boolean;
  /** A figure may be a key result and be reported as a KPI elsewhere at the same time. */
  readonly kpiMayBeKeyResult: boolean;
}

const sentences: Record<KpisAnswer['handling'], string> = {
  together: 'A KPI is a key result while it is the focus of change, and a health metric while it is only watched.',
  coexist: 'KPIs keep their own report beside OKRs. A key result does not repeat a KPI.',
  replace: 'OKRs take the place of KPIs. What is in no OKR is no longer reported.',
};

export const kpis: Parameter<'kpis', KpisAnswer, KpisRule> = {
  key: 'kpis',
  number: 8,
  title: 'KPIs',
  heading: 'How OKRs and KPIs live together',
  question: 'What becomes of our KPIs once there are OKRs?',
  options: [
    {
      key: 'together',
      label: 'Together: focus or watched',
      value: { handling: 'together' },
      explanation: 'The same figure is a key result while it must move and a health metric while it must only stay well.',
      consequence: 'One picture of the business. A health metric out of bounds asks each time whether it should become a key result.',
      fits: 'Most organisations with a set of KPIs that people trust.',
    },
    {
      key: 'coexist',
      label: 'Side by side',
      value: { handling: 'coexist' },
      explanation: 'KPIs stay in their report, OKRs hold something else.',
      consequence: 'No quarrel over existing reports. Two lists compete for attention.',
      fits: 'Where KPIs are owed to a board or a regulator in a fixed form.',
    },
    {
      key: 'replace',
      label: 'OKRs replace KPIs',
      value: { handling: 'replace' },
      explanation: 'Only what is in an OKR is reported.',
      consequence: 'Very little to read. Whatever runs well is seen by nobody until it breaks.',
      fits: 'Young organisations without KPIs worth keeping.',
    },
  ],
  fields: [
    {
      kind: 'choice',
      name: 'handling',
      label: 'KPIs and OKRs',
      choices: [
        { value: 'together', label: 'Together: key result or health metric' },
        { value: 'coexist', label: 'Side by side' },
        { value: 'replace', label: 'OKRs replace KPIs' },
      ],
    },
  ],
  schema,
  defaultValue: { handling: 'together' },
  hint: 'Print their KPI list and mark three colours: must move now, must stay well, nobody would miss. “Maintain” is a sign of a health metric, never of a key result.',
  coachingQuestion: 'Which of these figures would you be glad about if it stayed exactly where it is?',
  countersignedBy: [],
  reaches: ['authors', 'champions', 'leads'],
  describe: ({ handling }) => sentences[handling],
  yields: ({ handling }) => ({ handling, healthMetrics: handling === 'together', kpiMayBeKeyResult: handling !== 'coexist' }),
};
