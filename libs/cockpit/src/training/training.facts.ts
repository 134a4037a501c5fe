import type { Day, Instant } from '@cairn/kernel';
import type { ToldDrafting } from '@cairn/training';

/** How far training of an engagement is. */
export interface TrainingFacts {
  /** Whom the gate counts, and how many of them are cleared. */
  readonly counted: number;
  readonly cleared: number;
  /** Everybody who is waited for may write: cleared, or let in early. */
  readonly isOpen: boolean;
  /** Counted and not cleared: without any session, and with one. */
  readonly without: number;
  readonly withSession: number;
  /** Counted, not cleared and let in early; and until when all of these may write. */
  readonly letIn: number;
  readonly letInUntil: Day | null;
  /** Of these, who was cleared once and is not any more; and why, where it is the same for all of them. */
  readonly lapsed: number;
  readonly lapsedBecause: string | null;
  readonly lastSessionOn: Day | null;
  /** Drafting of the cycles that are planned or begun. */
  readonly drafting: readonly ToldDrafting[];
  /** Somebody was asked to a workshop already. */
  readonly isInvited: boolean;
  readonly makeUps: readonly { readonly id: string; readonly name: string; readonly title: string; readonly workshopId: string; readonly at: Instant }[];
  /** Workshops that people are booked for and whose attendance nobody recorded, also those ahead; the oldest first. */
  readonly unrecorded: readonly UnrecordedWorkshop[];
  readonly openings: readonly EarlyOpening[];
  /** Workshops ahead whose outcome nobody of the client has agreed to, the nearest first. */
  readonly unagreed: readonly UnagreedWorkshop[];
}

/** Until its attendance is recorded nobody is trained by it. */
export interface UnrecordedWorkshop {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly booked: number;
}

/** Its outcome waits for the client; or is not written yet. */
export interface UnagreedWorkshop {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Instant;
  readonly hasOutcome: boolean;
}

/** The gate, open early; without a holder for everybody. */
export interface EarlyOpening {
  readonly id: string;
  readonly holder: string | null;
  readonly byName: string;
  readonly reason: string;
  readonly endsOn: Day;
  readonly at: Instant;
}

export const noTraining: TrainingFacts = {
  counted: 0,
  cleared: 0,
  isOpen: false,
  without: 0,
  withSession: 0,
  letIn: 0,
  letInUntil: null,
  lapsed: 0,
  lapsedBecause: null,
  lastSessionOn: null,
  drafting: [],
  isInvited: false,
  makeUps: [],
  unrecorded: [],
  openings: [],
  unagreed: [],
};
