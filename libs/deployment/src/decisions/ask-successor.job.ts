import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { DeploymentOptions } from '../deployment.options.js';
import { decisionHandedOver } from '../deployment.events.js';
import { askByMail, mailCoach, planUrl, viewsOf } from '../mails/decision-mails.js';
import { coachMail } from '../mails/telling.mails.js';

export const askSuccessor = defineJob('deployment.ask-successor', z.object({ practiceId: z.uuid(), changeSetId: z.uuid(), signerId: z.uuid() }), {
  on: [decisionHandedOver],
});

/** Mails the person who decides now, and tells the coach. */
@Injectable()
export class AskSuccessor implements JobHandler<typeof askSuccessor> {
  readonly job = askSuccessor;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(DeploymentOptions) private readonly options: DeploymentOptions,
  ) {}

  async handle({ practiceId, changeSetId, signerId }: JobData<typeof askSuccessor>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const [view] = await viewsOf(tx, changeSetId, (signer) => signer.id === signerId);
      if (!view) return;
      const { publicUrl } = this.options;
      if (view.stage === 'DECIDE') await askByMail(tx, view, 'HANDED_OVER', `decision-handed-over:${meta.eventId}`, publicUrl);
      await mailCoach(tx, view, `decision-handed-over:${meta.eventId}`, coachMail(view, 'HANDED_OVER', planUrl(publicUrl, view.facts.clientSlug)));
    });
  }
}
