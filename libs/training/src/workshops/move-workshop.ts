import { Inject, Injectable } from '@nestjs/common';
import { authorize, dayIn, instant, ok, type Day, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, unschedule } from '@cairn/platform';
import { workshopCancelled, workshopRescheduled } from '../training.events.js';
import { checkAgenda } from './agenda.rules.js';
import { planReminder, reminderKind } from './plan-reminder.js';
import { dateIsNear, startOf } from './wall-time.rules.js';
import { WorkshopRow } from './workshop.entity.js';
import { canMoveWorkshop } from './workshop.policy.js';
import { cancelReason, checkWorkshop, whileEngaged, whilePlanned } from './workshop.rules.js';
import { workshopToChange } from './workshops.repository.js';

export interface RescheduleWorkshopInput {
  readonly idempotencyKey: string;
  readonly workshopId: string;
  readonly version: number;
  readonly on: Day;
  readonly time: string;
  readonly minutes?: number | null;
  readonly place?: string | null;
}

const keepDates = 'The coach, the client lead and the coordinator keep the dates.';

/** Another date; everybody who is booked or invited hears of it, and their calendars move. Throws CONFLICT. */
@Injectable()
export class RescheduleWorkshop {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: RescheduleWorkshopInput): Promise<Result<{ workshopId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.reschedule-workshop', input }, async (tx) => {
      const workshop = await workshopToChange(tx, viewer, input.workshopId);
      authorize(canMoveWorkshop(viewer, workshop), keepDates);
      const open = whileEngaged(workshop.engagementStatus);
      if (!open.ok) return open;
      const planned = whilePlanned(workshop);
      if (!planned.ok) return planned;
      const near = dateIsNear(input.on, dayIn(workshop.timeZone, tx.now()));
      if (!near.ok) return near;
      const start = startOf(input.on, input.time, workshop.timeZone);
      if (!start.ok) return start;
      const minutes = input.minutes ?? workshop.minutes;
      const place = input.place === undefined ? workshop.place : input.place;
      const read = checkWorkshop({ ...workshop, minutes, place });
      if (!read.ok) return read;
      const agenda = checkAgenda(workshop.agenda, minutes);
      if (!agenda.ok) return agenda;
      const { startsLocal, startsAt } = start.value;
      const moved = { startsLocal, startsAt, minutes, place: read.value.place, icsSequence: workshop.icsSequence + 1 };
      await tx.table(WorkshopRow).change(workshop.id, input.version, moved);
      await planReminder(tx, { id: workshop.id, startsAt, timeZone: workshop.timeZone });
      await tx.emit(workshopRescheduled({ workshopId: workshop.id, clientId: workshop.clientId, engagementId: workshop.engagementId }));
      return ok({ workshopId: workshop.id });
    });
  }
}

export interface CancelWorkshopInput {
  readonly idempotencyKey: string;
  readonly workshopId: string;
  readonly version: number;
  readonly reason: string;
}

/** Called off; everybody who is booked or invited hears why, and it leaves their calendars. Throws CONFLICT. */
@Injectable()
export class CancelWorkshop {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: CancelWorkshopInput): Promise<Result<{ workshopId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.cancel-workshop', input }, async (tx) => {
      const workshop = await workshopToChange(tx, viewer, input.workshopId);
      authorize(canMoveWorkshop(viewer, workshop), keepDates);
      const open = whileEngaged(workshop.engagementStatus);
      if (!open.ok) return open;
      const planned = whilePlanned(workshop);
      if (!planned.ok) return planned;
      const reason = cancelReason(input.reason);
      if (!reason.ok) return reason;
      await tx.table(WorkshopRow).change(workshop.id, input.version, {
        status: 'CANCELLED',
        cancelledAt: instant(tx.now()),
        cancelledReason: reason.value,
        icsSequence: workshop.icsSequence + 1,
      });
      await unschedule(tx, reminderKind, workshop.id);
      await tx.emit(workshopCancelled({ workshopId: workshop.id, clientId: workshop.clientId, engagementId: workshop.engagementId }));
      return ok({ workshopId: workshop.id });
    });
  }
}
