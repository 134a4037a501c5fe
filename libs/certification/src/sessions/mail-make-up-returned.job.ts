import { Inject, Injectable } from '@nestjs/common';
import { firstName } from '@cairn/kernel';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type MailContent, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { makeUpReturned } from '../certification.events.js';
import { CertificationOptions } from '../certification.options.js';

export const mailMakeUpReturned = defineJob(
  'certification.mail-make-up-returned',
  z.object({ practiceId: z.uuid(), sessionId: z.uuid(), traineeId: z.uuid() }),
  { on: [makeUpReturned] },
);

interface Read {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly itemId: string;
  readonly remark: string;
  readonly cohortName: string;
  readonly practiceName: string;
  readonly facilitatorName: string;
  readonly facilitatorEmail: string;
}

/** A trainee reads what is missing in their make-up, and where to hand it in again. */
@Injectable()
export class MailMakeUpReturned implements JobHandler<typeof mailMakeUpReturned> {
  readonly job = mailMakeUpReturned;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, sessionId, traineeId }: JobData<typeof mailMakeUpReturned>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const read = await readReturned(tx, sessionId, traineeId);
      // Handed in again before the mail went out: there is nothing left to tell.
      if (!read) return;
      await queueMail(tx, {
        key: `make-up-returned:${meta.eventId}`,
        to: { name: read.name, address: read.email },
        fromName: `${read.facilitatorName} via ${read.practiceName}`,
        replyTo: read.facilitatorEmail,
        ...returnedMail(read, `${this.options.publicUrl}/cert/items/${read.itemId}`),
      });
    });
  }
}

function returnedMail({ name, title, remark, cohortName }: Read, href: string): MailContent {
  return {
    subject: `Returned with a remark: ${title}`,
    preview: remark,
    blocks: [
      { kind: 'paragraph', words: `${firstName(name)}, what you handed in for “${title}” needs a little more before it counts.` },
      { kind: 'facts', facts: [{ name: 'What is missing', words: remark }] },
      { kind: 'button', words: 'Hand it in again', href },
    ],
    why: `You get this mail because you are in the cohort ${cohortName}.`,
  };
}

const readReturned = (tx: Tx, sessionId: string, traineeId: string): Promise<Read | undefined> =>
  tx.row<Read>(
    `select p.name, p.email::text as email, i.title, i.id as "itemId", a.make_up_remark as remark, c.name as "cohortName", r.name as "practiceName",
            f.name as "facilitatorName", f.email::text as "facilitatorEmail"
       from session_attendance a join cohort_session s on s.practice_id = $1 and s.id = a.session_id join cohort c on c.practice_id = $1 and c.id = s.cohort_id
         join programme_item i on i.practice_id = $1 and i.id = s.item_id join trainee t on t.practice_id = $1 and t.id = a.trainee_id join person p on p.practice_id = $1 and p.id = t.person_id
         join person f on f.practice_id = $1 and f.id = c.facilitator_id join practice r on r.practice_id = $1
      where a.practice_id = $1 and a.session_id = $2 and a.trainee_id = $3 and a.make_up_returned_at is not null`,
    [sessionId, traineeId],
  );
