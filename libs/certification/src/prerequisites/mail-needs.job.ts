import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { prerequisitesChanged } from '../certification.events.js';
import { CertificationOptions } from '../certification.options.js';
import { needsMail } from './needs.mails.js';
import type { Outcome } from './past.rules.js';

export const mailNeeds = defineJob('certification.mail-prerequisites', z.object({ practiceId: z.uuid(), changeId: z.uuid() }), { on: [prerequisitesChanged] });

interface Read {
  readonly title: string;
  readonly needs: readonly string[];
  readonly reason: string;
  readonly by: string;
  readonly byEmail: string;
  readonly practiceName: string;
  readonly people: readonly { readonly name: string; readonly email: string; readonly cohortName: string; readonly outcome: Outcome }[];
}

/** Whoever a changed prerequisite concerns hears what it means for them. */
@Injectable()
export class MailNeeds implements JobHandler<typeof mailNeeds> {
  readonly job = mailNeeds;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, changeId }: JobData<typeof mailNeeds>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const read = await readChange(tx, changeId);
      for (const to of read?.people ?? [])
        await queueMail(tx, {
          key: `prerequisites:${meta.eventId}:${to.email}`,
          to: { name: to.name, address: to.email },
          fromName: `${read?.by ?? ''} via ${read?.practiceName ?? ''}`,
          replyTo: read?.byEmail,
          ...needsMail({ ...(read as Read), to: to.name, cohortName: to.cohortName, outcome: to.outcome, publicUrl: this.options.publicUrl }),
        });
    });
  }
}

function readChange(tx: Tx, changeId: string): Promise<Read | undefined> {
  const titles = (table: string, key: string): string =>
    `select x.title, x.ordinal from ${table} x where x.practice_id = $1 and x.id in (select value::uuid from jsonb_array_elements_text(h.needs->'${key}'))`;
  return tx.row<Read>(
    `select coalesce(m.title, i.title) as title, h.reason, o.name as by, o.email::text as "byEmail", r.name as "practiceName",
            (select coalesce(json_agg(n.title order by n.ordinal), '[]') from (${titles('programme_module', 'modules')} union all ${titles('programme_item', 'items')}) n) as needs,
            (select coalesce(json_agg(json_build_object('name', p.name, 'email', p.email::text, 'cohortName', c.name, 'outcome', w.outcome) order by p.name, p.id), '[]')
               from jsonb_to_recordset(h.people) as w("traineeId" uuid, outcome text, "isCertified" boolean)
               join trainee t on t.practice_id = $1 and t.id = w."traineeId" and t.status = 'ENROLLED' join cohort c on c.practice_id = $1 and c.id = t.cohort_id
               join person p on p.practice_id = $1 and p.id = t.person_id where not w."isCertified") as people
       from prerequisite_change h join person o on o.practice_id = $1 and o.id = h.changed_by join practice r on r.practice_id = $1
         left join programme_module m on m.practice_id = $1 and m.id = h.module_id left join programme_item i on i.practice_id = $1 and i.id = h.item_id
      where h.practice_id = $1 and h.id = $2`,
    [changeId],
  );
}
