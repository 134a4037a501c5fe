import type { Tx } from '@cairn/platform';
import { planPhases, twoCycleTemplate, type EngagementTemplate } from './phase.rules.js';
import { day } from '@cairn/kernel';

const names = Object.keys(twoCycleTemplate) as (keyof EngagementTemplate)[];

/** The lengths that a practice has set, each else the usual one; a value that no plan could use counts as not set. */
export function templateOf(stored: Readonly<Record<string, unknown>>): EngagementTemplate {
  return names.reduce((template, name) => {
    const tried = { ...template, [name]: stored[name] };
    return planPhases(day('2026-01-01'), tried).ok ? tried : template;
  }, twoCycleTemplate);
}

/** The template from which new engagements of the transaction's practice start. */
export async function practiceTemplate(tx: Tx): Promise<EngagementTemplate> {
  const practice = await tx.row<{ stored: Record<string, unknown> }>(`select coalesce(settings -> 'engagementTemplate', '{}') as stored from practice where practice_id = $1`);
  return templateOf(practice?.stored ?? {});
}
