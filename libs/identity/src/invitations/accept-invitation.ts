import { Inject, Injectable } from '@nestjs/common';
import { Db, systemScope } from '@cairn/platform';
import { personJoined } from '../identity.events.js';
import { openSession, type Device } from '../session/open-session.js';
import { RateLimits } from '../sign-in/rate-limits.js';
import { Invitations, type InvitationState } from './invitations.queries.js';

export type AcceptOutcome =
  { readonly outcome: 'SIGNED_IN'; readonly token: string; readonly path: string } | { readonly outcome: 'USED' | 'EXPIRED' | 'WITHDRAWN' | 'UNKNOWN' };

/** Whoever holds the link of an invitation is the person it was mailed to: accepts it and signs them in, once. */
@Injectable()
export class AcceptInvitation {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(RateLimits) private readonly limits: RateLimits,
    @Inject(Invitations) private readonly invitations: Invitations,
  ) {}

  /** Throws TOO_MANY_REQUESTS with `retryAfterSeconds`. */
  async run(token: string, device: Device): Promise<AcceptOutcome> {
    await this.limits.demand({ ip: device.ip });
    const invitation = await this.invitations.byToken(token);
    if (!invitation) return { outcome: 'UNKNOWN' };
    return invitation.status === 'OPEN' ? this.accept(invitation, device) : { outcome: invitation.status };
  }

  private accept(invitation: InvitationState, device: Device): Promise<AcceptOutcome> {
    const { id, practiceId, accountId, personId, clientId, clientSlug } = invitation;
    return this.db.tx(systemScope(practiceId), async (tx) => {
      const accepted = await tx.row(
        `update invitation set accepted_at = $3 where practice_id = $1 and id = $2 and accepted_at is null and withdrawn_at is null and expires_at > $3 returning id`,
        [id, tx.now()],
      );
      if (!accepted) return { outcome: 'USED' };
      await tx.emit(personJoined({ personId, clientId }));
      const session = await openSession(tx, { accountId, practiceId, method: 'INVITATION' }, device);
      return { outcome: 'SIGNED_IN', token: session, path: clientSlug === null ? '/' : `/c/${clientSlug}` };
    });
  }
}
