import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta, type MailContent } from '@cairn/platform';
import { z } from 'zod';
import { ownTrainingUrl, workshopUrl } from '../calendar/workshop-entry.js';
import { TrainingOptions } from '../training.options.js';
import { peopleInvited, placeGivenUp, placesBooked, workshopCancelled, workshopChanged, workshopRescheduled } from '../training.events.js';
import type { SeatState } from '../workshops/workshop.kinds.js';
import { sendWorkshopMail, workshopPost, type WorkshopPost } from './workshop-mails.js';
import { bookedMail, cancelledMail, changedMail, invitedMail, leftMail, rescheduledMail, type WorkshopMail } from './workshop.mails.js';

const data = z.object({
  practiceId: z.uuid(),
  workshopId: z.uuid(),
  news: z.enum(['INVITED', 'BOOKED', 'LEFT', 'RESCHEDULED', 'CHANGED', 'CANCELLED']),
  personIds: z.array(z.uuid()).optional(),
});
export const mailWorkshop = defineJob('training.mail-workshop', data, {
  on: [peopleInvited, placesBooked, placeGivenUp, workshopRescheduled, workshopChanged, workshopCancelled],
});
type News = JobData<typeof mailWorkshop>['news'];

interface Sending {
  /** Seats whose people hear of it, as they stand now. */
  readonly to: readonly SeatState[];
  readonly content: (mail: WorkshopMail) => MailContent;
  /** What happens in the calendars of those who are or were booked. */
  readonly calendar: 'REQUEST' | 'CANCEL' | null;
  /** After a workshop began there is nothing to come to any more. */
  readonly onlyBefore: boolean;
}

const sendings: Record<News, Sending> = {
  INVITED: { to: ['INVITED'], content: invitedMail, calendar: null, onlyBefore: true },
  BOOKED: { to: ['BOOKED'], content: bookedMail, calendar: 'REQUEST', onlyBefore: true },
  LEFT: { to: ['CANCELLED', 'DECLINED', 'INVITED'], content: leftMail, calendar: 'CANCEL', onlyBefore: false },
  RESCHEDULED: { to: ['BOOKED', 'INVITED'], content: rescheduledMail, calendar: 'REQUEST', onlyBefore: false },
  CHANGED: { to: ['BOOKED'], content: changedMail, calendar: 'REQUEST', onlyBefore: true },
  CANCELLED: { to: ['BOOKED', 'INVITED'], content: cancelledMail, calendar: 'CANCEL', onlyBefore: false },
};

/** What happened to a workshop, by mail and into calendars: to those whom it concerns, as things stand when the mail is written. */
@Injectable()
export class MailWorkshop implements JobHandler<typeof mailWorkshop> {
  readonly job = mailWorkshop;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(TrainingOptions) private readonly options: TrainingOptions,
  ) {}

  async handle({ practiceId, workshopId, news, personIds }: JobData<typeof mailWorkshop>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const post = await workshopPost(tx, workshopId);
      if (!post || isStale(post, news, tx.now())) return;
      const { to: states, content, calendar } = sendings[news];
      // Whoever has no date any more is led to the others.
      const url = (calendar === 'CANCEL' ? ownTrainingUrl : workshopUrl)(this.options.publicUrl, post.workshop);
      for (const seat of post.workshop.seats.filter((one) => states.includes(one.state) && (personIds?.includes(one.personId) ?? true))) {
        const to = post.people.find((one) => one.personId === seat.personId);
        const isLeaving = news === 'LEFT';
        if (!to || !(to.isOnRoster || isLeaving)) continue;
        const entry = calendar !== null && (isLeaving || seat.state !== 'INVITED') ? { calendar } : {};
        const words = content({ to: to.name, zone: to.zone, isOptional: !seat.required, workshop: post.workshop, url, now: tx.now() });
        await sendWorkshopMail(tx, post, { to, key: `workshop:${meta.eventId}:${to.personId}`, content: words, publicUrl: this.options.publicUrl, ...entry });
      }
    });
  }
}

/** What was overtaken: a booking of a workshop that was cancelled since is told by the later news alone. */
function isStale({ workshop }: WorkshopPost, news: News, now: Date): boolean {
  if (workshop.status === 'CANCELLED') return news !== 'CANCELLED' && news !== 'LEFT';
  return sendings[news].onlyBefore && (workshop.status === 'HELD' || Date.parse(workshop.startsAt) <= now.getTime());
}
