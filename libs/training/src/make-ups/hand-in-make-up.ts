import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { makeUpHandedIn } from '../training.events.js';
import { whileEngaged } from '../workshops/workshop.rules.js';
import { isOnRoster, notOnRoster, workshopToChange } from '../workshops/workshops.repository.js';
import { MakeUpRow } from './make-up.entity.js';
import { canMakeUp, handIn } from './make-up.rules.js';

export interface HandInMakeUpInput {
  readonly idempotencyKey: string;
  readonly workshopId: string;
  readonly recordingSeen: boolean;
  readonly exercise: string;
}

/** Somebody who missed a workshop watched its recording and hands in the exercise. */
@Injectable()
export class HandInMakeUp {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: HandInMakeUpInput): Promise<Result<{ workshopId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.hand-in-make-up', input }, async (tx) => {
      const workshop = await workshopToChange(tx, viewer, input.workshopId);
      if (!(await isOnRoster(tx, workshop.engagementId, viewer.personId))) return notOnRoster;
      const open = whileEngaged(workshop.engagementStatus);
      if (!open.ok) return open;
      const isOwn = (one: { readonly personId: string }): boolean => one.personId === viewer.personId;
      const before = workshop.makeUps.find(isOwn);
      const can = canMakeUp(workshop, { minutesAttended: workshop.seats.find(isOwn)?.minutesAttended ?? null, makeUp: before?.state ?? null });
      if (!can.ok) return can;
      const read = handIn(input);
      if (!read.ok) return read;
      const at = instant(tx.now());
      const handedIn = { exercise: read.value.exercise, handedInAt: at, recordingSeenAt: before?.recordingSeenAt ?? at, state: 'WAITING' as const };
      const { clientId, engagementId } = workshop;
      const makeUpId = before?.id ?? newId();
      const undecided = { remark: null, decidedBy: null, decidedAt: null };
      if (before) await tx.table(MakeUpRow).change(before.id, before.version, handedIn);
      else
        await tx.table(MakeUpRow).add({ id: makeUpId, clientId, engagementId, workshopId: workshop.id, personId: viewer.personId, ...handedIn, ...undecided });
      await tx.emit(makeUpHandedIn({ workshopId: workshop.id, clientId, engagementId, makeUpId }));
      return ok({ workshopId: workshop.id });
    });
  }
}
