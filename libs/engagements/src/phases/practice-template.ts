import { day } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { planPhases, twoCycleTemplate, type EngagementTemplate } from './phase.rules.js';

const names = Object.keys(twoCycleTemplate) as (keyof EngagementTemplate)[];

/** The lengths that a practice has set, each else the usual one; a value that no plan could use counts as not set. */
export function templateOf(stored: Readonly<Record<string, unknown>>): EngagementTemplate {
  return names.reduce((template, name) => {
    const tried = { ...template, [name]: stored[name] };
    return planPhases(day('2026-01-01'), tried).ok ? tried : template;
  }, twoCycleTemplate);
}

export interface StoredTemplate {
  readonly lengths: EngagementTemplate;
  /** 0 while the practice has none of its own. */
  readonly version: number;
}

export async function storedTemplate(tx: Tx): Promise<StoredTemplate> {
  const own = await tx.row<{ lengths: Record<string, unknown>; version: number }>(`select lengths, version from engagement_template where practice_id = $1`);
  return { lengths: templateOf(own?.lengths ?? {}), version: own?.version ?? 0 };
}

/** The template from which new engagements of the transaction's practice start. */
export const practiceTemplate = async (tx: Tx): Promise<EngagementTemplate> => (await storedTemplate(tx)).lengths;
