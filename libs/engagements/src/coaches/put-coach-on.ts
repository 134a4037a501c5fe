import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { coachPutOn } from '../engagements.events.js';
import { canChangeCoaches } from '../engagements/engagement.policy.js';
import { whileOpen } from '../engagements/engagement.rules.js';
import { engagements } from '../engagements/engagements.repository.js';
import { isCoach } from './check-lead-coach.js';
import { tellPutOn } from './coach-acts.js';
import { putOn } from './coach.rules.js';
import type { PutCoachOnInput } from './coach.types.js';
import { coachesOf } from './coaches.repository.js';

/** Gives a coach a part on an engagement; in effect with their next request. */
@Injectable()
export class PutCoachOn {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: PutCoachOnInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.put-coach-on', input }, async (tx) => {
      const engagement = await engagements(tx).lock(viewer, input.engagementId);
      authorize(canChangeCoaches(viewer, engagement), 'The lead coach and the owner put coaches on.');
      const open = whileOpen(engagement);
      if (!open.ok) return open;
      const coach = await isCoach(tx, input.personId, 'personId');
      if (!coach.ok) return coach;
      const changes = putOn(await coachesOf(tx).on(engagement.id), { personId: input.personId, part: input.part });
      if (!changes.ok) return changes;
      for (const change of changes.value) {
        await coachesOf(tx).begin(engagement, change);
        await tellPutOn(tx, engagement, change);
        await tx.emit(coachPutOn({ engagementId: engagement.id, clientId: engagement.clientId, ...change }));
      }
      return ok({ engagementId: engagement.id });
    });
  }
}
