import type { Day, Instant } from '@cairn/kernel';
import type { ChangeSetFacts } from '../change-sets/change-set.facts.js';
import type { ClientPerson } from '../decisions/signers.rules.js';
import type { NoteVisibility } from '../notes/plan-note.entity.js';
import type { WaiverStatus } from '../waivers/waiver.entity.js';
import type { AgreedAnswer } from './agreed-answer.js';
import type { DecidedBy } from './plan.js';

/** Everything about one engagement's plan as its statement answers. */
export interface PlanFacts {
  readonly engagementId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientSlug: string;
  readonly timeZone: string;
  /** Today in the client's zone. */
  readonly today: Day;
  readonly engagementStatus: 'ACTIVE' | 'PAUSED' | 'CLOSED';
  readonly completeCycles: number;
  readonly runningCycle: number | null;
  readonly nextCycle: number | null;
  readonly cycleStartedOn: Day | null;
  /** Last day of the running or the next cycle. */
  readonly cycleEndsOn: Day | null;
  /** Last days of the running and all planned cycles. */
  readonly cycleEnds: readonly Day[];
  readonly signingPeople: readonly ClientPerson[];
  readonly coaches: readonly { readonly personId: string; readonly name: string; readonly part: 'LEAD' | 'CO_COACH' | 'SHADOW' }[];
  readonly practiceName: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly parameters: readonly AgreedAnswer[];
  readonly openChangeSet: ChangeSetFacts | null;
  /** What the practice starts with, while no plan is in force and coaches look. */
  readonly template: readonly { readonly key: string; readonly value: unknown }[];
  readonly waivers: readonly WaiverFacts[];
  readonly notes: readonly NoteFacts[];
  readonly versions: readonly VersionFacts[];
}

export interface VersionFacts {
  readonly engagementId: string;
  readonly changeSetId: string;
  readonly number: number;
  readonly inForceFrom: Instant;
  readonly replacedAt: Instant | null;
  readonly decidedBy: readonly DecidedBy[];
  readonly textSha256: string;
  /** Titles of the parameters that this version changed. */
  readonly changed: readonly string[];
}

export interface WaiverFacts {
  readonly id: string;
  readonly clientId: string;
  readonly engagementId: string;
  readonly parameterKey: string;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly reason: string;
  readonly expiresOn: Day;
  readonly status: WaiverStatus;
  readonly askedAt: Instant;
  readonly askedById: string;
  readonly askedByName: string | null;
  readonly decidedAt: Instant | null;
  readonly decidedByName: string | null;
  readonly decidedNote: string | null;
  readonly endedAt: Instant | null;
  readonly endedNote: string | null;
  readonly version: number;
}

export interface NoteFacts {
  readonly id: string;
  readonly parameterKey: string | null;
  readonly changeSetId: string | null;
  readonly replyToId: string | null;
  readonly authorId: string;
  readonly authorName: string;
  readonly body: string;
  readonly visibility: NoteVisibility;
  readonly createdAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly version: number;
}
