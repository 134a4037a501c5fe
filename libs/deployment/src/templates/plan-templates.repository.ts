import type { Tx } from '@cairn/platform';
import { PlanTemplateRow } from './plan-template.entity.js';
import { usualTemplate, type TemplateAnswer } from './plan-template.rules.js';

export interface TemplateFacts {
  readonly answers: readonly TemplateAnswer[];
  /** 0 until the practice has saved its own. */
  readonly version: number;
}

export const planTemplate = (tx: Tx) => ({
  async read(): Promise<TemplateFacts> {
    const [row] = await tx.table(PlanTemplateRow).find({});
    return row ? { answers: row.parameters, version: row.version } : { answers: usualTemplate(), version: 0 };
  },
});
