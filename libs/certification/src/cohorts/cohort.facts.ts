import type { Day, Instant } from '@cairn/kernel';
import type { CohortStatus, TraineeStatus } from '../certification-kinds.js';

export interface TraineeLine {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly status: TraineeStatus;
  readonly joinedOn: Day;
  readonly mentorId: string | null;
  readonly mentorName: string | null;
  readonly lastSeenAt: Instant | null;
  readonly leftAt: Instant | null;
  readonly leftBecause: string | null;
  /** Where they went on, after deferring. */
  readonly deferredTo: string | null;
  readonly version: number;
}

export interface WaitingLine {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly addedAt: Instant;
}

export interface CohortFacts {
  readonly id: string;
  readonly programmeId: string;
  readonly programmeTitle: string;
  readonly programmeVersionId: string;
  readonly versionNumber: number;
  readonly name: string;
  readonly capacity: number;
  readonly placesTaken: number;
  /** Kept for those whom one is offered, while they may take it. */
  readonly placesOffered: number;
  readonly applyUntil: Day;
  readonly startsOn: Day;
  readonly dropOutUntil: Day;
  readonly endsOn: Day;
  readonly timeZone: string;
  readonly facilitatorId: string;
  readonly facilitatorName: string;
  readonly secondFacilitatorId: string | null;
  readonly secondFacilitatorName: string | null;
  readonly status: CohortStatus;
  /** Why it does not take place. */
  readonly cancelledBecause: string | null;
  readonly waitingCount: number;
  readonly version: number;
}

export interface CohortWithPeople extends CohortFacts {
  readonly trainees: readonly TraineeLine[];
  /** The longest waiting first. */
  readonly waiting: readonly WaitingLine[];
}
