import type { Day, Instant } from '@cairn/kernel';
import type { CohortStatus, ItemKind, TraineeStatus } from '../certification-kinds.js';
import type { ProgrammeRules } from '../programmes/programme-rules.js';
import type { AssessingFacts } from './assessing-facts.js';

export interface ProgrammeFacts {
  readonly id: string;
  readonly versionId: string;
  readonly code: string;
  readonly title: string;
  /** Number of the version that the cohort learns by. */
  readonly version: number;
  readonly publishedBy: string | null;
  readonly publishedAt: Instant | null;
}

export interface CohortDates {
  readonly id: string;
  readonly name: string;
  readonly startsOn: Day;
  readonly dropOutUntil: Day;
  readonly endsOn: Day;
  readonly timeZone: string;
  readonly status: CohortStatus;
  readonly facilitatorId: string;
  readonly secondFacilitatorId: string | null;
}

export interface ModuleFacts {
  readonly id: string;
  readonly key: string;
  /** Modules are read in this order; the first is shown as 1. */
  readonly ordinal: number;
  readonly title: string;
  readonly summary: string;
  /** Days after the cohort's start; null opens with it, a negative number before. */
  readonly opensAfterDays: number | null;
}

export interface ItemFacts {
  readonly id: string;
  readonly moduleId: string;
  readonly key: string;
  readonly ordinal: number;
  readonly kind: ItemKind;
  readonly title: string;
  readonly minutes: number;
  readonly completesWhen: string;
  readonly settings: unknown;
  readonly required: boolean;
  readonly dueAfterDays: number | null;
}

/** One of the first two waits for one of the last two. */
export interface PrerequisiteFacts {
  readonly moduleId: string | null;
  readonly itemId: string | null;
  readonly needsModuleId: string | null;
  readonly needsItemId: string | null;
}

export interface SessionFacts {
  readonly id: string;
  readonly itemId: string;
  readonly startsAt: Instant;
  readonly timeZone: string;
  readonly minutes: number;
  readonly place: string;
  readonly recordingUrl: string | null;
  readonly status: 'PLANNED' | 'HELD' | 'CANCELLED';
}

/** What all trainees of a cohort share. */
export interface CourseFacts {
  readonly programme: ProgrammeFacts;
  readonly cohort: CohortDates;
  /** Who runs the cohort. */
  readonly facilitators: readonly string[];
  /** Names of those who direct certification; of the owners where nobody else does. */
  readonly directors: readonly string[];
  readonly rules: ProgrammeRules;
  readonly modules: readonly ModuleFacts[];
  readonly items: readonly ItemFacts[];
  readonly prerequisites: readonly PrerequisiteFacts[];
  readonly sessions: readonly SessionFacts[];
}

/** OLD_RULE: was past it when the rule changed. LEAVE: somebody let this trainee begin early. */
export type ExemptionCause = 'OLD_RULE' | 'LEAVE';
export interface ExemptionFacts {
  readonly moduleId: string | null;
  readonly itemId: string | null;
  readonly because: ExemptionCause;
  readonly givenBy: string | null;
  readonly at: Instant;
}

export interface AttemptFacts {
  readonly id: string;
  readonly itemId: string;
  readonly number: number;
  readonly questions: number;
  readonly answered: number;
  readonly startedAt: Instant;
  readonly savedAt: Instant;
  readonly endsAt: Instant | null;
  readonly handedInAt: Instant | null;
  /** Percent, rounded down. */
  readonly score: number | null;
  readonly passed: boolean | null;
}

export interface AttendanceFacts {
  readonly sessionId: string;
  readonly minutes: number;
  readonly makeUpAskedAt: Instant | null;
  /** Of a make-up that asks for more: since when, and what is missing. */
  readonly returnedAt: Instant | null;
  readonly remark: string | null;
  readonly madeUpAt: Instant | null;
  /** The session, where it was one of an earlier cohort of theirs; null in this one. */
  readonly elsewhere: SessionFacts | null;
}

/** What one trainee has done. */
export interface TraineeFacts {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly status: TraineeStatus;
  readonly joinedOn: Day;
  readonly leftAt: Instant | null;
  readonly lastSeenAt: Instant | null;
  readonly mentorId: string | null;
  readonly mentorName: string | null;
  readonly exemptions: readonly ExemptionFacts[];
  readonly readings: readonly { readonly itemId: string; readonly at: Instant }[];
  readonly attempts: readonly AttemptFacts[];
  /** More goes at a quiz or exam than its settings give. */
  readonly extraAttempts: readonly { readonly itemId: string; readonly extra: number }[];
  readonly attendance: readonly AttendanceFacts[];
  readonly assessing: AssessingFacts;
}

/** Everything the path of one trainee is computed from. */
export type PathFacts = CourseFacts & { readonly trainee: TraineeFacts };
