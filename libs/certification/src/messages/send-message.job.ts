import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@cairn/kernel';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { cohortMessageQueued } from '../certification.events.js';
import { CertificationOptions } from '../certification.options.js';
import { messageMail } from './message.mail.js';
import { messageSeconds } from './write-to-cohort.js';

export const sendCohortMessage = defineJob('certification.send-cohort-message', z.object({ practiceId: z.uuid(), messageId: z.uuid(), cohortId: z.uuid() }), {
  on: [cohortMessageQueued],
});

interface Sent {
  readonly subject: string;
  readonly body: string;
  readonly byName: string;
  readonly byEmail: string;
  readonly practiceName: string;
  readonly cohortName: string;
  readonly programme: string;
  readonly readers: readonly { readonly traineeId: string; readonly name: string; readonly email: string }[];
}

/** Sends a message to a cohort once its ten seconds are over and nobody has taken it back; whoever left meanwhile gets none. */
@Injectable()
export class SendCohortMessage implements JobHandler<typeof sendCohortMessage> {
  readonly job = sendCohortMessage;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, messageId }: JobData<typeof sendCohortMessage>): Promise<void> {
    const scope = systemScope(practiceId);
    const due = await this.db.read(scope, (tx) =>
      tx.row<{ sendAt: string }>(`select instant_text(send_at) as "sendAt" from cohort_message where practice_id = $1 and id = $2`, [messageId]),
    );
    if (!due) return;
    await wait(Math.max(0, Math.min(messageSeconds * 1000, Date.parse(due.sendAt) - this.clock.now().getTime())));
    await this.db.tx(scope, (tx) => this.send(tx, messageId));
  }

  private async send(tx: Tx, messageId: string): Promise<void> {
    const sent = await tx.row<Sent>(
      `update cohort_message m set sent_at = $3, version = m.version + 1 from cohort c, programme g, person b, practice r
        where m.practice_id = $1 and m.id = $2 and m.taken_back_at is null and m.sent_at is null and c.practice_id = $1 and c.id = m.cohort_id and g.practice_id = $1 and g.id = c.programme_id
          and b.practice_id = $1 and b.id = m.sent_by and r.practice_id = $1
       returning m.subject, m.body, b.name as "byName", b.email::text as "byEmail", r.name as "practiceName", c.name as "cohortName", g.title as programme,
         (select coalesce(json_agg(json_build_object('traineeId', t.id, 'name', o.name, 'email', o.email) order by o.name, t.id), '[]') from trainee t join person o on o.practice_id = $1 and o.id = t.person_id
           where t.practice_id = $1 and t.cohort_id = m.cohort_id and t.status in ('ENROLLED', 'CERTIFIED') and m.recipients @> jsonb_build_array(jsonb_build_object('traineeId', t.id))) as readers`,
      [messageId, tx.now()],
    );
    if (!sent) return;
    const content = messageMail({ ...sent, url: `${this.options.publicUrl}/cert/cohort` });
    for (const { traineeId, name, email } of sent.readers)
      await queueMail(tx, {
        key: `cohort-message:${messageId}:${traineeId}`,
        to: { name, address: email },
        fromName: `${sent.byName} via ${sent.practiceName}`,
        replyTo: sent.byEmail,
        ...content,
      });
  }
}
