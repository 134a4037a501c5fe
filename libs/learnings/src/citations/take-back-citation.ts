import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canCite } from './citation.policy.js';
import { CitedLearningRow } from './cited-learning.entity.js';

export interface TakeBackCitationInput {
  readonly idempotencyKey: string;
  readonly citationId: string;
}

/** Takes a learning out of a place, also one that was withdrawn or that is closed to the reader meanwhile; any coach who works there may. */
@Injectable()
export class TakeBackCitation {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: TakeBackCitationInput): Promise<Result<{ citationId: string; sharedId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.take-back-citation', input }, async (tx) => {
      const { id, endedAt, sharedId, clientId, engagementId } = await tx.table(CitedLearningRow).get(input.citationId);
      if (endedAt !== null) throw notFound();
      authorize(canCite(viewer, { engagementId }), 'Only the coaches who work with this client take a learning out.');
      await tx.table(CitedLearningRow).amend({ id }, { endedBy: viewer.personId, endedAt: instant(tx.now()) });
      await tx.record({ kind: 'learnings.citation-ended', clientId, body: { citationId: id, sharedId, engagementId, by: viewer.personId } });
      return ok({ citationId: id, sharedId });
    });
  }
}
