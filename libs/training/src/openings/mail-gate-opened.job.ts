import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Day } from '@cairn/kernel';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { gateOpened } from '../training.events.js';
import { TrainingOptions } from '../training.options.js';
import { gateOpenedMail } from './opening.mails.js';

export const mailGateOpened = defineJob('training.mail-gate-opened', z.object({ practiceId: z.uuid(), openingId: z.uuid() }), { on: [gateOpened] });

interface Person {
  readonly name: string;
  readonly email: string;
}

interface Read {
  readonly clientId: string;
  readonly clientName: string;
  readonly clientSlug: string;
  readonly zone: string;
  readonly practiceName: string;
  readonly holder: string | null;
  readonly reason: string;
  readonly endsOn: Day;
  readonly count: number;
  readonly opener: Person;
  readonly coaches: readonly Person[];
}

/** The coaches hear of every early opening, with its reason; a reply reaches the client lead. */
@Injectable()
export class MailGateOpened implements JobHandler<typeof mailGateOpened> {
  readonly job = mailGateOpened;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(TrainingOptions) private readonly options: TrainingOptions,
  ) {}

  async handle({ practiceId, openingId }: JobData<typeof mailGateOpened>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const read = await this.read(tx, openingId);
      if (!read) return;
      const gateUrl = `${this.options.publicUrl}/c/${read.clientSlug}/training/gate`;
      for (const to of read.coaches)
        await queueMail(tx, {
          key: `gate-opened:${openingId}:${to.email}`,
          to: { name: to.name, address: to.email },
          fromName: `${read.opener.name} via ${read.practiceName}`,
          replyTo: read.opener.email,
          clientId: read.clientId,
          ...gateOpenedMail({ ...read, to: to.name, openedBy: read.opener.name, today: dayIn(read.zone, tx.now()), gateUrl }),
        });
    });
  }

  private read(tx: Tx, openingId: string): Promise<Read | undefined> {
    return tx.row(
      `select c.id as "clientId", c.name as "clientName", c.slug as "clientSlug", c.time_zone as zone, r.name as "practiceName", g.reason, g.ends_on as "endsOn",
              coalesce((select t.name from team t where t.practice_id = $1 and t.id = g.team_id), (select p.name from person p where p.practice_id = $1 and p.id = g.person_id)) as holder,
              (select count(*)::int from gate_opening o where o.practice_id = $1 and o.engagement_id = g.engagement_id and o.opened_at <= g.opened_at) as count,
              (select json_build_object('name', p.name, 'email', p.email) from person p where p.practice_id = $1 and p.id = g.opened_by) as opener,
              (select coalesce(json_agg(json_build_object('name', p.name, 'email', p.email) order by p.name), '[]') from engagement_coach k join person p on p.practice_id = $1 and p.id = k.person_id
                where k.practice_id = $1 and k.engagement_id = g.engagement_id and k.part in ('LEAD', 'CO_COACH') and k.ended_at is null) as coaches
         from gate_opening g join client c on c.practice_id = $1 and c.id = g.client_id join practice r on r.practice_id = $1 where g.practice_id = $1 and g.id = $2`,
      [openingId],
    );
  }
}
