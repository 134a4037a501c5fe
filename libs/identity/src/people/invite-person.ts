import { newId, ok, refusal, type Result } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { personInvited } from '../identity.events.js';

/** How long the link of an invitation works. */
export const invitationDays = 14;

export interface InvitedTo {
  readonly personId: string;
  /** Without one: to the practice. */
  readonly clientId?: string;
}

/**
 * Asks a person in by mail, to the practice or to one client where they hold a role; an earlier invitation to the same stops working.
 * Refuses INVITATION_ACCEPTED for somebody who has been in since they got their role, INVITATION_WITHOUT_ROLE for somebody without one.
 */
export async function invitePerson(tx: Tx, asked: InvitedTo): Promise<Result<{ invitationId: string }>> {
  const place = [asked.personId, asked.clientId ?? null];
  const held = await tx.row<{ since: string | null }>(
    `select min(granted_at) as since from role_grant where practice_id = $1 and person_id = $2 and client_id is not distinct from $3::uuid and ended_at is null`,
    place,
  );
  if (!held?.since) return refusal('INVITATION_WITHOUT_ROLE', 'Give this person a role first, so that there is something to invite them to.', 'personId');
  const accepted = await tx.row(
    `select from invitation where practice_id = $1 and person_id = $2 and client_id is not distinct from $3::uuid and accepted_at >= $4`,
    [...place, held.since],
  );
  if (accepted) return refusal('INVITATION_ACCEPTED', 'This person has already accepted an invitation.', 'personId');
  await withdrawInvitations(tx, asked);
  const invitationId = newId();
  const invitedBy = tx.scope.actor.kind === 'person' ? tx.scope.actor.personId : null;
  await addInvitation(tx, { id: invitationId, personId: asked.personId, clientId: asked.clientId ?? null, invitedBy });
  await tx.emit(personInvited({ personId: asked.personId, invitationId }));
  return ok({ invitationId });
}

/** The row alone; its link is made by the job that mails it. */
export async function addInvitation(tx: Tx, of: { id: string; personId: string; clientId: string | null; invitedBy: string | null }): Promise<void> {
  await tx.rows(
    `insert into invitation (practice_id, id, person_id, client_id, invited_by, sent_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $6::timestamptz + make_interval(days => $7))`,
    [of.id, of.personId, of.clientId, of.invitedBy, tx.now(), invitationDays],
  );
}

/** The open invitations of a person to this place stop working. Answers how many there were. */
export async function withdrawInvitations(tx: Tx, of: InvitedTo): Promise<number> {
  const withdrawn = await tx.rows(
    `update invitation set withdrawn_at = $4 where practice_id = $1 and person_id = $2 and client_id is not distinct from $3::uuid
       and accepted_at is null and withdrawn_at is null returning id`,
    [of.personId, of.clientId ?? null, tx.now()],
  );
  return withdrawn.length;
}
