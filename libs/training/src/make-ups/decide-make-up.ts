import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { recomputeClearance } from '../clearance/recompute-clearance.js';
import { makeUpDecided } from '../training.events.js';
import { canDecideMakeUp, canReadWorkshop } from '../workshops/workshop.policy.js';
import { MakeUpRow } from './make-up.entity.js';
import { decideMakeUp } from './make-up.rules.js';

export interface DecideMakeUpInput {
  readonly idempotencyKey: string;
  readonly makeUpId: string;
  readonly version: number;
  readonly accept: boolean;
  /** What is missing, where it is returned. */
  readonly remark: string;
}

/** A coach reads what was handed in, and accepts it, which counts as attended, or returns it with a remark. Throws CONFLICT. */
@Injectable()
export class DecideMakeUp {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: DecideMakeUpInput): Promise<Result<{ workshopId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.decide-make-up', input }, async (tx) => {
      const makeUp = await tx.table(MakeUpRow).get(input.makeUpId);
      if (!canReadWorkshop(viewer, makeUp)) throw notFound();
      authorize(canDecideMakeUp(viewer, makeUp), 'The coach reads what was handed in.');
      const decided = decideMakeUp(makeUp, { accept: input.accept, remark: input.remark, byPersonId: viewer.personId });
      if (!decided.ok) return decided;
      await tx.table(MakeUpRow).change(makeUp.id, input.version, { ...decided.value, decidedBy: viewer.personId, decidedAt: instant(tx.now()) });
      const { clientId, engagementId, workshopId, personId } = makeUp;
      const of = { workshopId, clientId, engagementId, makeUpId: makeUp.id };
      if (decided.value.state === 'ACCEPTED') {
        await tx.record({ kind: 'training.make-up-accepted', clientId, body: { ...of, personId, handedInAt: makeUp.handedInAt, by: viewer.personId } });
        await recomputeClearance(tx, { engagementId, clientId, personIds: [personId], cause: { kind: 'MAKE_UP_DECIDED', workshopId } });
      }
      await tx.emit(makeUpDecided(of));
      return ok({ workshopId });
    });
  }
}
