import { Inject, Injectable } from '@nestjs/common';
import { Db, defineScheduledJob, systemScope, type JobData, type JobHandler } from '@cairn/platform';
import { moveUp } from '../trainees/seat-person.js';
import { offerEndKind } from './plan-offer-reminder.js';

export const endOffer = defineScheduledJob('certification.end-offer', offerEndKind);

/** A place that was offered and not taken by the last day goes to whoever waits longest. */
@Injectable()
export class EndOffer implements JobHandler<typeof endOffer> {
  readonly job = endOffer;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, subjectId: applicationId }: JobData<typeof endOffer>): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      const offered = await tx.row<{ cohortId: string }>(
        `select cohort_id as "cohortId" from application where practice_id = $1 and id = $2 and status = 'OFFERED' and cohort_id is not null`,
        [applicationId],
      );
      if (offered) await moveUp(tx, offered.cohortId);
    });
  }
}
