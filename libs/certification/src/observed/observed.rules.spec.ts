import { day } from '@cairn/kernel';
import { cancelSession, markSession, planSession } from './observed.rules.js';

const today = day('2026-11-26');
const who = { assessorIds: ['noa', 'lee', 'sam'], hostIds: ['sam', 'ines'], traineeId: 'priya', mentorId: 'sam' };
const asked = { heldOn: day('2026-12-03'), setting: 'A reset with a team of eight', firstAssessorId: 'noa', secondAssessorId: 'lee' };
const noticed = { heldOn: day('2026-11-20'), setting: 'The coach asked first and waited long.', firstAssessorId: 'sam', secondAssessorId: null };

it.each([
  ['two assessors who are not the mentor', 'OBSERVED', asked, undefined],
  ['the mentor as one of them', 'OBSERVED', { ...asked, secondAssessorId: 'sam' }, 'OBSERVED_OWN_MENTEE'],
  ['one assessor', 'OBSERVED', { ...asked, secondAssessorId: null }, 'OBSERVED_ASSESSORS'],
  ['the same one twice', 'OBSERVED', { ...asked, secondAssessorId: 'noa' }, 'OBSERVED_SAME_ASSESSOR'],
  ['somebody who assesses nobody', 'OBSERVED', { ...asked, firstAssessorId: 'ines' }, 'OBSERVED_ASSESSORS'],
  ['no word about it', 'OBSERVED', { ...asked, setting: ' ' }, 'OBSERVED_SETTING_MISSING'],
  ['a guest afterwards, at the mentor’s session', 'SHADOWED', noticed, undefined],
  ['a guest before it was', 'SHADOWED', { ...noticed, heldOn: day('2026-11-27') }, 'OBSERVED_DAY_AHEAD'],
  ['a guest of nobody', 'SHADOWED', { ...noticed, firstAssessorId: 'noa' }, 'OBSERVED_HOST'],
  ['a guest who noticed nothing', 'SHADOWED', { ...noticed, setting: 'Good.' }, 'OBSERVED_NOTICED_TOO_SHORT'],
  ['years ago', 'SHADOWED', { ...noticed, heldOn: day('2024-01-01') }, 'OBSERVED_DAY'],
] as const)('planSession: %s', (_, kind, session, code) => {
  const planned = planSession(kind, session, who, today);
  expect(planned.ok ? undefined : planned.error.code).toBe(code);
});

const criteria = [{ key: 'questions', title: 'Questions', levels: ['1', '2', '3', '4'] }];
const session = { kind: 'OBSERVED', status: 'PLANNED', heldOn: today, marked: false } as const;
const given = { levels: { questions: 3, other: 1 }, remark: 'You let the silence work.' };
it.each([
  ['on its day', session, given, undefined],
  ['a day before', { ...session, heldOn: day('2026-11-27') }, given, 'OBSERVED_AHEAD'],
  ['twice', { ...session, marked: true }, given, 'OBSERVED_MARKED'],
  ['cancelled', { ...session, status: 'CANCELLED' as const }, given, 'OBSERVED_CANCELLED'],
  ['without a level', session, { ...given, levels: {} }, 'OBSERVED_LEVELS_MISSING'],
  ['without words', session, { ...given, remark: 'ok' }, 'OBSERVED_REMARK_TOO_SHORT'],
])('markSession: %s', (_, of, mark, code) => {
  const marked = markSession(of, mark, criteria, today);
  expect(marked.ok ? undefined : marked.error.code).toBe(code);
});
it('keeps levels of what is looked at alone', () =>
  expect(markSession(session, given, criteria, today)).toMatchObject({ value: { levels: { questions: 3 } } }));

it.each([
  ['planned', { kind: 'OBSERVED', status: 'PLANNED', marks: [] }, undefined],
  ['marked by one', { kind: 'OBSERVED', status: 'PLANNED', marks: [{}] }, 'OBSERVED_MARKED'],
  ['marked by both', { kind: 'OBSERVED', status: 'MARKED', marks: [{}, {}] }, 'OBSERVED_MARKED'],
  ['cancelled already', { kind: 'OBSERVED', status: 'CANCELLED', marks: [] }, 'OBSERVED_CANCELLED'],
  ['as a guest', { kind: 'SHADOWED', status: 'MARKED', marks: [] }, undefined],
  ['as a guest, taken back already', { kind: 'SHADOWED', status: 'CANCELLED', marks: [] }, 'OBSERVED_CANCELLED'],
] as const)('cancelSession: %s', (_, session, code) => {
  const may = cancelSession(session);
  expect(may.ok ? undefined : may.error.code).toBe(code);
});
