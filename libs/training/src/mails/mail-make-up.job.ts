import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { makeUpUrl, quizUrl, workshopUrl } from '../calendar/workshop-entry.js';
import { TrainingOptions } from '../training.options.js';
import { makeUpDecided, makeUpHandedIn } from '../training.events.js';
import type { MakeUpState } from '../workshops/workshop.kinds.js';
import { handedInMail, makeUpDecidedMail, type MakeUpMail } from './make-up.mails.js';

export const mailMakeUp = defineJob('training.mail-make-up', z.object({ practiceId: z.uuid(), makeUpId: z.uuid() }), { on: [makeUpHandedIn, makeUpDecided] });

interface Named {
  readonly name: string;
  readonly email: string;
}

interface Read {
  readonly state: MakeUpState;
  readonly remark: string | null;
  readonly workshopId: string;
  readonly workshopTitle: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientSlug: string;
  readonly practiceName: string;
  readonly person: Named;
  readonly decider: Named | null;
  readonly coaches: readonly Named[];
  /** The workshop has a quiz that this person has not passed. */
  readonly quizLeft: boolean;
}

/** Make-ups by mail: handed in, to the coaches; accepted or returned, to whoever handed in. */
@Injectable()
export class MailMakeUp implements JobHandler<typeof mailMakeUp> {
  readonly job = mailMakeUp;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(TrainingOptions) private readonly options: TrainingOptions,
  ) {}

  async handle({ practiceId, makeUpId }: JobData<typeof mailMakeUp>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const read = await this.read(tx, makeUpId);
      if (!read || read.state === 'OPEN') return;
      const { state, person, decider, coaches, clientName, clientSlug, workshopTitle, remark } = read;
      const quizLeft = state === 'ACCEPTED' && read.quizLeft;
      const url = (state === 'RETURNED' ? makeUpUrl : quizLeft ? quizUrl : workshopUrl)(this.options.publicUrl, { id: read.workshopId, clientSlug });
      const words = (to: Named): MakeUpMail => ({
        to: to.name,
        personName: person.name,
        workshopTitle,
        clientName,
        decidedByName: decider?.name ?? null,
        ...{ remark, quizLeft, url },
      });
      const [people, from] = state === 'WAITING' ? [coaches, person] : [[person], decider ?? person];
      for (const to of people)
        await queueMail(tx, {
          key: `make-up:${meta.eventId}:${to.email}`,
          to: { name: to.name, address: to.email },
          fromName: `${from.name} via ${read.practiceName}`,
          replyTo: from.email,
          clientId: read.clientId,
          ...(state === 'WAITING' ? handedInMail(words(to)) : makeUpDecidedMail(words(to), state === 'ACCEPTED')),
        });
    });
  }

  private read(tx: Tx, makeUpId: string): Promise<Read | undefined> {
    const named = (id: string): string =>
      `(select json_build_object('name', p.name, 'email', p.email::text) from person p where p.practice_id = $1 and p.id = ${id})`;
    return tx.row(
      `select m.state, m.remark, m.workshop_id as "workshopId", w.title as "workshopTitle", m.client_id as "clientId", c.name as "clientName", c.slug as "clientSlug", r.name as "practiceName",
              ${named('m.person_id')} as person, ${named('m.decided_by')} as decider,
              w.quiz_id is not null and not exists (select from quiz_attempt a where a.practice_id = $1 and a.workshop_id = w.id and a.person_id = m.person_id and a.passed) as "quizLeft",
              (select coalesce(json_agg(json_build_object('name', p.name, 'email', p.email::text) order by p.name), '[]') from engagement_coach ec join person p on p.practice_id = $1 and p.id = ec.person_id
               where ec.practice_id = $1 and ec.engagement_id = m.engagement_id and ec.ended_at is null and ec.part in ('LEAD', 'CO_COACH')) as coaches
         from make_up m join workshop w on w.practice_id = $1 and w.id = m.workshop_id join client c on c.practice_id = $1 and c.id = m.client_id join practice r on r.practice_id = $1
        where m.practice_id = $1 and m.id = $2`,
      [makeUpId],
    );
  }
}
