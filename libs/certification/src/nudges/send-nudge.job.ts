import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@cairn/kernel';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { traineeNudgeQueued } from '../certification.events.js';
import { CertificationOptions } from '../certification.options.js';
import { pathFacts } from '../progress/load-path.js';
import { todayOf } from '../cohorts/today-of.js';
import { pathOf } from '../progress/progress.rules.js';
import { nudgeSeconds } from './nudge-trainee.js';
import { nudgeMail } from './nudge.mail.js';

export const sendTraineeNudge = defineJob('certification.send-nudge', z.object({ practiceId: z.uuid(), nudgeId: z.uuid(), traineeId: z.uuid() }), {
  on: [traineeNudgeQueued],
});

interface Sent {
  readonly byName: string;
  readonly byEmail: string;
  readonly toName: string;
  readonly toEmail: string;
  readonly practiceName: string;
}

/** Sends a nudge once its ten seconds are over and nobody has taken it back; whoever left meanwhile gets none. */
@Injectable()
export class SendTraineeNudge implements JobHandler<typeof sendTraineeNudge> {
  readonly job = sendTraineeNudge;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, nudgeId, traineeId }: JobData<typeof sendTraineeNudge>): Promise<void> {
    const scope = systemScope(practiceId);
    const due = await this.db.read(scope, (tx) =>
      tx.row<{ sendAt: string }>(`select instant_text(send_at) as "sendAt" from trainee_nudge where practice_id = $1 and id = $2`, [nudgeId]),
    );
    if (!due) return;
    await wait(Math.max(0, Math.min(nudgeSeconds * 1000, Date.parse(due.sendAt) - this.clock.now().getTime())));
    await this.db.tx(scope, (tx) => this.send(tx, nudgeId, traineeId));
  }

  private async send(tx: Tx, nudgeId: string, traineeId: string): Promise<void> {
    const sent = await tx.row<Sent>(
      `update trainee_nudge n set sent_at = $3 from person b, person o, practice r
        where n.practice_id = $1 and n.id = $2 and n.undone_at is null and n.sent_at is null and b.practice_id = $1 and b.id = n.nudged_by and o.practice_id = $1 and o.id = n.person_id and r.practice_id = $1
       returning b.name as "byName", b.email::text as "byEmail", o.name as "toName", o.email::text as "toEmail", r.name as "practiceName"`,
      [nudgeId, tx.now()],
    );
    const facts = sent && (await pathFacts(tx, traineeId));
    if (!sent || !facts || facts.trainee.status !== 'ENROLLED') return;
    const today = todayOf(facts.cohort, tx.now());
    const { next, stepsDone, stepsTotal } = pathOf(facts, today);
    await queueMail(tx, {
      key: `trainee-nudge:${nudgeId}`,
      to: { name: sent.toName, address: sent.toEmail },
      fromName: `${sent.byName} via ${sent.practiceName}`,
      replyTo: sent.byEmail,
      ...nudgeMail({
        ...{ to: sent.toName, byName: sent.byName, programme: facts.programme.title, stepsDone, stepsTotal, next, today },
        url: `${this.options.publicUrl}/cert/path`,
      }),
    });
  }
}
