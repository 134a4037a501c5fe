import type { Day, Instant } from '@cairn/kernel';
import type { SentChange } from '../decisions/decision.facts.js';
import type { SignerStatus } from '../decisions/signer.entity.js';
import type { SignerRole } from '../parameters/parameter.js';
import type { ChangeSetStatus } from './change-set.rules.js';

/** A change set as its statement answers: what rules, pages and GraphQL read. Keys are those of the GraphQL types. */
export interface ChangeSetFacts {
  readonly id: string;
  readonly clientId: string;
  readonly engagementId: string;
  readonly number: number;
  readonly status: ChangeSetStatus;
  readonly basedOn: number | null;
  readonly revision: number;
  readonly whyNow: string;
  readonly ifNothing: string;
  readonly decideBy: Day | null;
  readonly overrideReason: string | null;
  readonly textSha256: string | null;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  readonly approvedAt: Instant | null;
  readonly inForceAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly endedReason: string | null;
  readonly takenBackAt: Instant | null;
  readonly takenBackNote: string | null;
  readonly sentById: string | null;
  readonly sentByName: string | null;
  readonly nudgeId: string | null;
  readonly nudgeDueAt: Instant | null;
  readonly version: number;
  /** As they were sent last; null in a draft that never was. */
  readonly sentChanges: readonly SentChange[] | null;
  /** As the coach is preparing them. */
  readonly changes: readonly ChangeFacts[];
  readonly signers: readonly SignerFacts[];
}

export interface ChangeFacts {
  readonly id: string;
  readonly parameterKey: string;
  readonly ordinal: number;
  readonly question: string;
  readonly nowValue: unknown;
  readonly nowText: string | null;
  readonly proposedValue: unknown;
  readonly proposedText: string;
  readonly why: string;
  readonly affected: AffectedFacts;
  readonly startsText: string;
  readonly startsNowReason: string | null;
  readonly textSha256: string | null;
  readonly changedInRevision: number;
  readonly version: number;
}

/** Counted from the roster when the set was sent; empty in a draft. */
export interface AffectedFacts {
  readonly teams?: number;
  readonly people?: number;
  readonly text?: string;
}

export interface SignerFacts {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly capacities: readonly SignerRole[];
  readonly parameterKeys: readonly string[];
  readonly status: SignerStatus;
  readonly visits: number;
  readonly lastSeenAt: Instant | null;
  readonly lastMailedAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly handedOverFromId: string | null;
  /** Name of the person who handed this place over. */
  readonly handedOverFrom: string | null;
  readonly verdicts: readonly VerdictFacts[];
}

export interface VerdictFacts {
  readonly parameterKey: string;
  readonly verdict: 'APPROVED' | 'CHANGE_ASKED';
  readonly note: string | null;
  readonly at: Instant;
  readonly textSha256: string;
}
