import type { Instant } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { usualTemplate, type TemplateAnswer } from './plan-template.rules.js';

export interface TemplateFacts {
  readonly answers: readonly TemplateAnswer[];
  /** 0 until the practice has saved its own. */
  readonly version: number;
  readonly changedAt: Instant | null;
  readonly changedBy: string | null;
}

export const planTemplate = (tx: Tx) => ({
  async read(): Promise<TemplateFacts> {
    const own = await tx.row<TemplateFacts>(
      `select t.parameters as answers, t.version, instant_text(t.updated_at) as "changedAt",
              (select p.name from person p where p.practice_id = $1 and p.id = t.updated_by) as "changedBy"
       from plan_template t where t.practice_id = $1`,
      [],
    );
    return own ?? { answers: usualTemplate(), version: 0, changedAt: null, changedBy: null };
  },
});
