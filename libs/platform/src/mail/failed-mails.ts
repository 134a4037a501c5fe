import { notFound } from '@cairn/kernel';
import { emit, type OpenTransaction } from '../queue/emit.js';
import { mailQueued } from './mail.events.js';

/** A mail that could not be sent, for the practice to see. */
export interface FailedMail {
  readonly id: string;
  readonly clientId: string | null;
  readonly toName: string;
  readonly toAddress: string;
  readonly subject: string;
  /** What happened and how to mend it. */
  readonly error: string;
  readonly queuedAt: string;
}

/** The failed mails that the scope may see, newest first, at most 200. */
export const failedMails = (tx: OpenTransaction): Promise<FailedMail[]> =>
  tx.rows<FailedMail>(
    `select id, client_id as "clientId", to_name as "toName", to_address as "toAddress", subject, error, instant_text(queued_at) as "queuedAt"
       from mail where practice_id = $1 and status = 'FAILED' order by mail.queued_at desc limit 200`,
  );

/** Sends a failed mail again, under the same Message-ID. Throws NOT_FOUND when it did not fail, or is not there. */
export async function retryMail(tx: OpenTransaction, id: string): Promise<void> {
  const again = await tx.rows(
    `update mail set status = 'QUEUED', attempts = 0, unsure = 0, error = null, sending_until = null where practice_id = $1 and id = $2 and status = 'FAILED' returning id`,
    [id],
  );
  if (again.length === 0) throw notFound();
  await emit(tx, mailQueued({ mailId: id }));
}
