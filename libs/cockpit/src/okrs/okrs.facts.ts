import type { Day, Instant } from '@cairn/kernel';

/** How far the OKRs of an engagement are. */
export interface OkrsFacts {
  /** With the coach, the longest waiting first. */
  readonly drafts: readonly SentDraft[];
  /** The cycle that is drafted, else the one that runs. */
  readonly cycle: {
    readonly number: number;
    readonly status: 'DRAFTING' | 'RUNNING';
    readonly startsOn: Day;
    /** Teams with a draft, and how many of those are sent, ready and published. */
    readonly teams: number;
    readonly sent: number;
    readonly ready: number;
    readonly published: number;
  } | null;
  /** A cycle runs or is being closed. */
  readonly runs: boolean;
}

export interface SentDraft {
  readonly id: string;
  readonly teamName: string;
  readonly cycleNumber: number;
  readonly sentAt: Instant;
  /** How often it was sent. */
  readonly revision: number;
  /** When it was sent. */
  readonly rulesOpen: number;
}

export const noOkrs: OkrsFacts = { drafts: [], cycle: null, runs: false };
