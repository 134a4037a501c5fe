import { Inject, Injectable } from '@nestjs/common';
import { Db, defineScheduledJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { emptyTipBinKind } from './throw-away.js';
import { TipInBinRow } from './tip-in-bin.entity.js';

export const emptyTipBin = defineScheduledJob('learnings.empty-tip-bin', emptyTipBinKind);

/** After thirty days nobody has the words any more. What was put back before is in no bin. */
@Injectable()
export class EmptyTipBin implements JobHandler<typeof emptyTipBin> {
  readonly job = emptyTipBin;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, subjectId }: JobData<typeof emptyTipBin>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (await tx.once(meta.effectKey)) await tx.table(TipInBinRow).remove({ id: subjectId });
    });
  }
}
