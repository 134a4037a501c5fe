import type { Day, Instant } from '@cairn/kernel';
import type { Settler, StoredPath } from '@cairn/certification';

/** Which parts of certification a reader's roles call for; the others are not looked at. */
export interface CertificationPart {
  /** Decides about applications and certificates. */
  readonly directs: boolean;
  /** Answers what is handed in, whoever's trainee it is. */
  readonly assesses: boolean;
  /** May mentor trainees or facilitate a cohort. */
  readonly accompanies: boolean;
  readonly learns: boolean;
  /** May hold a certificate that ends. */
  readonly holds: boolean;
}

/** What certification knows that somebody may have to do something about. */
export interface CertificationFacts {
  /** Handed in and not answered: by whom is said where it is read. */
  readonly rounds: readonly RoundFacts[] | null;
  readonly silent: readonly SilentFacts[] | null;
  /** Sessions that were held and that the reader has not marked. */
  readonly observed: readonly { readonly id: string; readonly traineeName: string; readonly heldOn: Day }[] | null;
  readonly applications: readonly ApplicationsFacts[] | null;
  /** Offers that end within three days. */
  readonly offers:
    readonly { readonly id: string; readonly name: string; readonly programmeId: string; readonly cohortName: string; readonly until: Day }[] | null;
  /** Trainees who may have everything; whether they do, their path says. */
  readonly nearlyReady: readonly StoredPath[] | null;
  /** Certificates of the practice that end within a month, or are in their days of grace. */
  readonly ending: readonly { readonly id: string; readonly holderName: string; readonly validUntil: Day; readonly rules: unknown }[] | null;
  /** What a client took back or what was sent back, of those who are still on their way; whether it leaves something open, the programme says. */
  readonly evidence: readonly LostEvidenceFacts[] | null;
  readonly path: StoredPath | null;
  /** The reader's own certificate, within three months of its end. */
  readonly own: { readonly id: string; readonly title: string; readonly validUntil: Day; readonly rules: unknown } | null;
  /** A place that was offered to the reader. */
  readonly offered: { readonly id: string; readonly programmeTitle: string; readonly cohortName: string; readonly until: Day } | null;
}

export interface RoundFacts {
  readonly id: string;
  readonly traineeName: string;
  readonly title: string;
  readonly moduleNumber: number;
  readonly handedInOn: Day;
  readonly promisedOn: Day;
  /** Today where the cohort is. */
  readonly today: Day;
  readonly status: 'HANDED_IN' | 'TO_DIRECTOR';
  readonly mentored: boolean;
  readonly runs: boolean;
  readonly rules: unknown;
  /** Of a round that two see differently: who may settle it. */
  readonly settlers: readonly Settler[];
  readonly held: readonly { readonly assessorId: string; readonly ordinal: number; readonly given: boolean; readonly name: string }[];
}

export interface SilentFacts {
  readonly traineeId: string;
  readonly name: string;
  readonly cohortId: string;
  readonly cohortName: string;
  readonly days: number;
  /** The day from which on they count as silent. */
  readonly since: Day;
  readonly mentored: boolean;
  readonly runs: boolean;
  /** When somebody wrote to them, while the next is to wait. */
  readonly nudgedOn: Day | null;
}

export interface ApplicationsFacts {
  readonly programmeId: string;
  readonly programmeTitle: string;
  /** New ones that the reader has not marked. */
  readonly toRead: number;
  readonly firstAt: Instant | null;
  /** Unanswered ones whose promised day is at most two days away. */
  readonly due: number;
  readonly answerBy: Day | null;
}

export interface LostEvidenceFacts {
  readonly traineeId: string;
  readonly name: string;
  readonly cohortName: string;
  readonly kind: 'CYCLE' | 'CASE_STUDY';
  /** The reader's own. */
  readonly own: boolean;
  /** What happened last. */
  readonly status: 'WITHDRAWN' | 'RETURNED';
  readonly on: Day;
  /** So many of this kind still count. */
  readonly counted: number;
  readonly rules: unknown;
}
