import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Instant } from '@cairn/kernel';
import { Db, INSTALLATION, systemScope } from '@cairn/platform';
import { throughDoor } from '../session/door.js';
import { hashOfToken, isToken } from '../session/token.js';
import type { Role } from '../viewer/roles.js';
import type { InvitationWords } from './invitation.mails.js';

export interface InvitationState extends InvitationWords {
  readonly id: string;
  readonly status: 'OPEN' | 'USED' | 'EXPIRED' | 'WITHDRAWN';
  readonly practiceId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly clientId: string | null;
  readonly clientSlug: string | null;
  readonly email: string;
  readonly isSample: boolean;
  readonly sentAt: Instant;
  readonly roles: readonly Role[];
}

/** Looks at an invitation through the link in its mail; looking changes nothing. */
@Injectable()
export class Invitations {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** An invitation to a place where the person no longer has a role counts as withdrawn. */
  async byToken(token: string): Promise<InvitationState | null> {
    if (!isToken(token)) return null;
    const found = await this.db.read(systemScope(INSTALLATION), (tx) =>
      throughDoor<InvitationState | null>(tx, 'invitation_by_token', [hashOfToken(token), this.clock.now()]),
    );
    return found && found.roles.length === 0 ? { ...found, status: 'WITHDRAWN' } : found;
  }
}
