import { createHash } from 'node:crypto';
import { canonicalJson } from '@cairn/platform';
import { settingsOf } from '../items/item-settings.js';
import type { AssignmentFacts } from '../assignments/assignment.facts.js';
import type { RubricCriterion } from '../default-programme/default-module.js';
import { criteriaOf } from './rubric.rules.js';

/** Tells one wording of a rubric from another. */
export const rubricSha256 = (criteria: readonly RubricCriterion[]): string =>
  createHash('sha256')
    .update(canonicalJson({ criteria: criteria.map(({ key, title, levels }) => ({ key, title, levels })) }))
    .digest('hex');

/** What an assignment is looked at by, as it stands now. */
export const criteriaNow = (facts: Pick<AssignmentFacts, 'rubric' | 'settings'>): readonly RubricCriterion[] =>
  criteriaOf(facts.rubric, settingsOf('ASSIGNMENT', facts.settings).rubricKeys);
