import type { PhaseKind } from '@cairn/engagements';
import type { Day } from '@cairn/kernel';

interface Unit {
  readonly id: string;
  readonly pilot: boolean;
  readonly headcount: number | null;
  readonly leftOn: Day | null;
  readonly leftReason: string | null;
}

interface PhaseFacts {
  readonly kind: PhaseKind;
  readonly cycleNumber: number | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly completedOn: Day | null;
}

export interface PlanFacts {
  readonly number: number;
  readonly from: Day;
  /** Roles of those who decided, each once. */
  readonly deciders: readonly string[];
  readonly answers: readonly { readonly key: string; readonly question: string; readonly heading: string; readonly text: string; readonly why: string }[];
}

interface WaiverFacts {
  readonly id: string;
  readonly heading: string | null;
  readonly status: 'ASKED' | 'GRANTED' | 'DECLINED' | 'REVOKED' | 'EXPIRED';
  readonly reason: string;
  readonly forTeam: boolean;
}

export interface WorkshopFacts {
  readonly id: string;
  readonly type: string;
  readonly minutes: number;
  readonly attended: number;
  /** Led by somebody of the client. */
  readonly byClient: boolean;
  readonly useful: readonly number[];
  readonly learning: string | null;
}

interface KeyResultFacts {
  readonly id: string;
  readonly score: number | null;
  readonly notScoredBecause: string | null;
  readonly learning: string | null;
}

export interface CycleFacts {
  readonly number: number;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly status: 'PLANNED' | 'DRAFTING' | 'RUNNING' | 'CLOSING' | 'CLOSED';
  /** Published; what is still being drafted is nobody's result. */
  readonly teams: number;
  readonly objectives: number;
  readonly keyResults: readonly KeyResultFacts[];
}

/** All that the record of one engagement says, as far as a case study tells of it. */
export interface RecordFacts {
  readonly clientName: string;
  readonly industry: string | null;
  readonly region: string | null;
  readonly sizeBand: string | null;
  readonly today: Day;
  readonly mode: 'COACHING' | 'CONSULTING' | 'HYBRID';
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly closedOn: Day | null;
  readonly completeCycles: number;
  /** In the client's words, by the question's key. */
  readonly discovery: Readonly<Record<string, string>>;
  readonly units: readonly Unit[];
  readonly phases: readonly PhaseFacts[];
  readonly acts: readonly { readonly id: string; readonly kind: string; readonly reason: string | null }[];
  /** The first plan first. */
  readonly plans: readonly PlanFacts[];
  readonly waivers: readonly WaiverFacts[];
  readonly openings: readonly { readonly id: string; readonly reason: string; readonly scope: 'ALL' | 'TEAM' | 'PERSON' }[];
  readonly people: { readonly authors: number; readonly invited: number; readonly came: number; readonly cleared: number };
  /** Held ones, the first first. */
  readonly workshops: readonly WorkshopFacts[];
  readonly cycles: readonly CycleFacts[];
  /** Of this engagement, as far as the reader may see them. */
  readonly learnings: readonly { readonly id: string; readonly sentence: string; readonly advice: string }[];
}
