import type { Day, Instant } from '@cairn/kernel';
import type { ConsentAct, RequestedConsent } from './consent.rules.js';

export interface ConsentRequestFacts extends RequestedConsent {
  readonly id: string;
  readonly version: number;
  readonly why: string;
  readonly example: string;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly askedAt: Instant;
  readonly answeredByName: string | null;
  readonly answeredAt: Instant | null;
  readonly note: string | null;
  readonly endedAt: Instant | null;
}

export interface ConsentActFacts extends ConsentAct {
  /** Null where a last day was over. */
  readonly personId: string | null;
  readonly requestId: string | null;
  readonly words: string;
  readonly wordsSha256: string;
  readonly note: string | null;
}

export interface NamedPerson {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

/** All that was asked and said between the practice and one client about consent. */
export interface ConsentFacts {
  readonly clientId: string;
  readonly clientName: string;
  readonly clientSlug: string;
  readonly timeZone: string;
  /** Where the client is. */
  readonly today: Day;
  readonly practiceName: string;
  readonly isSample: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
  /** The oldest first. */
  readonly acts: readonly ConsentActFacts[];
  /** The newest first. */
  readonly requests: readonly ConsentRequestFacts[];
  readonly leads: readonly NamedPerson[];
  /** Those who coach an open engagement; the lead coach first. */
  readonly coaches: readonly NamedPerson[];
  readonly engagements: readonly { readonly id: string; readonly name: string; readonly status: string }[];
}
