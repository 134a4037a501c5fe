import { Inject, Injectable } from '@nestjs/common';
import { personRemoved } from '@cairn/engagements';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { placeGivenUp } from '../training.events.js';
import { WorkshopRow } from '../workshops/workshop.entity.js';

const data = z.object({ practiceId: z.uuid(), engagementId: z.uuid(), clientId: z.uuid(), personId: z.uuid() });
export const freeSeats = defineJob('training.free-seats', data, { on: [personRemoved] });

/** Who left the list of people has no place in what is still to come; somebody else can take it. What they attended stays. */
@Injectable()
export class FreeSeats implements JobHandler<typeof freeSeats> {
  readonly job = freeSeats;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, engagementId, clientId, personId }: JobData<typeof freeSeats>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const left = await tx.rows<{ workshopId: string; wasBooked: boolean; sequence: number }>(
        `with mine as (
           select s.id, s.workshop_id, s.state, w.ics_sequence from workshop_seat s join workshop w on w.practice_id = $1 and w.id = s.workshop_id
            where s.practice_id = $1 and s.engagement_id = $2 and s.person_id = $3 and s.state in ('BOOKED', 'INVITED') and w.status = 'PLANNED' and w.starts_at > $4
              and not exists (select from engagement_person ep where ep.practice_id = $1 and ep.engagement_id = $2 and ep.person_id = $3 and ep.removed_at is null) for update of w)
         update workshop_seat s set state = case when mine.state = 'BOOKED' then 'CANCELLED' else 'DECLINED' end, left_at = $4 from mine
          where s.practice_id = $1 and s.id = mine.id returning s.workshop_id as "workshopId", mine.state = 'BOOKED' as "wasBooked", mine.ics_sequence as sequence`,
        [engagementId, personId, tx.now()],
      );
      for (const { workshopId, sequence } of left.filter((one) => one.wasBooked)) {
        await tx.table(WorkshopRow).amend({ id: workshopId }, { icsSequence: sequence + 1 });
        await tx.emit(placeGivenUp({ workshopId, clientId, engagementId, personIds: [personId] }));
      }
    });
  }
}
