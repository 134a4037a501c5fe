import type { Mode, TeamKind } from '@cairn/engagements';
import type { Day, Instant } from '@cairn/kernel';
import type { CycleStatus } from '../cycles/cycle.facts.js';
import type { DraftStatus } from './draft-status.js';

/** Where the reader stands on the roster of the engagement; null: not on it. */
export interface RosterPlace {
  readonly teamId: string | null;
  readonly writesOkrs: boolean;
  readonly leadsTeam: boolean;
}

export type Readers = 'everyone' | 'programme' | 'ownTeamAndAbove';

/** A team of an engagement, as far as the policies and rules of writing ask for it. */
export interface TeamPlace {
  readonly engagementId: string;
  readonly engagementStatus: 'ACTIVE' | 'PAUSED' | 'CLOSED';
  readonly mode: Mode;
  readonly clientId: string;
  readonly clientSlug: string;
  readonly clientName: string;
  /** Where the client is. */
  readonly today: Day;
  /** Whom to ask. */
  readonly coachName: string | null;
  readonly teamId: string;
  readonly teamName: string;
  readonly teamKind: TeamKind;
  readonly optedOutOn: Day | null;
  readonly planNumber: number | null;
  /** Who may read published OKRs, as the plan in force says; the usual answer where it is silent. */
  readonly readers: Readers;
  readonly mine: RosterPlace | null;
  /** The reader's team and every team above it. */
  readonly myLine: readonly string[];
}

/** The draft of a team in a cycle. */
export interface DraftPlace extends TeamPlace {
  readonly draftId: string;
  readonly status: DraftStatus;
  readonly version: number;
  readonly alignedAt: Instant | null;
  readonly dependsOnNobody: boolean;
  readonly silentFrom: Instant | null;
  readonly silentUntil: Instant | null;
  readonly silentBy: string | null;
  readonly cycleId: string;
  readonly cycleNumber: number;
  readonly cycleStatus: CycleStatus;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly draftingFrom: Day;
}
