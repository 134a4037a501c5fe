import { Inject, Injectable } from '@nestjs/common';
import { AppError, authorize, day, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { planPhases } from './phase.rules.js';
import type { ChangeEngagementTemplateInput } from './phase.types.js';
import { storedTemplate } from './practice-template.js';

/** Sets how long the parts of new engagements take; engagements that have begun keep their dates. */
@Injectable()
export class ChangeEngagementTemplate {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ChangeEngagementTemplateInput): Promise<Result<{ version: number }>> {
    const { idempotencyKey, version, ...asked } = input;
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'engagements.change-template', input }, async (tx) => {
      authorize(viewer.is('OWNER'), 'Only the owner changes the template of engagements.');
      const stored = await storedTemplate(tx);
      const lengths = { ...stored.lengths, ...asked };
      const planned = planPhases(day('2026-01-01'), lengths);
      if (!planned.ok) return planned;
      const saved = await tx.row<{ version: number }>(
        `insert into engagement_template as t (practice_id, id, lengths, updated_at, updated_by) select $1::uuid, $2::uuid, $3::jsonb, $4::timestamptz, $5::uuid where $6::int = 0 or exists (select from engagement_template where practice_id = $1)
         on conflict (practice_id) do update set lengths = excluded.lengths, updated_at = excluded.updated_at, updated_by = excluded.updated_by, version = t.version + 1 where t.version = $6::int returning version`,
        [newId(), JSON.stringify(lengths), tx.now(), viewer.personId, version],
      );
      if (!saved) throw new AppError('CONFLICT', 'Somebody else changed this since you opened it.', { currentVersion: stored.version });
      return ok({ version: saved.version });
    });
  }
}
