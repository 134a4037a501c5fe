import type { Day, Instant } from '@cairn/kernel';
import type { ClearanceState } from '../clearance/clearance.rules.js';
import type { CyclePhaseDays, ToldDrafting } from './drafting-day.rules.js';
import type { MakeUpState, SeatState, WorkshopStatus, WorkshopType } from '../workshops/workshop.kinds.js';

/** Everything about the gate of one engagement, or of one team of it, as its statement answers. */
export interface GateFacts {
  readonly engagementId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientSlug: string;
  readonly timeZone: string;
  /** Today in the client's zone. */
  readonly today: Day;
  readonly status: 'ACTIVE' | 'PAUSED' | 'CLOSED';
  readonly completeCycles: number;
  readonly settings: unknown;
  /** The cycles of the programme, in their order. */
  readonly cycles: readonly CyclePhaseDays[];
  /** Drafting of the cycles that are planned or begun. */
  readonly drafting: readonly ToldDrafting[];
  /** Who may open the gate early. */
  readonly clientLeads: readonly string[];
  readonly leadCoach: string | null;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly PersonOfGate[];
  /** Early openings and granted exceptions from the training rule that count today; all null: the whole engagement. */
  readonly openings: readonly { readonly teamId: string | null; readonly personId: string | null; readonly endsOn: Day }[];
  /** What can still be booked, soonest first. */
  readonly sessions: readonly SessionAhead[];
  /** Of the people asked about, who hears once it opens for a team. Pages that do not ask leave it out. */
  readonly waits?: readonly { readonly personId: string; readonly teamId: string | null }[];
}

export interface SessionAhead {
  readonly id: string;
  readonly title: string;
  readonly type: WorkshopType;
  readonly startsAt: Instant;
  readonly teamId: string | null;
  readonly briefsPlanNumber: number | null;
  readonly placesLeft: number;
}

export interface PersonOfGate {
  readonly personId: string;
  readonly name: string;
  readonly isOnRoster: boolean;
  readonly teamId: string | null;
  readonly writesOkrs: boolean;
  readonly leadsTeam: boolean;
  readonly isChampion: boolean;
  readonly clearance: StoredClearance | null;
  readonly seat: SeatOfGate | null;
  /** Begun; or OPEN: what was missed has a recording and an exercise, and nothing was handed in yet. */
  readonly makeUp: { readonly state: MakeUpState; readonly title: string; readonly workshopId: string } | null;
  /** A workshop that was attended or made up for, and whose quiz was not passed yet. */
  readonly quiz: {
    readonly title: string;
    readonly workshopId: string;
    readonly minutes: number;
    readonly minutesAttended: number | null;
    readonly isMadeUp: boolean;
  } | null;
}

export interface StoredClearance {
  readonly state: ClearanceState;
  readonly since: Day | null;
  readonly untilCompleteCycles: number | null;
  readonly planNumber: number | null;
  readonly words: string;
  readonly lapsedBecause: string | null;
}

/** The next workshop that can clear this person, or the last one whose attendance is not recorded. */
export interface SeatOfGate {
  readonly workshopId: string;
  readonly title: string;
  readonly startsAt: Instant;
  readonly state: Extract<SeatState, 'INVITED' | 'BOOKED'>;
  readonly status: WorkshopStatus;
}
