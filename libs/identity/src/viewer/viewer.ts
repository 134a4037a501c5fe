import type { Actor, Scope } from '@cairn/platform';
import type { ClientRole, PracticeRole, Role } from './roles.js';

export interface HeldRole {
  readonly role: Role;
  /** Set exactly for roles of a client. */
  readonly clientId?: string;
}

export type CoachingPart = 'LEAD' | 'CO_COACH' | 'SHADOW';

export interface Coaching {
  readonly engagementId: string;
  readonly clientId: string;
  readonly part: CoachingPart;
}

export interface ViewerFacts {
  readonly practiceId: string;
  readonly accountId: string;
  readonly personId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
  readonly language: string;
  readonly isSample: boolean;
  /** How the session was opened; records of decisions keep it. */
  readonly signedInBy?: 'CODE' | 'LINK' | 'INVITATION' | 'SAMPLE';
  readonly roles: readonly HeldRole[];
  readonly coaching: readonly Coaching[];
  /** The coach who walks through the sample practice as this person. */
  readonly seenBy?: { readonly personId: string; readonly name: string };
}

/** Who asks: a person in one practice with the roles they hold at this moment. It is also the scope of their transactions. */
export class Viewer implements Scope {
  readonly clientIds: '*' | readonly string[];
  readonly actor: Actor;

  constructor(readonly facts: ViewerFacts) {
    this.actor = { kind: 'person', personId: facts.personId, name: facts.name };
    const ofClients = facts.roles.flatMap((held) => held.clientId ?? []);
    this.clientIds = this.is('OWNER') ? '*' : [...new Set([...ofClients, ...facts.coaching.map((one) => one.clientId)])];
  }

  get practiceId(): string {
    return this.facts.practiceId;
  }
  get personId(): string {
    return this.facts.personId;
  }
  get name(): string {
    return this.facts.name;
  }
  get roles(): readonly HeldRole[] {
    return this.facts.roles;
  }
  get coaching(): readonly Coaching[] {
    return this.facts.coaching;
  }

  /** Holds one of these roles on the practice's side. */
  is(...roles: readonly PracticeRole[]): boolean {
    return this.facts.roles.some((held) => (roles as readonly Role[]).includes(held.role));
  }

  /** Holds one of these roles at this client. */
  isAt(clientId: string, ...roles: readonly ClientRole[]): boolean {
    return this.facts.roles.some((held) => held.clientId === clientId && (roles as readonly Role[]).includes(held.role));
  }

  /** Coaches this engagement, in one of these parts if any are named. */
  coaches(engagementId: string, ...parts: readonly CoachingPart[]): boolean {
    return this.facts.coaching.some((one) => one.engagementId === engagementId && (parts.length === 0 || parts.includes(one.part)));
  }
}
