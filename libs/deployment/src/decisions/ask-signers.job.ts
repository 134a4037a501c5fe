import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { DeploymentOptions } from '../deployment.options.js';
import { changeSetSent } from '../deployment.events.js';
import { askByMail, viewsOf } from '../mails/decision-mails.js';

export const askSigners = defineJob('deployment.ask-signers', z.object({ practiceId: z.uuid(), changeSetId: z.uuid(), revision: z.int() }), {
  on: [changeSetSent],
});

/** Mails every signer who still has something to decide, each with a link of their own. Not for a sending that was taken back meanwhile. */
@Injectable()
export class AskSigners implements JobHandler<typeof askSigners> {
  readonly job = askSigners;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(DeploymentOptions) private readonly options: DeploymentOptions,
  ) {}

  async handle({ practiceId, changeSetId, revision }: JobData<typeof askSigners>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      for (const view of await viewsOf(tx, changeSetId, (signer) => signer.status === 'WAITING')) {
        const { set } = view.facts;
        if (set.status !== 'WAITING' || set.revision !== revision) return;
        await askByMail(tx, view, revision === 1 ? 'FIRST' : 'CORRECTED', `decision-asked:${changeSetId}:${revision}`, this.options.publicUrl);
      }
    });
  }
}
