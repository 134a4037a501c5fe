import { Inject, Injectable } from '@nestjs/common';
import { dayIn } from '@cairn/kernel';
import { consentLowered, consentWithdrawn } from '@cairn/deployment';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { learningHandedIn, learningPublished } from '../learnings.events.js';
import { allowedFor } from './allowed.js';
import { consentAllows } from './sharing.rules.js';
import { tellWithdrawn, withdrawCopy } from './withdraw-copy.js';

const data = z.object({ practiceId: z.uuid(), clientId: z.uuid().optional(), sharedId: z.uuid().optional() });
export const watchConsent = defineJob('learnings.watch-consent', data, { on: [consentWithdrawn, consentLowered, learningHandedIn, learningPublished] });

interface Live {
  readonly sharedId: string;
  readonly isClosed: boolean;
  readonly version: number;
  readonly round: number;
  readonly clientId: string;
  readonly engagementId: string;
  readonly zone: string;
}

/**
 * A client takes its consent back: whatever came from it and is read or published leaves everybody's eyes. The database takes the words out in the same
 * moment in which the client says so; here the act gets its record and people are told.
 * Also looked at right after a copy was handed in or published, for a word of the client that fell in the same moment.
 */
@Injectable()
export class WatchConsent implements JobHandler<typeof watchConsent> {
  readonly job = watchConsent;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, clientId, sharedId }: JobData<typeof watchConsent>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const live = await tx.rows<Live>(
        `select s.id as "sharedId", s.status = 'WITHDRAWN' as "isClosed", s.version, s.round, o.client_id as "clientId", o.engagement_id as "engagementId", r.time_zone as zone
           from learning_origin o join shared_learning s on s.practice_id = $1 and s.id = o.shared_id join practice r on r.practice_id = $1
          where o.practice_id = $1 and o.client_id is not null and (o.client_id = $2 or o.shared_id = $3) and o.ended_at is null
            and (s.status <> 'WITHDRAWN' or s.withdrawn_because = 'CONSENT') order by s.id for update of s`,
        [clientId ?? null, sharedId ?? null],
      );
      for (const one of live) {
        const of = { ...one, on: dayIn(one.zone, tx.now()), cause: 'CONSENT', by: null } as const;
        if (one.isClosed) await tellWithdrawn(tx, of);
        else if (!consentAllows(await allowedFor(tx, one)).ok) await withdrawCopy(tx, of);
      }
    });
  }
}
