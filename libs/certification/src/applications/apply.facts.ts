import type { Day, Instant } from '@cairn/kernel';
import type { ProgrammeStatus } from '../certification-kinds.js';
import type { FileFacts } from '../files/kept-file.js';
import type { ApplicationStatus } from './application.rules.js';

/** A programme as the world sees it. */
export interface ProgrammePage {
  readonly practiceId: string;
  readonly programmeId: string;
  readonly code: string;
  readonly practiceName: string;
  readonly title: string;
  readonly status: ProgrammeStatus;
  readonly notice: string;
  readonly summary: string;
  readonly form: unknown;
  readonly modules: readonly { readonly title: string; readonly summary: string }[];
  readonly cohorts: readonly { readonly name: string; readonly startsOn: Day; readonly endsOn: Day; readonly applyUntil: Day }[];
  readonly timeZone: string;
}

export interface SlotFacts {
  readonly id: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
  readonly withName: string;
}

/** An application as its applicant sees it. */
export interface OwnApplication {
  readonly id: string;
  readonly practiceId: string;
  readonly programme: Omit<ProgrammePage, 'practiceId' | 'modules' | 'cohorts'>;
  readonly name: string;
  readonly email: string;
  readonly status: ApplicationStatus;
  readonly answers: Readonly<Record<string, string>>;
  readonly form: unknown;
  readonly files: readonly FileFacts[];
  readonly savedAt: Instant;
  readonly handedInAt: Instant | null;
  readonly answerBy: Day | null;
  readonly offerUntil: Day | null;
  readonly decidedAt: Instant | null;
  readonly words: string;
  readonly cohort: { readonly id: string; readonly name: string; readonly startsOn: Day; readonly endsOn: Day; readonly dropOutUntil: Day } | null;
  /** How many wait longer for a place in the cohort; null for those who do not wait. */
  readonly waitingBefore: number | null;
  readonly talk: SlotFacts | null;
  /** Times that are still free, where they were asked to a talk. */
  readonly slots: readonly SlotFacts[];
  readonly version: number;
}
