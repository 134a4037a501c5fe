import type { Day, Instant } from '@cairn/kernel';
import type { OkrsFacts } from './okrs/okrs.facts.js';
import type { PhaseFacts } from './phase.facts.js';
import type { TrainingFacts } from './training/training.facts.js';

/** What the cockpit knows of one engagement; read for all of a coach's engagements in one statement. */
export interface EngagementFacts {
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
  readonly set: OpenSetFacts | null;
  /** The last decision of the client, and how many working days it took them. */
  readonly lastDecision: { readonly on: Day; readonly workingDays: number } | null;
  /** When somebody who may sign was last here by their own act. */
  readonly leadSeenAt: Instant | null;
  readonly waiversAsked: readonly AskedWaiverFacts[];
  readonly contagion: readonly { readonly parameterKey: string; readonly question: string; readonly teams: readonly string[]; readonly since: Instant }[];
  readonly questions: readonly { readonly id: string; readonly byName: string; readonly parameterKey: string | null; readonly at: Instant }[];
  readonly failedMails: readonly { readonly id: string; readonly toName: string; readonly subject: string; readonly at: Instant }[];
  readonly hasLead: boolean;
  readonly training: TrainingFacts;
  readonly okrs: OkrsFacts;
}

export interface OpenSetFacts {
  readonly id: string;
  readonly number: number;
  readonly status: 'DRAFT' | 'WAITING' | 'APPROVED' | 'CHANGES_ASKED';
  readonly changes: number;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  readonly decideBy: Day | null;
  readonly inForceAt: Instant | null;
  readonly nudgeFrom: Day | null;
  readonly waitingFor: readonly { readonly name: string; readonly visits: number }[];
  readonly askedBy: { readonly name: string; readonly at: Instant; readonly changes: number } | null;
}

export interface AskedWaiverFacts {
  readonly id: string;
  readonly question: string;
  readonly forName: string;
  readonly askedAt: Instant;
}
