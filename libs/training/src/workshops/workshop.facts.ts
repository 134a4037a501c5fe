import type { Instant } from '@cairn/kernel';
import type { AgendaItem } from './agenda.rules.js';
import type { FeedbackPace, MakeUpState, SeatState, WorkshopFormat, WorkshopStatus, WorkshopType } from './workshop.kinds.js';

/** A workshop with everything around it, as its statement answers; the view leaves out what is not for the reader. */
export interface WorkshopFacts {
  readonly id: string;
  readonly clientId: string;
  readonly engagementId: string;
  readonly clientSlug: string;
  readonly clientName: string;
  readonly engagementStatus: 'ACTIVE' | 'PAUSED' | 'CLOSED';
  readonly type: WorkshopType;
  readonly title: string;
  readonly format: WorkshopFormat;
  readonly place: string | null;
  /** `2026-11-27T10:00`, on the client's wall clock. */
  readonly startsLocal: string;
  readonly timeZone: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly places: number;
  readonly booked: number;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly teamLeadIds: readonly string[];
  readonly ledById: string;
  readonly ledByName: string;
  readonly outcome: string | null;
  readonly outcomeAgreedAt: Instant | null;
  readonly outcomeAgreedByName: string | null;
  readonly outcomeScore: number | null;
  readonly outcomeLearning: string | null;
  readonly briefsPlanNumber: number | null;
  readonly quizId: string | null;
  readonly quizTitle: string | null;
  readonly recordingUrl: string | null;
  readonly exercise: string | null;
  readonly status: WorkshopStatus;
  readonly heldAt: Instant | null;
  readonly cancelledAt: Instant | null;
  readonly cancelledReason: string | null;
  /** Calendars know it by these two. */
  readonly icsUid: string;
  readonly icsSequence: number;
  readonly version: number;
  /** Percent of the minutes from which somebody counts as having attended. */
  readonly attendancePercent: number;
  readonly agenda: readonly AgendaItem[];
  readonly readings: readonly { readonly title: string; readonly url: string | null }[];
  readonly seats: readonly SeatFacts[];
  readonly makeUps: readonly MakeUpFacts[];
  readonly attempts: readonly AttemptFacts[];
  readonly feedback: readonly FeedbackFacts[];
}

export interface SeatFacts {
  readonly personId: string;
  readonly personName: string;
  readonly teamName: string | null;
  readonly writesOkrs: boolean;
  readonly required: boolean;
  readonly state: SeatState;
  readonly invitedAt: Instant | null;
  readonly bookedAt: Instant | null;
  readonly minutesAttended: number | null;
  readonly attendanceAt: Instant | null;
}

export interface MakeUpFacts {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly recordingSeenAt: Instant | null;
  readonly exercise: string | null;
  readonly handedInAt: Instant | null;
  readonly state: MakeUpState;
  readonly remark: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Instant | null;
  readonly version: number;
}

export interface AttemptFacts {
  readonly id: string;
  readonly personId: string;
  readonly number: number;
  readonly scorePercent: number | null;
  readonly passed: boolean | null;
  readonly startedAt: Instant;
  readonly handedInAt: Instant | null;
}

export interface FeedbackFacts {
  readonly personId: string;
  readonly useful: number;
  readonly pace: FeedbackPace;
  readonly helped: string | null;
  readonly missing: string | null;
}
