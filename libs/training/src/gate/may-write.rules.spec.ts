import { mayWriteText, type Writer, type WritingTerms } from './may-write.rules.js';

const cleared = { state: 'CLEARED', untilCompleteCycles: 2, planNumber: 1, lapsedBecause: null } as const;
const writer = (more: Partial<Writer> = {}): Writer => ({ personId: 'ana', leadsTeam: false, clearance: cleared, ...more });
const everyone = { who: 'everyoneWhoWrites', leadRequired: true, championsRequired: true, authorsPercent: 100 } as const;
const terms = (more: Partial<WritingTerms> = {}): WritingTerms => ({
  completeCycles: 0,
  lastsCycles: 2,
  keyAnswers: [],
  rule: everyone,
  openings: [],
  ...more,
});

it.each([
  ['cleared', writer(), terms(), true],
  ['never trained', writer({ clearance: null }), terms(), false],
  ['cleared two complete cycles ago', writer(), terms({ completeCycles: 2 }), false],
  ['cleared before a key answer changed', writer(), terms({ keyAnswers: [{ title: 'Scoring', since: 2 }] }), false],
  ['not bound, where leads are trained for all', writer({ clearance: null }), terms({ rule: { ...everyone, who: 'teamLeads' } }), true],
  ['bound as a lead', writer({ clearance: null, leadsTeam: true }), terms({ rule: { ...everyone, who: 'teamLeads' } }), false],
  ['let in early', writer({ clearance: null }), terms({ openings: [{ teamId: null, personId: 'ana' }] }), true],
  ['let in with the team', writer({ clearance: null }), terms({ openings: [{ teamId: 'housing', personId: null }] }), true],
  ['another team was let in', writer({ clearance: null }), terms({ openings: [{ teamId: 'planning', personId: null }] }), false],
])('%s', (_, who, held, may) => expect(mayWriteText(who, 'housing', held)).toBe(may));
