import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { makeUpHandedIn } from '../certification.events.js';
import { CertificationOptions } from '../certification.options.js';
import { makeUpMail } from './reminding.mails.js';

export const mailMakeUp = defineJob('certification.mail-make-up', z.object({ practiceId: z.uuid(), sessionId: z.uuid(), traineeId: z.uuid() }), {
  on: [makeUpHandedIn],
});

interface Read {
  readonly traineeName: string;
  readonly title: string;
  readonly text: string;
  readonly cohortId: string;
  readonly practiceName: string;
  readonly facilitators: readonly { readonly name: string; readonly email: string }[];
}

/** Those who run a cohort hear that somebody made a session up; not once it was taken already. */
@Injectable()
export class MailMakeUp implements JobHandler<typeof mailMakeUp> {
  readonly job = mailMakeUp;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, sessionId, traineeId }: JobData<typeof mailMakeUp>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const read = await tx.row<Read>(
        `select o.name as "traineeName", i.title, a.make_up_text as text, c.id as "cohortId", r.name as "practiceName",
                (select coalesce(json_agg(json_build_object('name', f.name, 'email', f.email) order by f.name, f.id), '[]') from person f where f.practice_id = $1 and f.id in (c.facilitator_id, c.second_facilitator_id)) as facilitators
           from session_attendance a join cohort_session s on s.practice_id = $1 and s.id = a.session_id join cohort c on c.practice_id = $1 and c.id = s.cohort_id
           join programme_item i on i.practice_id = $1 and i.id = s.item_id join trainee t on t.practice_id = $1 and t.id = a.trainee_id join person o on o.practice_id = $1 and o.id = t.person_id join practice r on r.practice_id = $1
          where a.practice_id = $1 and a.session_id = $2 and a.trainee_id = $3 and a.make_up_text is not null and a.made_up_at is null and t.status = 'ENROLLED'`,
        [sessionId, traineeId],
      );
      if (!read) return;
      const url = `${this.options.publicUrl}/cert-admin/cohorts/${read.cohortId}/sessions`;
      for (const to of read.facilitators)
        await queueMail(tx, {
          key: `make-up:${meta.eventId}:${to.email}`,
          to: { name: to.name, address: to.email },
          fromName: read.practiceName,
          ...makeUpMail({ to: to.name, traineeName: read.traineeName, title: read.title, text: read.text, url }),
        });
    });
  }
}
