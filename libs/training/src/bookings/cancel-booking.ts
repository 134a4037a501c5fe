import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { placeGivenUp } from '../training.events.js';
import { WorkshopRow } from '../workshops/workshop.entity.js';
import { canBookOthers } from '../workshops/workshop.policy.js';
import { whileEngaged } from '../workshops/workshop.rules.js';
import { workshopToChange } from '../workshops/workshops.repository.js';
import { leave } from './booking.rules.js';
import { seats } from './seats.repository.js';

export interface CancelBookingInput {
  readonly idempotencyKey: string;
  readonly workshopId: string;
  readonly personId: string;
}

/** Gives a place back, or declines an invitation; the place is free at once. */
@Injectable()
export class CancelBooking {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: CancelBookingInput): Promise<Result<{ workshopId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.cancel-booking', input }, async (tx) => {
      const workshop = await workshopToChange(tx, viewer, input.workshopId);
      const seat = workshop.seats.find((one) => one.personId === input.personId);
      const isOwn = input.personId === viewer.personId;
      if (!seat && !isOwn) throw notFound();
      authorize(isOwn || canBookOthers(viewer, workshop), 'The coach, the client lead and the coordinator change bookings of others.');
      const open = whileEngaged(workshop.engagementStatus);
      if (!open.ok) return open;
      const left = leave(workshop, seat?.state ?? null, tx.now());
      if (!left.ok) return left;
      await seats(tx, workshop, viewer.personId).leave(input.personId, left.value);
      if (left.value === 'DECLINED') return ok({ workshopId: workshop.id });
      await tx.table(WorkshopRow).amend({ id: workshop.id }, { icsSequence: workshop.icsSequence + 1 });
      await tx.emit(placeGivenUp({ workshopId: workshop.id, clientId: workshop.clientId, engagementId: workshop.engagementId, personIds: [input.personId] }));
      return ok({ workshopId: workshop.id });
    });
  }
}
