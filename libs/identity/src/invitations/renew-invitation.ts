import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@cairn/kernel';
import { Db, systemScope } from '@cairn/platform';
import { personInvited } from '../identity.events.js';
import { addInvitation } from '../people/invite-person.js';
import { RateLimits } from '../sign-in/rate-limits.js';
import { Invitations } from './invitations.queries.js';

/** Sends a new link in place of one that ran out, to the address on file and to no other. */
@Injectable()
export class RenewInvitation {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(RateLimits) private readonly limits: RateLimits,
    @Inject(Invitations) private readonly invitations: Invitations,
  ) {}

  /** Answers whether one was sent. Throws TOO_MANY_REQUESTS with `retryAfterSeconds`. */
  async run(token: string, from: { readonly ip: string }): Promise<boolean> {
    const invitation = await this.invitations.byToken(token);
    if (invitation?.status !== 'EXPIRED') return false;
    await this.limits.demand({ ip: from.ip, mailTo: invitation.email });
    return this.db.tx(systemScope(invitation.practiceId), async (tx) => {
      const replaced = await tx.row<{ invitedBy: string | null }>(
        `update invitation set withdrawn_at = $3 where practice_id = $1 and id = $2 and accepted_at is null and withdrawn_at is null returning invited_by as "invitedBy"`,
        [invitation.id, tx.now()],
      );
      if (!replaced) return false;
      const invitationId = newId();
      await addInvitation(tx, { id: invitationId, personId: invitation.personId, clientId: invitation.clientId, invitedBy: replaced.invitedBy });
      await tx.emit(personInvited({ personId: invitation.personId, invitationId }));
      return true;
    });
  }
}
