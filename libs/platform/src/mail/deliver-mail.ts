import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Db } from '../database/db.js';
import { systemScope } from '../database/scope.js';
import { defineJob, type JobData, type JobHandler, type JobMeta } from '../queue/define-job.js';
import { emit } from '../queue/emit.js';
import { carrierFault, type CarrierFault } from './carrier-fault.rules.js';
import { type CarriedMail, MailCarrier } from './mail-carrier.js';
import { mailFailed, mailQueued } from './mail.events.js';
import { withoutKeys } from './mail-words.rules.js';

/** Over about three hours: mail servers are away for longer than other things. */
export const deliverMail = defineJob('platform.deliver-mail', z.object({ practiceId: z.uuid(), mailId: z.uuid() }), { on: [mailQueued], attempts: 12 });

type Claimed = CarriedMail & { readonly unsure: number };
type Data = JobData<typeof deliverMail>;

/** An attempt that ended without an answer may have sent the mail: one more is made, under the same Message-ID, and then no other. */
const mostUnsure = 2;
const givenUp: CarrierFault = { isSure: true, isFinal: true, words: 'We could not tell whether this mail arrived. Ask them before you send it again.' };

@Injectable()
export class DeliverMail implements JobHandler<typeof deliverMail> {
  readonly job = deliverMail;

  constructor(
    @Inject(Db) private readonly db: Db,
    /** None while there is no mail server: mails are kept and shown. */
    @Inject(MailCarrier) private readonly carrier: MailCarrier | null,
  ) {}

  async handle(data: Data, meta: JobMeta): Promise<void> {
    if (!this.carrier) return this.keep(data);
    const mail = await this.claim(data);
    if (!mail) return;
    const fault = mail.unsure > mostUnsure ? givenUp : await this.carrier.send(mail).then(() => undefined, carrierFault);
    if (!fault) return this.sent(data, mail);
    await this.failed(data, fault, fault.isFinal || meta.isLastAttempt);
    if (!fault.isFinal && !meta.isLastAttempt) throw Object.assign(new Error('The mail was not sent'), { code: 'MAIL_NOT_SENT' });
  }

  /** Counts the attempt before it is made, so that a crash in its middle is remembered. Nothing when there is nothing to send. */
  private claim({ practiceId, mailId }: Data): Promise<Claimed | undefined> {
    return this.db.tx(systemScope(practiceId), async (tx) => {
      const [mail] = await tx.rows<Claimed>(
        `update mail set attempts = attempts + 1, unsure = unsure + 1, sending_until = now() + interval '2 minutes'
          where practice_id = $1 and id = $2 and status = 'QUEUED' and (sending_until is null or sending_until < now())
         returning to_name as "toName", to_address as "toAddress", from_name as "fromName", reply_to as "replyTo", subject, html, text, message_id as "messageId",
                   unsubscribe_url as "unsubscribeUrl", attachments, unsure`,
        [mailId],
      );
      if (mail) return mail;
      const [other] = await tx.rows(`select id from mail where practice_id = $1 and id = $2 and status = 'QUEUED'`, [mailId]);
      if (other) throw Object.assign(new Error('The mail is being sent'), { code: 'MAIL_BEING_SENT' });
      return undefined;
    });
  }

  private async sent({ practiceId, mailId }: Data, mail: Claimed): Promise<void> {
    await this.db.tx(systemScope(practiceId), (tx) =>
      tx.rows(
        `update mail set status = 'SENT', sent_at = $3, sending_until = null, unsure = 0, error = null, html = $4, text = $5
          where practice_id = $1 and id = $2 and status = 'QUEUED'`,
        [mailId, tx.now(), withoutKeys(mail.html), withoutKeys(mail.text)],
      ),
    );
  }

  private async failed({ practiceId, mailId }: Data, fault: CarrierFault, isOver: boolean): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      await tx.rows(
        `update mail set status = case when $3 then 'FAILED' else status end, unsure = greatest(0, unsure - $4::int), sending_until = null, error = $5
          where practice_id = $1 and id = $2 and status = 'QUEUED'`,
        [mailId, isOver, fault.isSure ? 1 : 0, fault.words],
      );
      if (isOver) await emit(tx, mailFailed({ mailId }));
    });
  }

  private async keep({ practiceId, mailId }: Data): Promise<void> {
    await this.db.tx(systemScope(practiceId), (tx) =>
      tx.rows(`update mail set status = 'KEPT' where practice_id = $1 and id = $2 and status = 'QUEUED'`, [mailId]),
    );
  }
}
