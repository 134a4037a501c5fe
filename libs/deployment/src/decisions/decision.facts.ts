import type { Day, Instant } from '@cairn/kernel';
import type { ChangeSetFacts } from '../change-sets/change-set.facts.js';
import type { SignerRole } from '../parameters/parameter.js';
import type { DecidedBy } from '../plans/plan.js';

/** One change exactly as it was sent. Kept with its revision and never changed. */
export interface SentChange {
  readonly key: string;
  readonly number: number | null;
  readonly title: string;
  readonly heading: string;
  readonly question: string;
  readonly nowValue: unknown;
  readonly nowText: string | null;
  readonly proposedValue: unknown;
  readonly proposedText: string;
  readonly why: string;
  readonly affectedText: string;
  /** What it asks of people beyond its words, as it was when it was sent; not part of what is signed. Revisions of before say nothing. */
  readonly consequence?: string | null;
  readonly startsText: string;
  readonly fromCycle: number | null;
  readonly startsNowReason: string | null;
  readonly countersignedBy: readonly SignerRole[];
  readonly textSha256: string;
  /** The revision that brought these words. */
  readonly changedInRevision: number;
}

export interface RevisionFacts {
  readonly revision: number;
  readonly changes: readonly SentChange[];
  readonly text: string;
  readonly textSha256: string;
  readonly sentAt: Instant;
}

export interface LinkFacts {
  readonly id: string;
  readonly revision: number;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export interface TalkFacts {
  readonly id: string;
  /** Null: a question, or a word of its own. */
  readonly replyToId: string | null;
  readonly authorId: string;
  readonly authorName: string;
  readonly body: string;
  readonly at: Instant;
}

/** As much of a set as deciding on it rests on. */
export interface DecidingFacts {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly clientName: string;
  readonly timeZone: string;
  readonly set: Pick<ChangeSetFacts, 'id' | 'clientId' | 'engagementId' | 'status' | 'version' | 'signers'>;
  /** What was sent last. */
  readonly sent: Pick<RevisionFacts, 'revision' | 'text' | 'textSha256'> & { readonly changes: readonly Pick<SentChange, 'key' | 'title' | 'textSha256'>[] };
  readonly signerId: string;
}

/** All that a signer's page says and a decision rests on; read in one statement. */
export interface DecisionFacts {
  readonly practiceName: string;
  readonly isSample: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly clientName: string;
  readonly clientSlug: string;
  readonly timeZone: string;
  readonly today: Day;
  readonly completeCycles: number;
  readonly set: ChangeSetFacts;
  /** What was sent last. */
  readonly sent: RevisionFacts;
  /** What the reader saw before: the words of their link, else those before the last correction. */
  readonly before: RevisionFacts | null;
  readonly link: LinkFacts | null;
  readonly signerId: string;
  readonly signerEmail: string;
  readonly coach: { readonly id: string; readonly name: string; readonly email: string };
  readonly inForce: { readonly number: number; readonly inForceFrom: Instant; readonly decidedBy: readonly DecidedBy[] } | null;
  /** Questions and answers between signers and coach about this set. */
  readonly talk: readonly TalkFacts[];
  /** People who get one mail when the plan comes into force. */
  readonly peopleTold: number;
}
