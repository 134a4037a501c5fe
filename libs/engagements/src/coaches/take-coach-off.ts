import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { coachTakenOff } from '../engagements.events.js';
import { canChangeCoaches } from '../engagements/engagement.policy.js';
import { engagements } from '../engagements/engagements.repository.js';
import { tellTakenOff } from './coach-acts.js';
import { takeOff } from './coach.rules.js';
import type { TakeCoachOffInput } from './coach.types.js';
import { coachesOf } from './coaches.repository.js';

/** Ends a coach's part on an engagement; they see it no more from their next request on. */
@Injectable()
export class TakeCoachOff {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: TakeCoachOffInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.take-coach-off', input }, async (tx) => {
      const engagement = await engagements(tx).lock(viewer, input.engagementId);
      // Everybody may leave on their own.
      authorize(canChangeCoaches(viewer, engagement) || input.personId === viewer.personId, 'The lead coach and the owner take coaches off.');
      const off = takeOff(await coachesOf(tx).on(engagement.id), input.personId);
      if (!off.ok) return off;
      await coachesOf(tx).end(engagement.id, input.personId);
      await tellTakenOff(tx, engagement, input.personId);
      await tx.emit(coachTakenOff({ engagementId: engagement.id, clientId: engagement.clientId, personId: input.personId }));
      return ok({ engagementId: engagement.id });
    });
  }
}
