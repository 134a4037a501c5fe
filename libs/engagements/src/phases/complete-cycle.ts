import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canPlanEngagement } from '../engagements/engagement.policy.js';
import { canCompleteCycle, closesHere, whileOpen } from '../engagements/engagement.rules.js';
import { engagements } from '../engagements/engagements.repository.js';
import { countCycle } from './complete-cycle-in.js';
import type { CompleteCycleInput } from './phase.types.js';

/** Counts a cycle as complete once it was scored and reset; the amendment lock of the deployment plan counts complete cycles. */
@Injectable()
export class CompleteCycle {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: CompleteCycleInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.complete-cycle', input }, async (tx) => {
      const engagement = await engagements(tx).lock(viewer, input.engagementId);
      authorize(canPlanEngagement(viewer, engagement), 'The coaches complete a cycle.');
      const open = whileOpen(engagement);
      if (!open.ok) return open;
      const cycles = (await engagements(tx).phases(engagement.id)).filter((phase) => phase.kind === 'CYCLE');
      const cycle = cycles.find((phase) => phase.id === input.phaseId);
      if (!cycle) throw notFound();
      const today = await engagements(tx).today(engagement.clientId);
      const complete = canCompleteCycle(cycle, cycles.slice(0, cycles.indexOf(cycle)), today);
      if (!complete.ok) return complete;
      const here = closesHere(cycle);
      if (!here.ok) return here;
      await countCycle(tx, engagement, { phase: { ...cycle, version: input.version }, cycleNumber: cycle.cycleNumber ?? 1, today });
      return ok({ engagementId: engagement.id });
    });
  }
}
