import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { makeUpUrl } from '../calendar/workshop-entry.js';
import { canMakeUp } from '../make-ups/make-up.rules.js';
import { TrainingOptions } from '../training.options.js';
import { makeUpOpened } from '../training.events.js';
import type { WorkshopFacts } from '../workshops/workshop.facts.js';
import { sendWorkshopMail, workshopPost } from './workshop-mails.js';
import { makeUpOpenedMail } from './workshop.mails.js';

export const mailMakeUpOpened = defineJob('training.mail-make-up-opened', z.object({ practiceId: z.uuid(), workshopId: z.uuid() }), { on: [makeUpOpened] });

/** Once recording and exercise are there: whoever had a place and missed it hears so, one time, however often both change afterwards. */
@Injectable()
export class MailMakeUpOpened implements JobHandler<typeof mailMakeUpOpened> {
  readonly job = mailMakeUpOpened;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(TrainingOptions) private readonly options: TrainingOptions,
  ) {}

  async handle({ practiceId, workshopId }: JobData<typeof mailMakeUpOpened>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const post = await workshopPost(tx, workshopId);
      if (!post) return;
      const { workshop } = post;
      const attended = await this.attendedElsewhere(tx, workshop);
      const missed = workshop.seats.filter(
        ({ personId, minutesAttended }) =>
          minutesAttended !== null && !attended.has(personId) && canMakeUp(workshop, { minutesAttended, makeUp: makeUpOf(workshop, personId) }).ok,
      );
      for (const to of post.people.filter((one) => one.isOnRoster && missed.some((seat) => seat.personId === one.personId))) {
        const content = makeUpOpenedMail({ to: to.name, zone: to.zone, workshop, url: makeUpUrl(this.options.publicUrl, workshop), now: tx.now() });
        await sendWorkshopMail(tx, post, { to, key: `make-up-opened:${workshop.id}:${to.personId}`, content, publicUrl: this.options.publicUrl });
      }
    });
  }

  /** Whoever was at another date of the same workshop has nothing to make up for. */
  private async attendedElsewhere(tx: Tx, { id, engagementId, type, briefsPlanNumber, attendancePercent }: WorkshopFacts): Promise<ReadonlySet<string>> {
    const rows = await tx.rows<{ personId: string }>(
      `select s.person_id as "personId" from workshop w join workshop_seat s on s.practice_id = $1 and s.workshop_id = w.id
        where w.practice_id = $1 and w.engagement_id = $2 and w.id <> $3 and w.type = $4 and w.briefs_plan_number is not distinct from $5 and w.status = 'HELD'
          and s.minutes_attended * 100 >= w.minutes * $6`,
      [engagementId, id, type, briefsPlanNumber, attendancePercent],
    );
    return new Set(rows.map((row) => row.personId));
  }
}

const makeUpOf = (workshop: WorkshopFacts, personId: string) => workshop.makeUps.find((one) => one.personId === personId)?.state ?? null;
