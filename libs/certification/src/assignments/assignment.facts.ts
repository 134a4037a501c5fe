import type { Day, Instant } from '@cairn/kernel';
import type { RubricCriterion } from '../default-programme/default-module.js';
import type { Settler, Verdict } from '../assessments/assessment.rules.js';
import type { Levels } from '../assessments/rubric.rules.js';
import type { CohortStatus, ItemKind, TraineeStatus } from '../certification-kinds.js';
import type { FileFacts } from '../files/kept-file.js';
import type { RoundStatus } from './round.rules.js';

export interface RemarkFacts {
  readonly id: string;
  readonly startsAt: number;
  readonly quote: string;
  readonly body: string;
}

export interface AssessmentFacts {
  readonly id: string;
  readonly ordinal: number;
  readonly assessorId: string;
  readonly assessorName: string;
  readonly levels: Levels;
  readonly remark: string;
  /** As it was when the answer was given or last saved. */
  readonly rubric: readonly RubricCriterion[];
  readonly rubricSha256: string;
  readonly verdict: Verdict | null;
  readonly givenAt: Instant | null;
  readonly version: number;
  readonly remarks: readonly RemarkFacts[];
}

export interface RoundFacts {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly status: RoundStatus;
  readonly savedAt: Instant;
  readonly handedInAt: Instant | null;
  readonly promisedOn: Day | null;
  readonly late: boolean;
  readonly answeredAt: Instant | null;
  readonly version: number;
  readonly files: readonly FileFacts[];
  readonly assessments: readonly AssessmentFacts[];
  /** Empty unless it waits for them. */
  readonly settlers: readonly Settler[];
}

/** One item of a programme for one trainee, with every round of it. */
export interface AssignmentFacts {
  readonly itemId: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly body: string;
  readonly minutes: number;
  readonly completesWhen: string;
  readonly settings: unknown;
  readonly dueAfterDays: number | null;
  readonly moduleNumber: number;
  readonly moduleTitle: string;
  readonly rules: unknown;
  readonly rubric: readonly RubricCriterion[];
  readonly trainee: {
    readonly id: string;
    readonly personId: string;
    readonly name: string;
    readonly email: string;
    readonly mentorId: string | null;
    readonly mentorName: string | null;
    readonly status: TraineeStatus;
    readonly joinedOn: Day;
  };
  readonly cohort: {
    readonly id: string;
    readonly name: string;
    readonly startsOn: Day;
    readonly endsOn: Day;
    readonly timeZone: string;
    readonly status: CohortStatus;
    readonly facilitatorId: string;
    readonly secondFacilitatorId: string | null;
    /** Names of those who facilitate it, the first facilitator first. */
    readonly facilitators: readonly string[];
  };
  readonly extendedUntil: Day | null;
  readonly extendedBecause: string | null;
  /** The first is the oldest. */
  readonly rounds: readonly RoundFacts[];
}
