import { Inject, Injectable } from '@nestjs/common';
import { day } from '@cairn/kernel';
import { Db, defineScheduledJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { readersKind, toldOn } from '../applications/plan-readers-mail.js';
import { CertificationOptions } from '../certification.options.js';
import { readersMail } from './reminding.mails.js';

export const tellReaders = defineScheduledJob('certification.tell-readers', readersKind);

interface Read {
  readonly programme: string;
  readonly zone: string;
  readonly practiceName: string;
}
interface Reader {
  readonly name: string;
  readonly email: string;
  readonly toRead: number;
}

/** Readers hear in one mail of what came since the last working morning; who has marked everything already hears nothing. */
@Injectable()
export class TellReaders implements JobHandler<typeof tellReaders> {
  readonly job = tellReaders;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, subjectId: programmeId, on }: JobData<typeof tellReaders>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const read = await tx.row<Read>(
        `select g.title as programme, r.time_zone as zone, r.name as "practiceName" from programme g join practice r on r.practice_id = $1 where g.practice_id = $1 and g.id = $2`,
        [programmeId],
      );
      if (!read) return;
      const { from, until } = toldOn(day(on), read.zone);
      const came = await tx.rows<{ name: string }>(
        `select a.name from application a where a.practice_id = $1 and a.programme_id = $2 and a.status = 'NEW' and a.handed_in_at >= $3 and a.handed_in_at < $4 order by a.handed_in_at, a.id`,
        [programmeId, from, until],
      );
      if (came.length === 0) return;
      // Owners read where nobody directs: else the mail is for those whose work it is.
      const readers = await tx.rows<Reader>(
        `select o.name, o.email::text as email, (select count(*) from application a where a.practice_id = $1 and a.programme_id = $2 and a.status = 'NEW' and a.handed_in_at is not null
                  and not exists (select from application_mark k where k.practice_id = $1 and k.application_id = a.id and k.reader_id = o.id))::int as "toRead"
           from person o where o.practice_id = $1 and exists (select from role_grant g where g.practice_id = $1 and g.person_id = o.id and g.ended_at is null and (g.role in ('CERTIFICATION_DIRECTOR', 'ASSESSOR', 'MENTOR')
             or (g.role = 'OWNER' and not exists (select from role_grant d where d.practice_id = $1 and d.role = 'CERTIFICATION_DIRECTOR' and d.ended_at is null)))) order by o.name, o.id`,
        [programmeId],
      );
      const url = `${this.options.publicUrl}/cert-admin/applications/${programmeId}`;
      for (const { name, email, toRead } of readers.filter((one) => one.toRead > 0))
        await queueMail(tx, {
          key: `applications:${programmeId}:${on}:${email}`,
          to: { name, address: email },
          fromName: read.practiceName,
          ...readersMail({ to: name, programme: read.programme, names: came.map((one) => one.name), toRead, url }),
        });
    });
  }
}
