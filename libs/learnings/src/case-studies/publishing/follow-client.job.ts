import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '@cairn/kernel';
import { consentLowered, consentWithdrawn } from '@cairn/deployment';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { caseStudyPublished } from '../../learnings.events.js';
import { takeDown, type ToTakeDown } from './take-down.js';

const data = z.object({
  practiceId: z.uuid(),
  clientId: z.uuid().optional(),
  publishedId: z.uuid().optional(),
});
export const followClient = defineJob('learnings.follow-client', data, { on: [consentWithdrawn, consentLowered, caseStudyPublished] });

interface Live extends ToTakeDown {
  readonly today: Day;
  /** The last word on this text ended by its day, not by the client. */
  readonly dayOver: boolean;
}

/**
 * The client takes its yes to a text back, allows no case studies any more, or the last day is over: whatever rested on it is taken down.
 * Looked at once more right after publishing, for a word of the client that fell in the same moment.
 */
@Injectable()
export class FollowClient implements JobHandler<typeof followClient> {
  readonly job = followClient;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, clientId, publishedId }: JobData<typeof followClient>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const live = await tx.rows<Live>(
        `select d.id, d.version, d.number, d.case_study_id as "caseStudyId", d.client_id as "clientId",
                d.published_id as "publishedId", o.version as "publishedVersion", ($2::timestamptz at time zone c.time_zone)::date as today,
                coalesce((select k.kind = 'ENDED' or k.until < ($2::timestamptz at time zone c.time_zone)::date from consent k
                   where k.practice_id = $1 and k.client_id = d.client_id and k.text_sha256 = d.text_sha256 and k.kind <> 'REFUSED' order by k.number desc limit 1), false) as "dayOver"
           from case_study_edition d join client c on c.practice_id = $1 and c.id = d.client_id left join published_case_study o on o.practice_id = $1 and o.id = d.published_id
           left join consent_request r on r.practice_id = $1 and r.id = d.request_id
          where d.practice_id = $1 and (d.client_id = $3 or d.published_id = $4) and d.ended_at is null and coalesce(r.status, 'AGREED') = 'AGREED'
            and d.id not in (select a.edition_id from agreed_editions($1, $2) a) order by d.id for update of d`,
        [tx.now(), clientId ?? null, publishedId ?? null],
      );
      for (const edition of live) await takeDown(tx, edition, { because: edition.dayOver ? 'DAY' : 'CLIENT', on: edition.today, by: null });
    });
  }
}
