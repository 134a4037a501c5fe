import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { hasAttended } from '../attendance/attendance.rules.js';
import { quizUrl } from '../calendar/workshop-entry.js';
import { mayTakeQuiz } from '../quizzes/quiz-standing.rules.js';
import { TrainingOptions } from '../training.options.js';
import { workshopHeld } from '../training.events.js';
import { sendWorkshopMail, workshopPost } from './workshop-mails.js';
import { quizLeftMail } from './workshop.mails.js';

export const mailQuizLeft = defineJob('training.mail-quiz-left', z.object({ practiceId: z.uuid(), workshopId: z.uuid() }), { on: [workshopHeld] });

/** Whoever was there and has its quiz to take hears that it is open, because nothing counts before it is passed. */
@Injectable()
export class MailQuizLeft implements JobHandler<typeof mailQuizLeft> {
  readonly job = mailQuizLeft;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(TrainingOptions) private readonly options: TrainingOptions,
  ) {}

  async handle({ practiceId, workshopId }: JobData<typeof mailQuizLeft>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const post = await workshopPost(tx, workshopId);
      if (!post) return;
      const { workshop } = post;
      const left = workshop.seats.filter(
        ({ personId, minutesAttended }) =>
          hasAttended(minutesAttended, workshop.minutes, workshop.attendancePercent) &&
          mayTakeQuiz(
            workshop,
            workshop.attempts.filter((attempt) => attempt.personId === personId),
          ).ok,
      );
      for (const to of post.people.filter((one) => one.isOnRoster && left.some((seat) => seat.personId === one.personId))) {
        const content = quizLeftMail({ to: to.name, zone: to.zone, workshop, url: quizUrl(this.options.publicUrl, workshop), now: tx.now() });
        await sendWorkshopMail(tx, post, { to, key: `workshop-quiz:${workshop.id}:${to.personId}`, content, publicUrl: this.options.publicUrl });
      }
    });
  }
}
