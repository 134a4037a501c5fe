import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { DeploymentOptions } from '../deployment.options.js';
import { decisionTakenBack, signerNotReached } from '../deployment.events.js';
import { mailCoach, planUrl, viewsOf } from '../mails/decision-mails.js';
import { coachMail } from '../mails/telling.mails.js';

export const mailCoachOfSigner = defineJob('deployment.mail-coach', z.object({ practiceId: z.uuid(), changeSetId: z.uuid(), signerId: z.uuid() }), {
  on: [decisionTakenBack, signerNotReached],
});

/** Tells the coach that a signer took their word back, or that a mail reached somebody else. */
@Injectable()
export class MailCoach implements JobHandler<typeof mailCoachOfSigner> {
  readonly job = mailCoachOfSigner;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(DeploymentOptions) private readonly options: DeploymentOptions,
  ) {}

  async handle({ practiceId, changeSetId, signerId }: JobData<typeof mailCoachOfSigner>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const [view] = await viewsOf(tx, changeSetId, (signer) => signer.id === signerId);
      if (!view) return;
      const kind = view.signer.status === 'NOT_ME' ? 'NOT_REACHED' : 'TAKEN_BACK';
      await mailCoach(tx, view, `signer:${meta.eventId}`, coachMail(view, kind, planUrl(this.options.publicUrl, view.facts.clientSlug)));
    });
  }
}
