import type { Day, Instant } from '@cairn/kernel';
import type { OkrsFacts } from './okrs/okrs.facts.js';
import type { PhaseFacts } from './phase.facts.js';
import type { TrainingFacts } from './training/training.facts.js';

/** A row of `engagementFacts` as the statement answers it. */
export interface RawFacts {
  readonly engagementId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientSlug: string;
  readonly timeZone: string;
  readonly status: 'ACTIVE' | 'PAUSED' | 'CLOSED';
  readonly pausedOn: Day | null;
  readonly closedOn: Day | null;
  readonly startedOn: Day;
  readonly phases: readonly PhaseFacts[];
  readonly plan: { readonly number: number; readonly inForceFrom: Instant } | null;
  readonly openSet: RawSet | null;
  readonly lastDecision: { readonly sentAt: Instant; readonly decidedAt: Instant } | null;
  readonly leadSeenAt: Instant | null;
  readonly waivers: readonly RawWaiver[];
  readonly questions: readonly { readonly id: string; readonly byName: string; readonly parameterKey: string | null; readonly at: Instant }[];
  readonly failedMails: readonly { readonly id: string; readonly toName: string; readonly subject: string; readonly at: Instant }[];
  readonly hasLead: boolean;
  readonly training: TrainingFacts;
  readonly okrs: OkrsFacts;
}

export interface RawSet {
  readonly id: string;
  readonly number: number;
  readonly status: 'DRAFT' | 'WAITING' | 'APPROVED' | 'CHANGES_ASKED';
  readonly changes: number;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  readonly decideBy: Day | null;
  readonly inForceAt: Instant | null;
  readonly isNudged: boolean;
  readonly signers: readonly RawSigner[];
}

export interface RawSigner {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly status: 'WAITING' | 'APPROVED' | 'CHANGES_ASKED';
  readonly visits: number;
  readonly lastMailedAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly asked: number;
}

export interface RawWaiver {
  readonly id: string;
  readonly parameterKey: string;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly personName: string | null;
  readonly status: 'ASKED' | 'GRANTED' | 'DECLINED' | 'REVOKED' | 'EXPIRED';
  readonly askedAt: Instant;
}
