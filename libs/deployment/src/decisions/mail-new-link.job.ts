import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { DeploymentOptions } from '../deployment.options.js';
import { decisionLinkAsked } from '../deployment.events.js';
import { askByMail, viewsOf } from '../mails/decision-mails.js';

export const mailNewLink = defineJob('deployment.mail-new-link', z.object({ practiceId: z.uuid(), changeSetId: z.uuid(), signerId: z.uuid() }), {
  on: [decisionLinkAsked],
});

/** A new link in place of one that has run out; goes only to the address on file. */
@Injectable()
export class MailNewLink implements JobHandler<typeof mailNewLink> {
  readonly job = mailNewLink;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(DeploymentOptions) private readonly options: DeploymentOptions,
  ) {}

  async handle({ practiceId, changeSetId, signerId }: JobData<typeof mailNewLink>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const [view] = await viewsOf(tx, changeSetId, (signer) => signer.id === signerId);
      if (view) await askByMail(tx, view, 'NEW_LINK', `decision-link:${meta.eventId}`, this.options.publicUrl);
    });
  }
}
