import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@cairn/kernel';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { hasAttended } from '../attendance/attendance.rules.js';
import { workshopUrl } from '../calendar/workshop-entry.js';
import { TrainingOptions } from '../training.options.js';
import { attendanceCorrected, workshopHeld } from '../training.events.js';
import type { WorkshopFacts } from '../workshops/workshop.facts.js';
import { whenWords, zoneWords } from '../workshops/workshop.words.js';
import { sendWorkshopMail, workshopPost } from './workshop-mails.js';
import { missedMail } from './workshop.mails.js';

const data = z.object({ practiceId: z.uuid(), workshopId: z.uuid(), personIds: z.array(z.uuid()).optional() });
export const mailMissed = defineJob('training.mail-missed', data, { on: [workshopHeld, attendanceCorrected] });

/** After a workshop was held, or the attendance was put right: those who were booked and missed it hear, once, of the next date and of how to make up for it. */
@Injectable()
export class MailMissed implements JobHandler<typeof mailMissed> {
  readonly job = mailMissed;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(TrainingOptions) private readonly options: TrainingOptions,
  ) {}

  async handle({ practiceId, workshopId, personIds }: JobData<typeof mailMissed>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const post = await workshopPost(tx, workshopId);
      if (post?.workshop.status !== 'HELD') return;
      const { workshop } = post;
      const missed = workshop.seats.filter(
        ({ personId, minutesAttended }) =>
          minutesAttended !== null && (personIds?.includes(personId) ?? true) && !hasAttended(minutesAttended, workshop.minutes, workshop.attendancePercent),
      );
      const people = post.people.filter((one) => one.isOnRoster && missed.some((seat) => seat.personId === one.personId));
      if (people.length === 0) return;
      const nextWhen = await this.nextWhen(tx, workshop);
      for (const to of people) {
        const content = missedMail({ to: to.name, zone: to.zone, workshop, url: workshopUrl(this.options.publicUrl, workshop), now: tx.now(), nextWhen });
        await sendWorkshopMail(tx, post, { to, key: `workshop-missed:${workshop.id}:${to.personId}`, content, publicUrl: this.options.publicUrl });
      }
    });
  }

  /** The next date of the same type with places left. */
  private async nextWhen(tx: Tx, { engagementId, type }: WorkshopFacts): Promise<string | null> {
    const next = await tx.row<{ startsAt: Instant; minutes: number; timeZone: string }>(
      `select instant_text(starts_at) as "startsAt", minutes, time_zone as "timeZone" from workshop
        where practice_id = $1 and engagement_id = $2 and type = $3 and status = 'PLANNED' and team_id is null and starts_at > $4 and booked < places order by starts_at, id limit 1`,
      [engagementId, type, tx.now()],
    );
    return next ? `${whenWords(next, tx.now())} (${zoneWords(next.timeZone)})` : null;
  }
}
