import { Inject, Injectable } from '@nestjs/common';
import { dayIn } from '@cairn/kernel';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type MailContent, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { withdrawalCauses } from '../learning-kinds.js';
import { learningPublished, learningReturned, learningWithdrawn } from '../learnings.events.js';
import { LearningsOptions } from '../learnings.options.js';
import { learningPublishedMail, learningReturnedMail, learningTakenBackMail, learningWithdrawnMail, type LearningMail } from './learning.mails.js';

const data = z.object({
  practiceId: z.uuid(),
  sharedId: z.uuid(),
  answer: z.enum(['RETURNED', 'PUBLISHED', 'WITHDRAWN']),
  cause: z.enum(withdrawalCauses).optional(),
});
export const mailAuthor = defineJob('learnings.mail-author', data, { on: [learningReturned, learningPublished, learningWithdrawn] });

const mails: Readonly<Record<'RETURNED' | 'PUBLISHED' | 'WITHDRAWN' | 'TAKEN_BACK', (of: LearningMail) => MailContent>> = {
  RETURNED: learningReturnedMail,
  PUBLISHED: learningPublishedMail,
  WITHDRAWN: learningWithdrawnMail,
  TAKEN_BACK: learningTakenBackMail,
};

interface By {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

type Read = Omit<LearningMail, 'today' | 'publicUrl' | 'byName'> & {
  readonly email: string;
  readonly authorId: string;
  readonly reviewer: By | null;
  /** Who withdrew it. */
  readonly ender: By | null;
  readonly clientId: string | null;
  readonly status: string;
  readonly zone: string;
};

/** Tells the author what became of a learning. Nobody else is told, since nobody else may know whose it is. */
@Injectable()
export class MailAuthor implements JobHandler<typeof mailAuthor> {
  readonly job = mailAuthor;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(LearningsOptions) private readonly options: LearningsOptions,
  ) {}

  async handle({ practiceId, sharedId, answer, cause }: JobData<typeof mailAuthor>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey)) || cause === 'AUTHOR') return;
      const read = await readFor(tx, sharedId);
      // What became of it meanwhile has a mail of its own.
      if (!read || read.status !== answer) return;
      const { email, clientId, zone, reviewer, ender, authorId, ...words } = read;
      const takenBack = cause === 'PRACTICE';
      // Whoever withdrew their own learning for the practice knows it.
      if (takenBack && ender?.id === authorId) return;
      const by = takenBack ? ender : answer === 'WITHDRAWN' ? null : reviewer;
      const byName = by?.name ?? null;
      await queueMail(tx, {
        key: `learning:${meta.eventId}`,
        to: { name: read.to, address: email },
        fromName: byName === null ? read.practiceName : `${byName} via ${read.practiceName}`,
        ...(by === null ? {} : { replyTo: by.email }),
        ...(clientId === null ? {} : { clientId }),
        ...mails[takenBack ? 'TAKEN_BACK' : answer]({ ...words, byName, today: dayIn(zone, tx.now()), publicUrl: this.options.publicUrl }),
      });
    });
  }
}

const readFor = (tx: Tx, sharedId: string): Promise<Read | undefined> =>
  tx.row(
    `select s.status, s.reach, l.id as "learningId", l.sentence, l.client_id as "clientId", c.name as "clientName", p.name as "to", p.email, r.name as "practiceName", r.time_zone as zone,
            v.remark, o.ended_reason as reason, o.author_id as "authorId", case when b.id is not null then json_build_object('id', b.id, 'name', b.name, 'email', b.email) end as reviewer,
            (select json_build_object('id', e.id, 'name', e.name, 'email', e.email) from person e where e.practice_id = $1 and e.id = o.ended_by) as ender
       from shared_learning s join learning_origin o on o.practice_id = $1 and o.shared_id = s.id join learning l on l.practice_id = $1 and l.id = o.learning_id
       join person p on p.practice_id = $1 and p.id = o.author_id join practice r on r.practice_id = $1
       left join client c on c.practice_id = $1 and c.id = l.client_id
       left join learning_review v on v.practice_id = $1 and v.shared_id = s.id and v.round = s.round left join person b on b.practice_id = $1 and b.id = v.reviewer_id
      where s.practice_id = $1 and s.id = $2`,
    [sharedId],
  );
