import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { personInvited } from '../identity.events.js';
import { IdentityOptions } from '../identity.options.js';
import { hashOfToken, newToken } from '../session/token.js';
import { invitationMail, type InvitationWords } from './invitation.mails.js';

export const mailInvitation = defineJob('identity.mail-invitation', z.object({ practiceId: z.uuid(), invitationId: z.uuid() }), { on: [personInvited] });

type ToMail = InvitationWords & { readonly email: string; readonly clientId: string | null; readonly replyTo: string | null };

/** Makes the link of an invitation and mails it, once; not for one that was withdrawn, or whose roles have ended. */
@Injectable()
export class MailInvitation implements JobHandler<typeof mailInvitation> {
  readonly job = mailInvitation;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(IdentityOptions) private readonly options: IdentityOptions,
  ) {}

  async handle({ practiceId, invitationId }: JobData<typeof mailInvitation>): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      const invitation = await this.open(tx, invitationId);
      if (!invitation || invitation.roles.length === 0) return;
      const token = newToken();
      const armed = await tx.row(`update invitation set token_hash = $3 where practice_id = $1 and id = $2 and token_hash is null returning id`, [
        invitationId,
        hashOfToken(token),
      ]);
      if (!armed) return;
      const { invitedBy, practiceName } = invitation;
      await queueMail(tx, {
        key: `invitation-${invitationId}`,
        to: { name: invitation.name, address: invitation.email },
        fromName: invitedBy === null ? practiceName : `${invitedBy} via ${practiceName}`,
        replyTo: invitation.replyTo ?? undefined,
        clientId: invitation.clientId ?? undefined,
        ...invitationMail(invitation, `${this.options.publicUrl}/invitation/${token}`),
      });
    });
  }

  private open(tx: Tx, invitationId: string): Promise<ToMail | undefined> {
    return tx.row(
      `select p.name, p.email::text as email, i.client_id as "clientId", r.name as "practiceName", c.name as "clientName", b.name as "invitedBy", b.email::text as "replyTo",
              array(select g.role from role_grant g where g.practice_id = $1 and g.person_id = i.person_id
                    and g.client_id is not distinct from i.client_id and g.ended_at is null order by g.granted_at, g.id) as roles
         from invitation i join practice r on r.practice_id = $1 join person p on p.practice_id = $1 and p.id = i.person_id
         left join client c on c.practice_id = $1 and c.id = i.client_id left join person b on b.practice_id = $1 and b.id = i.invited_by
        where i.practice_id = $1 and i.id = $2 and i.accepted_at is null and i.withdrawn_at is null`,
      [invitationId],
    );
  }
}
