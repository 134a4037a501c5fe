import type { DraftStep } from '../drafts/draft-steps.js';
import type { FindingCode } from '../findings/finding-codes.js';

export const exampleKinds = ['MISSION', 'WHY_NOW', 'OBJECTIVE', 'METRIC', 'BASELINE', 'MILESTONE', 'HEALTH_METRIC'] as const;
export type ExampleKind = (typeof exampleKinds)[number];

/** The same thing said weakly and strongly, with one sentence on what makes the difference. All organisations in it are invented. */
export interface Example {
  readonly key: string;
  readonly kind: ExampleKind;
  readonly step: DraftStep;
  readonly industry: string;
  readonly weak: string;
  readonly strong: string;
  readonly why: string;
  /** What the checks notice on the weak one and no longer on the strong one. */
  readonly findings: readonly FindingCode[];
}
