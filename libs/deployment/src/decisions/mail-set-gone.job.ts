import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { DeploymentOptions } from '../deployment.options.js';
import { changeSetLapsed, changeSetTakenBack, changeSetWithdrawn } from '../deployment.events.js';
import { mailCoach, mailSigner, planUrl, viewsOf } from '../mails/decision-mails.js';
import { coachMail, withdrawnMail } from '../mails/telling.mails.js';

export const mailSetGone = defineJob('deployment.mail-set-gone', z.object({ practiceId: z.uuid(), changeSetId: z.uuid() }), {
  on: [changeSetTakenBack, changeSetWithdrawn, changeSetLapsed],
});

const gone = { DRAFT: 'TAKEN_BACK', WITHDRAWN: 'WITHDRAWN', LAPSED: 'LAPSED' } as const;
const isGone = (status: string): status is keyof typeof gone => Object.hasOwn(gone, status);

/** Tells the signers that there is nothing to do any more. Not when the set has been sent again meanwhile. */
@Injectable()
export class MailSetGone implements JobHandler<typeof mailSetGone> {
  readonly job = mailSetGone;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(DeploymentOptions) private readonly options: DeploymentOptions,
  ) {}

  async handle({ practiceId, changeSetId }: JobData<typeof mailSetGone>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const key = `set-gone:${meta.eventId}`;
      const views = await viewsOf(tx, changeSetId, (signer) => signer.status !== 'HANDED_OVER' && signer.status !== 'NOT_ME');
      for (const view of views) {
        const { set } = view.facts;
        if (!isGone(set.status)) return;
        await mailSigner(tx, view, key, withdrawnMail(view, gone[set.status], set.status === 'DRAFT' ? set.takenBackNote : set.endedReason));
        if (set.status === 'LAPSED' && view === views[0])
          await mailCoach(tx, view, key, coachMail(view, 'LAPSED', planUrl(this.options.publicUrl, view.facts.clientSlug)));
      }
    });
  }
}
