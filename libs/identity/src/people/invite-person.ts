import { newId, ok, refusal, type Result } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { personInvited } from '../identity.events.js';

/** How long the link of an invitation works. */
export const invitationDays = 14;

/**
 * Asks a person in by mail, to the practice or to one client; an earlier invitation to the same stops working.
 * Whoever has accepted one to the same place is not asked again: refuses INVITATION_ACCEPTED.
 */
export async function invitePerson(tx: Tx, asked: { readonly personId: string; readonly clientId?: string }): Promise<Result<{ invitationId: string }>> {
  const place = [asked.personId, asked.clientId ?? null];
  const accepted = await tx.row(
    `select from invitation where practice_id = $1 and person_id = $2 and client_id is not distinct from $3::uuid and accepted_at is not null`,
    place,
  );
  if (accepted) return refusal('INVITATION_ACCEPTED', 'This person has already accepted an invitation.', 'personId');
  await withdrawInvitations(tx, asked);
  const invitationId = newId();
  const by = tx.scope.actor.kind === 'person' ? tx.scope.actor.personId : null;
  await tx.rows(
    `insert into invitation (practice_id, id, person_id, client_id, invited_by, sent_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $6::timestamptz + make_interval(days => $7))`,
    [invitationId, ...place, by, tx.now(), invitationDays],
  );
  await tx.emit(personInvited({ personId: asked.personId, invitationId }));
  return ok({ invitationId });
}

/** The open invitations of a person to this place stop working. Answers how many there were. */
export async function withdrawInvitations(tx: Tx, of: { readonly personId: string; readonly clientId?: string }): Promise<number> {
  const withdrawn = await tx.rows(
    `update invitation set withdrawn_at = $4 where practice_id = $1 and person_id = $2 and client_id is not distinct from $3::uuid
       and accepted_at is null and withdrawn_at is null returning id`,
    [of.personId, of.clientId ?? null, tx.now()],
  );
  return withdrawn.length;
}
