import { newId, ok, type Result } from '@cairn/kernel';
import { queueMail, type Tx } from '@cairn/platform';
import { mailAddress } from '../people/person.rules.js';
import { throughDoor } from '../session/door.js';
import { hashOfToken, newToken } from '../session/token.js';

/** How long an invitation to start a practice works. */
export const startInvitationDays = 14;

/**
 * Lets the holder of a mail address start one practice, and mails the link. Answers it too, for whoever hands it on in person.
 * For transactions of the installation. Refuses EMAIL_… .
 */
export async function inviteToStart(tx: Tx, asked: { readonly email: string; readonly publicUrl: string }): Promise<Result<{ email: string; link: string }>> {
  const email = mailAddress(asked.email);
  if (!email.ok) return email;
  const [id, token] = [newId(), newToken()];
  const link = `${asked.publicUrl}/start/${token}`;
  await throughDoor(tx, 'add_signup_invitation', [
    id,
    email.value,
    hashOfToken(token),
    tx.now(),
    new Date(tx.now().getTime() + startInvitationDays * 86_400_000),
  ]);
  await queueMail(tx, {
    key: `start-invitation-${id}`,
    to: { name: email.value, address: email.value },
    fromName: 'Cairn',
    subject: 'Start your practice at Cairn',
    preview: 'Two minutes, then your first client.',
    blocks: [
      { kind: 'paragraph', words: 'You are invited to start your practice: a place for your engagements, what was agreed in them, and what needs you today.' },
      { kind: 'button', words: 'Start your practice', href: link },
      { kind: 'small', words: `The link is for you alone, starts one practice and works for ${startInvitationDays} days. You need no password.` },
    ],
    why: 'You get this mail because whoever runs this installation invited your address.',
  });
  return ok({ email: email.value, link });
}
