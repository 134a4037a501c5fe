import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type MailContent, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { termsOf, testOf } from '../attempts/terms-of.js';
import { attemptGranted, attemptHandedIn, leaveGiven } from '../certification.events.js';
import { CertificationOptions } from '../certification.options.js';
import { pathFacts } from '../progress/load-path.js';
import type { PathFacts } from '../progress/path-facts.js';
import { attemptMail, closedMail, leaveMail } from './trainee.mails.js';

const data = z.object({
  ...{ practiceId: z.uuid(), traineeId: z.uuid(), itemId: z.uuid().nullable(), moduleId: z.uuid().nullish() },
  ...{
    givenBy: z.uuid().optional(),
    gave: z.enum(['LEAVE', 'ATTEMPT']).optional(),
    attemptId: z.uuid().optional(),
    by: z.enum(['TRAINEE', 'TIME']).optional(),
  },
});
export const mailTrainee = defineJob('certification.mail-trainee', data, { on: [leaveGiven, attemptGranted, attemptHandedIn] });

interface From {
  readonly email: string;
  readonly byName: string;
  readonly byEmail: string;
  readonly practiceName: string;
}

/** A trainee hears what was opened for them, and that their time was over while they were away. */
@Injectable()
export class MailTrainee implements JobHandler<typeof mailTrainee> {
  readonly job = mailTrainee;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle(news: JobData<typeof mailTrainee>, meta: JobMeta): Promise<void> {
    // Whoever hands in themselves sees the result at once.
    if (news.by === 'TRAINEE') return;
    await this.db.tx(systemScope(news.practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const facts = await pathFacts(tx, news.traineeId);
      if (!facts || facts.trainee.status !== 'ENROLLED') return;
      const from = await this.from(tx, news.traineeId, news.givenBy ?? facts.cohort.facilitatorId);
      const content = from && this.mail(news, facts, from);
      if (!from || !content) return;
      await queueMail(tx, {
        key: `trainee:${meta.eventId}`,
        to: { name: facts.trainee.name, address: from.email },
        fromName: `${from.byName} via ${from.practiceName}`,
        replyTo: from.byEmail,
        ...content,
      });
    });
  }

  private mail(news: JobData<typeof mailTrainee>, facts: PathFacts, { byName }: From): MailContent | undefined {
    const { publicUrl } = this.options;
    const item = facts.items.find(({ id }) => id === news.itemId);
    const title = item?.title ?? facts.modules.find(({ id }) => id === news.moduleId)?.title ?? '';
    const words = { to: facts.trainee.name, byName, title, programme: facts.programme.title };
    if (news.gave === 'LEAVE') return leaveMail({ ...words, url: `${publicUrl}/cert/path` });
    if (news.gave === 'ATTEMPT') return attemptMail({ ...words, url: `${publicUrl}/cert/items/${news.itemId ?? ''}` });
    const attempt = facts.trainee.attempts.find(({ id }) => id === news.attemptId);
    const test = testOf(facts, news.itemId ?? '');
    if (!attempt || !test) return undefined;
    const { given } = termsOf(test, facts);
    const used = facts.trainee.attempts.filter(({ itemId }) => itemId === test.id).length;
    return closedMail({
      ...{ ...words, score: attempt.score ?? 0, passed: attempt.passed === true, left: given === null ? null : given - used },
      url: `${publicUrl}/cert/items/${test.id}/attempts/${attempt.id}`,
    });
  }

  private from(tx: Tx, traineeId: string, byId: string): Promise<From | undefined> {
    return tx.row<From>(
      `select o.email::text as email, b.name as "byName", b.email::text as "byEmail", r.name as "practiceName" from trainee t join person o on o.practice_id = $1 and o.id = t.person_id
         join person b on b.practice_id = $1 and b.id = $3 join practice r on r.practice_id = $1 where t.practice_id = $1 and t.id = $2`,
      [traineeId, byId],
    );
  }
}
