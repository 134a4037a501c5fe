import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canPlanEngagement } from '../engagements/engagement.policy.js';
import { whileOpen } from '../engagements/engagement.rules.js';
import { engagements } from '../engagements/engagements.repository.js';
import { PhaseRow } from './phase.entity.js';
import { agree } from './move-phase.js';
import type { AgreePhaseDatesInput } from './phase.types.js';

/** Notes that the client agreed to the dates of a phase as they stand. */
@Injectable()
export class AgreePhaseDates {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: AgreePhaseDatesInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.agree-phase-dates', input }, async (tx) => {
      const engagement = await engagements(tx).lock(viewer, input.engagementId);
      authorize(canPlanEngagement(viewer, engagement), 'The coaches plan the dates.');
      const open = whileOpen(engagement);
      if (!open.ok) return open;
      const phase = await tx.table(PhaseRow).get(input.phaseId);
      if (phase.engagementId !== engagement.id) throw notFound();
      // Whoever agreed to other dates than these must look again.
      if (phase.version !== input.version) await tx.table(PhaseRow).change(phase.id, input.version, { agreedOn: phase.agreedOn });
      await agree(tx, engagement, phase.id);
      return ok({ engagementId: engagement.id });
    });
  }
}
