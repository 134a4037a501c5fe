import type { AgreedAnswer } from '@cairn/deployment';
import type { TeamKind } from '@cairn/engagements';
import type { Day, Instant } from '@cairn/kernel';
import type { DraftStatus } from '../drafts/draft-status.js';
import type { TeamPlace } from '../drafts/draft-place.js';
import type { CycleFacts, CyclePhase } from './cycle.facts.js';

/** A cycle as its screens need it. */
export interface CycleRead extends CycleFacts {
  readonly version: number;
  readonly phaseId: string | null;
}

/** A team of the page, with what its draft adds up to. */
export interface TeamRead {
  readonly teamId: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly parentId: string | null;
  readonly optedOutOn: Day | null;
  readonly leads: readonly string[];
  readonly mission: boolean;
  readonly draft: {
    readonly id: string;
    readonly status: DraftStatus;
    readonly revision: number;
    readonly aligned: boolean;
    readonly sentAt: Instant | null;
    readonly publishedAt: Instant | null;
    readonly objectives: number;
    readonly explained: number;
    readonly keyResults: number;
    readonly healthMetrics: number;
    readonly measured: number;
    readonly loose: number;
    readonly leveled: number;
    readonly aimed: number;
    readonly owned: number;
    readonly editedAt: Instant | null;
  } | null;
}

/** What the screens of cycles know of the engagement around them. */
export type Around = Omit<TeamPlace, 'teamId' | 'teamName' | 'teamKind' | 'optedOutOn'> & {
  readonly answers: readonly AgreedAnswer[];
  readonly cycles: readonly CycleRead[];
  readonly phases: readonly CyclePhase[];
};

export interface OkrsPageFacts extends Around {
  readonly cycleId: string | null;
  /** Drafts that wait on the desk of whoever reviews here. */
  readonly toReview: number;
  readonly teams: readonly TeamRead[];
}
