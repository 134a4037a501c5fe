import { day } from '@cairn/kernel';
import { checkOptOut, checkTeam, type PlacedTeam, type TeamFacts } from './team.rules.js';

const code = (result: { ok: true } | { ok: false; error: { code: string } }): string | undefined => (result.ok ? undefined : result.error.code);
const others: PlacedTeam[] = [
  { id: 'o', name: 'Oakfield', kind: 'ORGANISATION', parentId: null },
  { id: 'u', name: 'Services', kind: 'UNIT', parentId: 'o' },
  { id: 'u2', name: 'Parks', kind: 'UNIT', parentId: 'u' },
  { id: 't', name: 'Finance', kind: 'TEAM', parentId: 'u' },
];
const team: TeamFacts = { name: 'Housing', kind: 'TEAM', parentId: 'u', headcount: 12 };

it.each<[string, TeamFacts, string | null, string | undefined]>([
  ['a team below a unit', team, null, undefined],
  ['a team on its own', { ...team, parentId: null, headcount: null }, null, undefined],
  ['no name', { ...team, name: ' ' }, null, 'TEAM_NAME_MISSING'],
  ['a taken name in other capitals', { ...team, name: 'FINANCE' }, null, 'TEAM_NAME_TAKEN'],
  ['its own name', { ...team, name: 'Finance' }, 't', undefined],
  ['half a person', { ...team, headcount: 2.5 }, null, 'TEAM_HEADCOUNT'],
  ['fewer than nobody', { ...team, headcount: -1 }, null, 'TEAM_HEADCOUNT'],
  ['a team above that is gone', { ...team, parentId: 'x' }, null, 'TEAM_PARENT_UNKNOWN'],
  ['a unit below a team', { ...team, kind: 'UNIT', parentId: 't' }, null, 'TEAM_PARENT_KIND'],
  ['a cross-functional team below a team', { ...team, kind: 'CROSS_FUNCTIONAL', parentId: 't' }, null, 'TEAM_PARENT_KIND'],
  ['a unit below itself', { ...team, name: 'Services', kind: 'UNIT', parentId: 'u' }, 'u', 'TEAM_PARENT_CIRCLE'],
  ['a unit below its own child', { ...team, name: 'Services', kind: 'UNIT', parentId: 'u2' }, 'u', 'TEAM_PARENT_CIRCLE'],
])('%s', (_, asked, id, expected) => expect(code(checkTeam(asked, id, others))).toBe(expected));

const leaving = { on: day('2026-11-20'), reason: 'The tool did not fit.', decidedBy: 'Ines Moreau' };
it.each([
  ['on a day that has passed', { optedOutOn: null }, leaving, undefined],
  ['today', { optedOutOn: null }, { ...leaving, on: day('2026-11-26') }, undefined],
  ['tomorrow', { optedOutOn: null }, { ...leaving, on: day('2026-11-27') }, 'OPT_OUT_IN_FUTURE'],
  ['twice', { optedOutOn: day('2026-11-01') }, leaving, 'TEAM_OPTED_OUT'],
  ['without a reason', { optedOutOn: null }, { ...leaving, reason: ' ' }, 'REASON_MISSING'],
  ['without a decider', { optedOutOn: null }, { ...leaving, decidedBy: '' }, 'OPT_OUT_DECIDER'],
])('a unit leaves %s', (_, unit, asked, expected) => expect(code(checkOptOut(unit, asked, day('2026-11-26')))).toBe(expected));
