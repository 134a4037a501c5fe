import { Inject, Injectable } from '@nestjs/common';
import { instant, notFound, ok, refusal, type Result } from '@cairn/kernel';
import { Db } from '@cairn/platform';
import { applicationMoved, talkLeft } from '../certification.events.js';
import { InterviewSlotRow } from './application.entity.js';
import { freeTalk, leaveTalk } from './leave-talk.js';
import { ownAct, type Own } from './own-act.js';

/** The time of an applicant's talk. Each act is safe to repeat. */
@Injectable()
export class OwnTalk {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Another time may be chosen until the talk begins. Of two who want the same one, the second is told. */
  book(own: Own, slotId: string): Promise<Result<true>> {
    return ownAct(this.db, own, async (tx, application) => {
      if (application.status !== 'TALK') return refusal('TALK_NOT_ASKED', 'There is no talk to choose a time for.');
      const slot = await tx.table(InterviewSlotRow).first({ id: slotId, programmeId: application.programmeId });
      if (!slot) throw notFound();
      if (slot.applicationId === application.id) return ok(true);
      if (slot.applicationId !== null || slot.startsAt <= instant(tx.now()))
        return refusal('TALK_TAKEN', 'This time has just been taken. Choose another one.', 'slot');
      const left = await freeTalk(tx, application);
      // With the same person the entry moves; with another one the earlier entry has to go.
      const earlier = left !== null && left.withPersonId !== slot.withPersonId ? left : null;
      await tx.table(InterviewSlotRow).change(slot.id, slot.version, { applicationId: application.id, bookedAt: instant(tx.now()) });
      const of = { applicationId: application.id, programmeId: application.programmeId };
      await tx.emit(applicationMoved({ ...of, news: 'TALK_BOOKED', earlier }));
      if (earlier) await tx.emit(talkLeft({ ...of, cause: 'MOVED', talk: earlier }));
      return ok(true);
    });
  }

  giveBack(own: Own): Promise<Result<true>> {
    return ownAct(this.db, own, async (tx, application) => {
      await leaveTalk(tx, application, 'GIVEN_BACK');
      return ok(true);
    });
  }
}
