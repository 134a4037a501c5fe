import type { LearningStage } from '../learning-kinds.js';
import { consentAllows, mayHandIn, type Allowed } from './sharing.rules.js';

const allowed = (level: Allowed['level']): Allowed => ({ clientName: 'Oakfield Council', level, leads: ['Dana Ruiz'] });
const whole = { stage: 'DRAFT' as LearningStage, theme: 'SCORING', phase: 'DRAFTING', advice: 'Agree on one.', openFindings: 0 };

it.each([
  ['NONE', false],
  ['AGGREGATE', false],
  ['LEARNING', true],
  ['CASE_STUDY', true],
  ['NAMED', true],
] as const)('consent %s lets a learning leave its engagement: %s', (level, may) => expect(consentAllows(allowed(level)).ok).toBe(may));
it('asks nobody about what comes from no client', () => expect(consentAllows(null).ok).toBe(true));

it.each([
  ['all is there', {}, 'LEARNING', undefined],
  ['it was returned', { stage: 'RETURNED' }, 'LEARNING', undefined],
  ['it was withdrawn', { stage: 'WITHDRAWN' }, 'LEARNING', undefined],
  ['it waits already', { stage: 'IN_REVIEW' }, 'LEARNING', 'LEARNING_IN_REVIEW'],
  ['it is published', { stage: 'PUBLISHED' }, 'LEARNING', 'LEARNING_PUBLISHED'],
  ['no theme', { theme: null }, 'LEARNING', 'LEARNING_THEME_MISSING'],
  ['no phase', { phase: null }, 'LEARNING', 'LEARNING_PHASE_MISSING'],
  ['no advice', { advice: ' \n' }, 'LEARNING', 'LEARNING_ADVICE_MISSING'],
  ['figures only', {}, 'AGGREGATE', 'LEARNING_CONSENT'],
  ['a place that tells who it was', { openFindings: 1 }, 'LEARNING', 'LEARNING_FINDINGS_OPEN'],
] as const)('hands in when %s', (_, more, level, code) => {
  const may = mayHandIn({ ...whole, ...more }, allowed(level));
  expect(may.ok ? undefined : may.error.code).toBe(code);
});
