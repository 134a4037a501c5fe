import type { Day, Instant } from '@cairn/kernel';
import type { ProgrammeStatus } from '../certification-kinds.js';
import type { ApplicationStatus, ReaderVerdict } from './application.rules.js';

export interface MarkFacts {
  readonly readerId: string;
  readonly readerName: string;
  readonly levels: Readonly<Record<string, number>>;
  readonly verdict: ReaderVerdict;
  readonly note: string;
  readonly version: number;
}

export interface SlotLine {
  readonly id: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
  readonly withPersonId: string;
  readonly withName: string;
  readonly applicantName: string | null;
  readonly version: number;
}

export interface ApplicationFacts {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly status: ApplicationStatus;
  readonly source: string;
  readonly handedInAt: Instant;
  readonly answerBy: Day;
  readonly offerUntil: Day | null;
  readonly cohortName: string | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly form: unknown;
  readonly files: readonly { readonly id: string; readonly name: string; readonly size: number }[];
  readonly marks: readonly MarkFacts[];
  readonly talk: SlotLine | null;
  readonly isBeingAnswered: boolean;
}

export interface DeskFacts {
  readonly programmeId: string;
  readonly code: string;
  readonly title: string;
  readonly status: ProgrammeStatus;
  readonly drafts: number;
  readonly applications: readonly ApplicationFacts[];
  readonly sources: readonly { readonly source: string; readonly begun: number; readonly handedIn: number }[];
  readonly cohorts: readonly { readonly id: string; readonly name: string; readonly startsOn: Day; readonly placesLeft: number }[];
  readonly slots: readonly SlotLine[];
  readonly directors: readonly string[];
}
