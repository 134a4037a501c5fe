import type { CourseFacts, ItemFacts } from './path-facts.js';
import type { ItemProgress, Requirement } from './path.js';

/** What assessing knows of one trainee: rounds of assignments, peer feedback, observed sessions, evidence, hours. */
export type AssessingFacts = Readonly<Record<string, never>>;

/** JSON of AssessingFacts for the trainee `t` of the statement; `t.practice_id = $1` holds. */
export const assessingJson = `'{}'::json`;

/** How an assignment, peer feedback or observed session stands. */
export function assessedProgress(_item: ItemFacts, _course: CourseFacts, _facts: AssessingFacts): ItemProgress {
  return { state: 'NEW', at: null, standing: null };
}

/** What a certificate asks for beyond modules, live sessions and the exam. */
export function assessingRequirements(_course: CourseFacts, _facts: AssessingFacts): readonly Requirement[] {
  return [];
}
