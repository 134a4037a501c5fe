import { Inject, Injectable } from '@nestjs/common';
import { AppError, authorize, newId, ok, type Instant, type Result } from '@cairn/kernel';
import { markSetupStep, type Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { PlanTemplateRow } from './plan-template.entity.js';
import { canEditTemplate } from './plan-template.policy.js';
import { readTemplate, type TemplateAnswer } from './plan-template.rules.js';

export interface EditTemplateInput {
  readonly idempotencyKey: string;
  /** 0 before the first edit. */
  readonly version: number;
  readonly parameters: readonly TemplateAnswer[];
}

/** The practice changes what its new plans start from; plans that exist keep what they have. Throws CONFLICT. */
@Injectable()
export class EditPlanTemplate {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: EditTemplateInput): Promise<Result<{ version: number }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'deployment.edit-template', input }, async (tx) => {
      authorize(canEditTemplate(viewer));
      const read = readTemplate(input.parameters);
      if (!read.ok) return read;
      await markSetupStep(tx, 'PLAN_TEMPLATE');
      const table = tx.table(PlanTemplateRow);
      const [row] = await table.find({});
      const edited = { parameters: read.value, updatedAt: tx.now().toISOString() as Instant, updatedBy: viewer.personId };
      if (row) return ok({ version: await table.change(row.id, input.version, edited) });
      if (input.version !== 0) throw new AppError('CONFLICT', 'Somebody else changed this since you opened it.', { currentVersion: 0 });
      await table.add({ id: newId(), ...edited });
      return ok({ version: 1 });
    });
  }
}
