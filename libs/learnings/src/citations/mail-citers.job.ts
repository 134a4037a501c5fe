import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Day } from '@cairn/kernel';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { learningWithdrawn } from '../learnings.events.js';
import { LearningsOptions } from '../learnings.options.js';
import { citedWithdrawnMail } from './citation.mails.js';
import { placeOf } from './place-of.rules.js';
import { placePairs, type UseFacts } from './uses.sql.js';

export const mailCiters = defineJob('learnings.mail-citers', z.object({ practiceId: z.uuid(), sharedId: z.uuid() }), { on: [learningWithdrawn] });

interface Reader {
  readonly personId: string;
  readonly to: string;
  readonly email: string;
  readonly isTheirs: boolean;
  readonly places: readonly (UseFacts & { readonly clientId: string })[];
  readonly withdrawnOn: Day;
  readonly practiceName: string;
  readonly zone: string;
}

// A place in the plan before others. Whoever put it there, while they coach there; else the lead coach, so that no place is left alone.
const readers = `
  select p.id as "personId", p.name as "to", p.email, bool_and(x.cited_by = p.id) as "isTheirs", s.withdrawn_on as "withdrawnOn", r.name as "practiceName", r.time_zone as zone,
      json_agg(json_build_object(${placePairs}, 'clientId', c.id) order by c.name, k.parameter_key is null, k.workshop_id is null, k.cited_at, k.id) as places
    from (select k.id, k.cited_by, coalesce(own.person_id, lead.person_id) as reader_id from cited_learning k
        left join engagement_coach own on own.practice_id = $1 and own.engagement_id = k.engagement_id and own.person_id = k.cited_by and own.ended_at is null
        left join engagement_coach lead on lead.practice_id = $1 and lead.engagement_id = k.engagement_id and lead.part = 'LEAD' and lead.ended_at is null
       where k.practice_id = $1 and k.shared_id = $2 and k.ended_at is null) x
    join cited_learning k on k.practice_id = $1 and k.id = x.id join client c on c.practice_id = $1 and c.id = k.client_id
    join shared_learning s on s.practice_id = $1 and s.id = k.shared_id and s.status = 'WITHDRAWN' join practice r on r.practice_id = $1
    join person p on p.practice_id = $1 and p.id = x.reader_id group by p.id, p.name, p.email, s.withdrawn_on, r.name, r.time_zone order by p.id`;

/** Tells those who used a learning where it stands, once it was withdrawn. */
@Injectable()
export class MailCiters implements JobHandler<typeof mailCiters> {
  readonly job = mailCiters;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(LearningsOptions) private readonly options: LearningsOptions,
  ) {}

  async handle({ practiceId, sharedId }: JobData<typeof mailCiters>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      for (const { personId, email, places, zone, ...of } of await tx.rows<Reader>(readers, [sharedId])) {
        const [one, ...others] = new Set(places.map(({ clientId }) => clientId));
        await queueMail(tx, {
          key: `cited-withdrawn:${sharedId}:${personId}`,
          to: { name: of.to, address: email },
          fromName: of.practiceName,
          ...(one !== undefined && others.length === 0 ? { clientId: one } : {}),
          ...citedWithdrawnMail({
            ...of,
            places: places.map((place) => ({ ...placeOf(place), clientName: place.clientName })),
            today: dayIn(zone, tx.now()),
            publicUrl: this.options.publicUrl,
          }),
        });
      }
    });
  }
}
