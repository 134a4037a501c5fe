import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '@cairn/kernel';
import { Db } from '../database/db.js';
import { INSTALLATION, systemScope } from '../database/scope.js';
import { AcrossPractices } from '../queue/across-practices.js';
import type { JobData, JobHandler } from '../queue/define-job.js';
import { schedule } from '../schedule/schedule.js';
import { defineScheduledJob } from '../schedule/scheduled-job.js';

const kind = 'platform.anchor-records';
export const anchorRecords = defineScheduledJob('platform.anchor-records', kind);

/** Remembers once a day where every chain ends, in a table and in the log: whoever cuts off the end of a chain later has to change both. */
@Injectable()
export class AnchorRecords implements JobHandler<typeof anchorRecords> {
  readonly job = anchorRecords;
  private readonly logger = new Logger('Records');

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(AcrossPractices) private readonly across: AcrossPractices,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Plans the daily run; the same plan again changes nothing. */
  async plan(): Promise<void> {
    const everyDay = { days: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7] } as const;
    await this.db.tx(systemScope(INSTALLATION), async (tx) => {
      const [planned] = await tx.rows(`select id from schedule where practice_id = $1 and kind = $2`, [kind]);
      if (!planned) await schedule(tx, { kind, subjectId: INSTALLATION, rule: everyDay, time: '00:10', zone: 'UTC' });
    });
  }

  async handle({ on }: JobData<typeof anchorRecords>): Promise<void> {
    const anchors = await this.across.rows<{ practice_id: string; seq: number; hash: string }>('anchor_records', on, this.clock.now());
    for (const { practice_id: practiceId, seq, hash } of anchors) this.logger.log({ msg: 'record anchor', practiceId, seq, hash, on });
  }
}
