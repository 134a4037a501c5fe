import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, dayIn, instant } from '@cairn/kernel';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { answersQueued, applicationAnswered } from '../certification.events.js';
import { ApplicationRow } from './application.entity.js';
import { checkAnswer, offerUntil, statusAfter, type AnswerLine } from './application.rules.js';
import { leaveTalk } from './leave-talk.js';
import { moveUp } from '../trainees/seat-person.js';
import { planOfferEnd, planOfferReminder } from './plan-offer-reminder.js';
import { answerSeconds } from './send-answers.js';

export const sendAnswers = defineJob('certification.send-answers', z.object({ practiceId: z.uuid(), batchId: z.uuid() }), { on: [answersQueued] });

interface Batch {
  readonly lines: readonly AnswerLine[];
  readonly createdBy: string;
  readonly zone: string;
}

/** Gives a batch of answers once its ten seconds are over and nobody has taken it back: all of it or, when the process dies, none. */
@Injectable()
export class SendAnswersJob implements JobHandler<typeof sendAnswers> {
  readonly job = sendAnswers;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle({ practiceId, batchId }: JobData<typeof sendAnswers>): Promise<void> {
    const scope = systemScope(practiceId);
    const due = await this.db.read(scope, (tx) =>
      tx.row<{ sendAt: string }>(`select instant_text(send_at) as "sendAt" from answer_batch where practice_id = $1 and id = $2`, [batchId]),
    );
    if (!due) return;
    await wait(Math.max(0, Math.min(answerSeconds * 1000, Date.parse(due.sendAt) - this.clock.now().getTime())));
    await this.db.tx(scope, async (tx) => {
      const batch = await tx.row<Batch>(
        `update answer_batch b set sent_at = $3 from practice r where b.practice_id = $1 and b.id = $2 and b.undone_at is null and b.sent_at is null and r.practice_id = $1
         returning b.lines, b.created_by as "createdBy", r.time_zone as zone`,
        [batchId, tx.now()],
      );
      if (!batch) return;
      const freed = new Set<string>();
      for (const line of batch.lines) {
        const cohortId = await this.give(tx, batch, line);
        if (cohortId !== null) freed.add(cohortId);
      }
      for (const cohortId of [...freed].sort()) await moveUp(tx, cohortId);
    });
  }

  /** Whoever took their application back meanwhile gets no answer. Answers the cohort in which a place is kept no longer, or may have become free since. */
  private async give(tx: Tx, batch: Batch, line: AnswerLine): Promise<string | null> {
    const application = await tx.table(ApplicationRow).get(line.applicationId);
    if (!checkAnswer(line, { name: application.name, status: application.status, isBeingAnswered: false }).ok) return null;
    const until = line.act === 'OFFER' ? offerUntil(dayIn(batch.zone, tx.now())) : null;
    await tx.table(ApplicationRow).change(application.id, application.version, {
      ...{ status: statusAfter[line.act], words: line.words.trim(), decidedAt: instant(tx.now()), decidedBy: batch.createdBy },
      ...{ cohortId: line.cohortId ?? application.cohortId, offerUntil: until },
    });
    if (line.act === 'WAIT' && line.cohortId !== null)
      await tx.rows(
        `insert into cohort_waiting (practice_id, id, cohort_id, name, email, application_id, added_at) values ($1, gen_random_uuid(), $2, $3, $4, $5, $6)
         on conflict (practice_id, cohort_id, email) where ended_at is null do nothing`,
        [line.cohortId, application.name, application.email, application.id, tx.now()],
      );
    else
      await tx.rows(`update cohort_waiting set ended_at = $3, ended_as = 'LEFT' where practice_id = $1 and application_id = $2 and ended_at is null`, [
        application.id,
        tx.now(),
      ]);
    if (line.act === 'DECLINE') await leaveTalk(tx, application, 'DECLINED');
    if (until !== null) await planOfferReminder(tx, { applicationId: application.id, until, zone: batch.zone });
    if (until !== null && line.cohortId !== null) await planOfferEnd(tx, { applicationId: application.id, until, cohortId: line.cohortId });
    await tx.record({ kind: 'certification.application-answered', body: { applicationId: application.id, answer: line.act, by: batch.createdBy } });
    await tx.emit(applicationAnswered({ applicationId: application.id, programmeId: application.programmeId, answer: line.act }));
    if (line.act === 'WAIT') return line.cohortId;
    return line.act === 'DECLINE' && application.status === 'OFFERED' ? application.cohortId : null;
  }
}
