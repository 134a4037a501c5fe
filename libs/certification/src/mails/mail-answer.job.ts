import { Inject, Injectable } from '@nestjs/common';
import { dayIn, listWords } from '@cairn/kernel';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type MailContent, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { deadlineFor } from '../assignments/assignment-times.js';
import { assignments } from '../assignments/assignments.js';
import { CertificationOptions } from '../certification.options.js';
import { assignmentAnswered } from '../certification.events.js';
import { answeredMail, toSettleMail } from './answer.mails.js';

const data = z.object({
  ...{ practiceId: z.uuid(), roundId: z.uuid(), traineeId: z.uuid(), itemId: z.uuid(), cohortId: z.uuid() },
  status: z.enum(['RETURNED', 'PASSED', 'TO_DIRECTOR']),
});
export const mailAnswer = defineJob('certification.mail-answer', data, { on: [assignmentAnswered] });

interface Place {
  readonly practiceName: string;
  readonly programme: string;
  readonly settlers: readonly { readonly name: string; readonly email: string }[];
}

/** Answers by mail: returned or passed, to the trainee; two that differ, to whoever directs and did not answer themselves. */
@Injectable()
export class MailAnswer implements JobHandler<typeof mailAnswer> {
  readonly job = mailAnswer;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, roundId, status }: JobData<typeof mailAnswer>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const facts = await assignments(tx).ofRound(roundId);
      const round = facts.rounds.find((one) => one.id === roundId);
      const place = await placeOf(tx, facts.cohort.id, round?.settlers.map((one) => one.personId) ?? []);
      if (!round || !place) return;
      const { trainee, title } = facts;
      const send = (to: { name: string; email: string }, fromName: string, content: MailContent): Promise<void> =>
        queueMail(tx, {
          key: `answer:${meta.eventId}:${to.email}`,
          to: { name: to.name, address: to.email },
          fromName: `${fromName} via ${place.practiceName}`,
          ...content,
        });
      if (status === 'TO_DIRECTOR') {
        const url = `${this.options.publicUrl}/cert-admin/reviews/${round.id}`;
        for (const to of place.settlers)
          await send(to, place.practiceName, toSettleMail({ to: to.name, traineeName: trainee.name, title, programme: place.programme, url }));
        return;
      }
      const given = round.assessments.filter((one) => one.givenAt !== null);
      const words = {
        ...{ to: trainee.name, title, number: round.number, assessors: listWords(given.map((one) => one.assessorName)), programme: place.programme },
        remarks: given.reduce((sum, one) => sum + one.remarks.length, 0),
        remark: given.at(-1)?.remark ?? '',
        ...{ againBy: deadlineFor(facts).dueOn, today: dayIn(facts.cohort.timeZone, tx.now()) },
        url: `${this.options.publicUrl}/cert/assignments/${facts.itemId}`,
      };
      await send(trainee, given.at(-1)?.assessorName ?? place.practiceName, answeredMail(words, status === 'PASSED'));
    });
  }
}

/** Whose mail it comes as, and the addresses of those who settle what two see differently. */
const placeOf = (tx: Tx, cohortId: string, settlers: readonly string[]): Promise<Place | undefined> =>
  tx.row<Place>(
    `select r.name as "practiceName", p.title as programme,
            (select coalesce(json_agg(json_build_object('name', o.name, 'email', o.email) order by o.id), '[]') from person o where o.practice_id = $1 and o.id = any ($3::uuid[])) as settlers
     from cohort c join programme p on p.practice_id = $1 and p.id = c.programme_id join practice r on r.practice_id = $1 where c.practice_id = $1 and c.id = $2`,
    [cohortId, settlers],
  );
