import { createHash } from 'node:crypto';
import { newId } from '@cairn/kernel';
import type { OpenTransaction } from '../queue/emit.js';
import { emit } from '../queue/emit.js';
import type { MailContent } from './mail-block.js';
import { mailQueued } from './mail.events.js';
import { mailHtml } from './mail-html.rules.js';
import { mailText } from './mail-text.rules.js';
import { cleanLine, contentFaults, safeHref } from './mail-words.rules.js';

export interface MailAttachment {
  readonly name: string;
  /** Media type, such as `text/calendar; method=REQUEST`. */
  readonly type: string;
  readonly content: string | Buffer;
}

export interface Mail extends MailContent {
  /** Of this mail in its practice: the same key again is the same mail and is sent once. */
  readonly key: string;
  readonly to: { readonly name: string; readonly address: string };
  /** "Sam Okafor via Northlight". */
  readonly fromName: string;
  /** Where a reply goes; as a rule the coach. */
  readonly replyTo?: string;
  /** The client it is about. */
  readonly clientId?: string;
  readonly attachments?: readonly MailAttachment[];
  /** For digests and nudges: takes a POST and stops them. */
  readonly unsubscribeUrl?: string;
}

const addressForm = /^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+$/;

const address = (text: string): string => {
  if (!addressForm.test(text) || text.length > 254) throw new RangeError('Not a mail address');
  return text;
};

/**
 * Writes the mail in this transaction; a job carries it after the commit. A practice on hold keeps it and sends nothing.
 * Throws for a mail without subject, preview or reason, with two buttons, or with an address that is none.
 */
export async function queueMail(tx: OpenTransaction, mail: Mail): Promise<void> {
  const faults = contentFaults(mail);
  if (faults.length > 0) throw new RangeError(faults.join('; '));
  const id = newId();
  const messageId = createHash('sha256').update(`${tx.practiceId}\n${mail.key}`).digest('hex').slice(0, 40);
  const attachments = (mail.attachments ?? []).map(({ name, type, content }) => ({
    name: cleanLine(name),
    type,
    base64: Buffer.from(content).toString('base64'),
  }));
  const [written] = await tx.rows<{ status: string }>(
    `insert into mail (practice_id, id, client_id, key, to_name, to_address, from_name, reply_to, subject, preview, html, text, message_id, unsubscribe_url, attachments, queued_at, held, status)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, hold.held, case when hold.held then 'KEPT' else 'QUEUED' end
       from (select exists (select from mail_hold where practice_id = $1) as held) hold
     on conflict (practice_id, key) do nothing returning status`,
    [
      id,
      mail.clientId ?? null,
      mail.key,
      cleanLine(mail.to.name),
      address(mail.to.address),
      cleanLine(mail.fromName),
      mail.replyTo === undefined ? null : address(mail.replyTo),
      cleanLine(mail.subject),
      cleanLine(mail.preview),
      mailHtml(mail),
      mailText(mail),
      messageId,
      mail.unsubscribeUrl === undefined ? null : safeHref(mail.unsubscribeUrl),
      JSON.stringify(attachments),
      tx.now(),
    ],
  );
  if (written?.status === 'QUEUED') await emit(tx, mailQueued({ mailId: id }));
}

/** From now on the practice's mails are kept and shown, never sent: for practices that are samples. */
export async function holdMails(tx: OpenTransaction): Promise<void> {
  await tx.rows(`insert into mail_hold (practice_id) values ($1) on conflict do nothing`);
}
