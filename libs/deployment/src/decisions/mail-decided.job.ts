import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { DeploymentOptions } from '../deployment.options.js';
import { decisionMade } from '../deployment.events.js';
import { mailCoach, mailSigner, planUrl, viewsOf } from '../mails/decision-mails.js';
import { decidedMail, outcomeMail } from '../mails/telling.mails.js';

const data = z.object({ practiceId: z.uuid(), changeSetId: z.uuid(), signerId: z.uuid(), status: z.enum(['WAITING', 'APPROVED', 'CHANGES_ASKED']) });
export const mailDecided = defineJob('deployment.mail-decided', data, { on: [decisionMade] });

/** Tells the coach what a signer said, and the other signers when it settles the set. */
@Injectable()
export class MailDecided implements JobHandler<typeof mailDecided> {
  readonly job = mailDecided;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(DeploymentOptions) private readonly options: DeploymentOptions,
  ) {}

  async handle({ practiceId, changeSetId, signerId, status }: JobData<typeof mailDecided>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const views = await viewsOf(tx, changeSetId, (signer) => signer.status !== 'HANDED_OVER');
      const spoken = views.find((view) => view.signer.id === signerId);
      // Taken back before this ran: the coach hears of that instead.
      if (!spoken || spoken.signer.verdicts.length === 0) return;
      const key = `decision-made:${meta.eventId}`;
      await mailCoach(tx, spoken, key, decidedMail(spoken, status, tx.now(), planUrl(this.options.publicUrl, spoken.facts.clientSlug)));
      if (status === 'WAITING' || spoken.facts.set.status !== status) return;
      for (const view of views.filter((one) => one.signer.id !== signerId && one.signer.status === (status === 'APPROVED' ? 'APPROVED' : 'WAITING')))
        await mailSigner(tx, view, key, outcomeMail(view, status, spoken.signer.name, tx.now()));
    });
  }
}
