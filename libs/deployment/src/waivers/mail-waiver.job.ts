import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Day } from '@cairn/kernel';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type MailContent, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { DeploymentOptions } from '../deployment.options.js';
import { waiverAsked, waiverDecided, waiverSpreads } from '../deployment.events.js';
import { planUrl } from '../mails/decision-mails.js';
import { waiverAskedMail, waiverDecidedMail, waiverSpreadsMail, type WaiverWords } from '../mails/waiver.mails.js';
import { questionOf } from '../parameters/question-of.js';

const data = z.object({ practiceId: z.uuid(), waiverId: z.uuid(), status: z.enum(['GRANTED', 'DECLINED']).optional(), teams: z.int().optional() });
export const mailWaiver = defineJob('deployment.mail-waiver', data, { on: [waiverAsked, waiverDecided, waiverSpreads] });

interface Person {
  readonly name: string;
  readonly email: string;
}

type Read = Omit<WaiverWords, 'to' | 'question' | 'today' | 'planUrl' | 'askedBy' | 'decidedBy'> & {
  readonly parameterKey: string;
  readonly practiceName: string;
  readonly clientId: string;
  readonly clientSlug: string;
  readonly zone: string;
  readonly asker: Person;
  readonly decider: Person | null;
  readonly leads: readonly Person[];
  readonly coaches: readonly Person[];
  readonly expiresOn: Day;
};

/** Exceptions by mail: asked, to the client lead; decided, to whoever asked; asked by a second team, to the coaches. */
@Injectable()
export class MailWaiver implements JobHandler<typeof mailWaiver> {
  readonly job = mailWaiver;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(DeploymentOptions) private readonly options: DeploymentOptions,
  ) {}

  async handle({ practiceId, waiverId, status, teams }: JobData<typeof mailWaiver>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const read = await this.read(tx, waiverId);
      if (!read) return;
      const words = (to: Person): WaiverWords => ({
        ...{ ...read, to: to.name, question: questionOf(read.parameterKey), askedBy: read.asker.name, decidedBy: read.decider?.name ?? null },
        ...{ today: dayIn(read.zone, tx.now()), planUrl: planUrl(this.options.publicUrl, read.clientSlug) },
      });
      const [people, from, mail]: [readonly Person[], Person, (to: Person) => MailContent] =
        teams !== undefined
          ? [read.coaches, read.asker, (to) => waiverSpreadsMail(words(to), teams)]
          : status !== undefined
            ? [[read.asker], read.decider ?? read.asker, (to) => waiverDecidedMail(words(to))]
            : [read.leads, read.asker, (to) => waiverAskedMail(words(to))];
      for (const to of people.filter((one) => one.email !== from.email))
        await queueMail(tx, {
          key: `waiver:${meta.eventId}:${to.email}`,
          to: { name: to.name, address: to.email },
          fromName: `${from.name} via ${read.practiceName}`,
          replyTo: from.email,
          clientId: read.clientId,
          ...mail(to),
        });
    });
  }

  private read(tx: Tx, waiverId: string): Promise<Read | undefined> {
    const person = (id: string): string =>
      `(select json_build_object('name', p.name, 'email', p.email) from person p where p.practice_id = $1 and p.id = ${id})`;
    return tx.row(
      `select w.parameter_key as "parameterKey", w.reason, w.expires_on as "expiresOn", w.status, w.decided_note as note, w.client_id as "clientId", c.name as "clientName", c.slug as "clientSlug",
              c.time_zone as zone, r.name as "practiceName", ${person('w.asked_by')} as asker, ${person('w.decided_by')} as decider,
              coalesce((select t.name from team t where t.practice_id = $1 and t.id = w.team_id), (select p.name from person p where p.practice_id = $1 and p.id = w.person_id)) as holder,
              (select coalesce(json_agg(json_build_object('name', p.name, 'email', p.email)), '[]') from role_grant g join person p on p.practice_id = $1 and p.id = g.person_id
               where g.practice_id = $1 and g.client_id = w.client_id and g.role = 'CLIENT_LEAD' and g.ended_at is null) as leads,
              (select coalesce(json_agg(json_build_object('name', p.name, 'email', p.email)), '[]') from engagement_coach k join person p on p.practice_id = $1 and p.id = k.person_id
               where k.practice_id = $1 and k.engagement_id = w.engagement_id and k.part in ('LEAD', 'CO_COACH') and k.ended_at is null) as coaches
       from waiver w join client c on c.practice_id = $1 and c.id = w.client_id join practice r on r.practice_id = $1 where w.practice_id = $1 and w.id = $2`,
      [waiverId],
    );
  }
}
