import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@cairn/kernel';
import { Db, defineJob, systemScope, type JobData, type JobHandler } from '@cairn/platform';
import { z } from 'zod';
import { DeploymentOptions } from '../deployment.options.js';
import { nudgeQueued } from '../deployment.events.js';
import { askByMail, viewsOf } from '../mails/decision-mails.js';
import { nudgeSeconds } from './nudge-signers.js';

export const sendNudge = defineJob('deployment.send-nudge', z.object({ practiceId: z.uuid(), nudgeId: z.uuid(), changeSetId: z.uuid() }), {
  on: [nudgeQueued],
});

/** Sends a coach's nudge once its ten seconds are over and nobody has undone it. */
@Injectable()
export class SendNudge implements JobHandler<typeof sendNudge> {
  readonly job = sendNudge;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(DeploymentOptions) private readonly options: DeploymentOptions,
  ) {}

  async handle({ practiceId, nudgeId, changeSetId }: JobData<typeof sendNudge>): Promise<void> {
    const scope = systemScope(practiceId);
    const due = await this.db.read(scope, (tx) =>
      tx.row<{ sendAt: string }>(`select instant_text(send_at) as "sendAt" from nudge where practice_id = $1 and id = $2`, [nudgeId]),
    );
    if (!due) return;
    await wait(Math.max(0, Math.min(nudgeSeconds * 1000, Date.parse(due.sendAt) - this.clock.now().getTime())));
    await this.db.tx(scope, async (tx) => {
      // The row lock decides between this and an undo at the same moment.
      const mine = await tx.row(`update nudge set sent_at = $3 where practice_id = $1 and id = $2 and undone_at is null and sent_at is null returning id`, [
        nudgeId,
        tx.now(),
      ]);
      if (!mine) return;
      for (const view of await viewsOf(tx, changeSetId, (signer) => signer.status === 'WAITING'))
        if (view.stage === 'DECIDE') await askByMail(tx, view, 'REMINDER', `nudge:${nudgeId}`, this.options.publicUrl);
    });
  }
}
