import type { SourceKind } from '../learning-kinds.js';
import type { SourceFacts } from './learning-source.js';
import { prefillOf, suggestedTheme } from './prefill.rules.js';

const facts = (more: Partial<SourceFacts> = {}): SourceFacts => ({
  ...{ clientId: 'c', engagementId: 'e', cohortId: null, parameterKey: null, agreed: null, reason: null, holder: null, outcome: null, note: null, count: null },
  ...more,
});

describe('prefillOf', () => {
  it.each([
    [
      'WAIVER',
      { holder: 'PERSON', reason: 'No time.', outcome: 'GRANTED', note: 'Once.' },
      { happened: 'A person asked for an exception: “No time.” It was granted.', why: 'Once.' },
    ],
    ['WAIVER', { holder: 'CROSS_FUNCTIONAL', outcome: 'DECLINED' }, { happened: 'A team across functions asked for an exception. It was declined.' }],
    ['GATE_OPENING', { reason: 'The date.' }, { happened: 'The gate was opened early for everybody: “The date.”', phase: 'TRAINING' }],
    ['DRAFT_REVIEW', { count: 0 }, { happened: 'The draft was sent with no rule open.', phase: 'DRAFTING' }],
    ['DRAFT_REVIEW', { count: 1, note: 'Tasks.' }, { happened: 'The draft was sent with 1 rule open.', why: 'Tasks.' }],
    ['DRAFT_REVIEW', { count: null }, { happened: '' }],
    ['PLAN_CHANGE', {}, { happened: '', expected: '' }],
    ['WORKSHOP', { note: 'x'.repeat(301) }, { sentence: '' }],
    ['CAPTURED', {}, { sentence: '', happened: '', phase: 'CYCLE', theme: null }],
  ] as const)('of %s with %j', (kind, more, expected) => expect(prefillOf(kind, facts(more), 'CYCLE')).toMatchObject(expected));

  it('names nobody by itself', () => {
    const all: SourceKind[] = ['WAIVER', 'GATE_OPENING', 'OPT_OUT', 'PLAN_CHANGE', 'WORKSHOP', 'DRAFT_REVIEW', 'COHORT', 'RESET', 'SESSION', 'CAPTURED'];
    for (const kind of all) expect(JSON.stringify(prefillOf(kind, facts({ holder: 'Housing team' }), null))).not.toContain('Housing');
  });
});

it.each([
  ['WAIVER', 'scoring', 'SCORING'],
  ['WAIVER', 'own-travel', null],
  ['OPT_OUT', 'levels', 'SCOPE_AND_LEVELS'],
  ['DRAFT_REVIEW', null, 'DRAFTING'],
  ['COHORT', null, null],
] as const)('suggests for %s about %s: %s', (kind, key, theme) => expect(suggestedTheme(kind, key)).toBe(theme));
