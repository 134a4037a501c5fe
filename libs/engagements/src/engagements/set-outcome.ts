import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { EngagementRow } from './engagement.entity.js';
import { canPlanEngagement } from './engagement.policy.js';
import { outcomeSentence, whileOpen } from './engagement.rules.js';
import type { SetOutcomeInput } from './engagement.inputs.js';
import { engagements } from './engagements.repository.js';

/** Writes down what the client wants, in one sentence of its own. */
@Injectable()
export class SetOutcome {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SetOutcomeInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.set-outcome', input }, async (tx) => {
      const engagement = await engagements(tx).get(viewer, input.engagementId);
      authorize(canPlanEngagement(viewer, engagement), 'The coaches write down the outcome.');
      const open = whileOpen(engagement);
      if (!open.ok) return open;
      const outcome = outcomeSentence(input.outcome);
      if (!outcome.ok) return outcome;
      await tx.table(EngagementRow).change(engagement.id, input.version, { outcome: outcome.value });
      return ok({ engagementId: engagement.id });
    });
  }
}
