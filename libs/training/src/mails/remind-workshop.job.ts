import { Inject, Injectable } from '@nestjs/common';
import { addDays, dayIn } from '@cairn/kernel';
import { Db, defineScheduledJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { workshopUrl } from '../calendar/workshop-entry.js';
import { TrainingOptions } from '../training.options.js';
import { reminderKind } from '../workshops/plan-reminder.js';
import { sendWorkshopMail, workshopPost } from './workshop-mails.js';
import { reminderMail } from './workshop.mails.js';

export const remindWorkshop = defineScheduledJob('training.remind-workshop', reminderKind);

/** On the day before, at 08:00 where the client is: those who have a place hear of it once more, once per date. */
@Injectable()
export class RemindWorkshop implements JobHandler<typeof remindWorkshop> {
  readonly job = remindWorkshop;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(TrainingOptions) private readonly options: TrainingOptions,
  ) {}

  async handle({ practiceId, subjectId }: JobData<typeof remindWorkshop>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const post = await workshopPost(tx, subjectId);
      if (!post) return;
      const { workshop } = post;
      // It may run late, or after the date moved: only on the day before is it a reminder.
      const isDayBefore = addDays(dayIn(workshop.timeZone, tx.now()), 1) === dayIn(workshop.timeZone, workshop.startsAt);
      if (workshop.status !== 'PLANNED' || !isDayBefore) return;
      const booked = new Set(workshop.seats.filter((seat) => seat.state === 'BOOKED').map((seat) => seat.personId));
      for (const to of post.people.filter((one) => one.isOnRoster && booked.has(one.personId))) {
        const content = reminderMail({ to: to.name, zone: to.zone, workshop, url: workshopUrl(this.options.publicUrl, workshop), now: tx.now() });
        const key = `workshop-reminder:${workshop.id}:${workshop.startsLocal}:${to.personId}`;
        await sendWorkshopMail(tx, post, { to, key, content, calendar: 'REQUEST', publicUrl: this.options.publicUrl });
      }
    });
  }
}
