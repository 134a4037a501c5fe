import type { RubricCriterion } from '../default-programme/default-module.js';
import { disagreement, giveAssessment, remarkOn, settleRound, takePlace, verdictOf, type HeldAssessment, type Settler } from './assessment.rules.js';
import { changedCriteria, criteriaOf, readableLevels } from './rubric.rules.js';

const criterion = (key: string, first = 'Not yet.'): RubricCriterion => ({
  key,
  title: `The ${key}`,
  levels: [first, 'Nearly.', 'Yes.', 'Others learn from it.'],
});
const rubric = [criterion('outcome'), criterion('baseline'), criterion('questions')];
const held = (ordinal: number, assessorId: string, given = false): HeldAssessment => ({ ordinal, assessorId, given });

describe('takePlace', () => {
  const [sam, mara] = [{ personId: 'sam' }, { personId: 'mara' }];
  const settlers = [{ personId: 'mara', directs: true }];
  it.each([
    ['is the first', 'HANDED_IN', false, [], sam, 1],
    ['keeps the place one has', 'HANDED_IN', true, [held(1, 'lee'), held(2, 'sam')], sam, 2],
    ['finds it taken', 'HANDED_IN', false, [held(1, 'lee')], sam, 'ASSESSMENT_TAKEN'],
    ['is the second where two read', 'HANDED_IN', true, [held(1, 'lee')], sam, 2],
    ['is no third', 'HANDED_IN', true, [held(1, 'lee'), held(2, 'ana')], mara, 'ASSESSMENT_TAKEN'],
    ['gives one answer', 'HANDED_IN', true, [held(1, 'sam', true)], sam, 'ASSESSMENT_GIVEN'],
    ['settles as director', 'TO_DIRECTOR', true, [held(1, 'lee', true), held(2, 'ana', true)], mara, 3],
    ['does not settle otherwise', 'TO_DIRECTOR', true, [held(1, 'lee', true), held(2, 'ana', true)], sam, 'ASSESSMENT_TO_DIRECTOR'],
    ['does not settle what one gave oneself', 'TO_DIRECTOR', true, [held(1, 'mara', true), held(2, 'ana', true)], mara, 'ASSESSMENT_GIVEN'],
    ['does not read on after the settling began', 'TO_DIRECTOR', true, [held(1, 'lee', true), held(2, 'ana', true), held(3, 'mara')], mara, 3],
    ['reads no draft', 'DRAFT', false, [], sam, 'ASSESSMENT_DRAFT'],
    ['reads nothing answered', 'RETURNED', false, [held(1, 'lee', true)], sam, 'ASSESSMENT_RETURNED'],
  ] as const)('%s', (_, status, secondAssessor, others, me, expected) => {
    const place = takePlace({ status, secondAssessor, settlers }, others, me);
    expect(place.ok ? place.value : place.error.code).toBe(expected);
  });
});

describe('two differ', () => {
  const differing = [held(1, 'lee', true), held(2, 'ana', true)];
  const says = (me: string, settlers: readonly Settler[]) => {
    const place = takePlace({ status: 'TO_DIRECTOR', secondAssessor: true, settlers }, differing, { personId: me });
    return place.ok ? place.value : place.error.message;
  };
  it.each<[string, string, readonly Settler[], number | RegExp]>([
    ['and another assessor settles where nobody else directs', 'noa', [{ personId: 'noa', directs: false }], 3],
    ['which those who read it hear', 'lee', [{ personId: 'noa', directs: false }], /nobody else directs, so another assessor settles it/],
    ['and the director settles it where there is one', 'lee', [{ personId: 'mara', directs: true }], /the certification director settles it/],
    ['and where nobody is left, that is said', 'lee', [], /somebody has to become an assessor/],
  ])('%s', (_, me, settlers, expected) =>
    typeof expected === 'number' ? expect(says(me, settlers)).toBe(expected) : expect(says(me, settlers)).toMatch(expected),
  );
});

describe('giveAssessment', () => {
  const whole = { levels: { outcome: 3, baseline: 4, questions: 3 }, remark: '', remarks: 0 };
  const seen = { began: rubric, now: rubric, seen: true };
  const changed = { began: rubric, now: [criterion('outcome', 'Still a task.'), ...rubric.slice(1)], seen: false };
  it.each([
    ['passes at the pass level everywhere', whole, seen, 'PASSED'],
    ['returns one level below, with words', { ...whole, levels: { ...whole.levels, questions: 2 }, remark: 'Ask first.' }, seen, 'RETURNED'],
    ['returns with a remark on a passage alone', { ...whole, levels: { ...whole.levels, questions: 2 }, remarks: 1 }, seen, 'RETURNED'],
    ['does not return without a word', { ...whole, levels: { ...whole.levels, questions: 2 } }, seen, 'ASSESSMENT_REMARK_MISSING'],
    ['asks for every level', { ...whole, levels: { outcome: 3 } }, seen, 'ASSESSMENT_LEVELS_MISSING'],
    ['stops where the rubric was changed meanwhile', whole, changed, 'ASSESSMENT_RUBRIC_CHANGED'],
    ['goes on once the new words were seen', whole, { ...changed, seen: true }, 'PASSED'],
  ])('%s', (_, given, of, expected) => {
    const answer = giveAssessment(given, of, 3);
    expect(answer.ok ? answer.value : answer.error.code).toBe(expected);
  });
  it('names what changed and says that nothing is lost', () =>
    expect(giveAssessment(whole, changed, 3)).toMatchObject({ error: { message: expect.stringMatching(/“The outcome”.*kept/) as string } }));
});

describe('settleRound', () => {
  const given = (ordinal: number, ...levels: readonly number[]) => ({
    ordinal,
    criteria: rubric,
    levels: Object.fromEntries(rubric.map(({ key }, index) => [key, levels[index] ?? 3])),
  });
  it.each([
    ['one good answer passes', [given(1, 3, 3, 4)], false, 'PASSED'],
    ['one level below returns', [given(1, 3, 2, 4)], false, 'RETURNED'],
    ['one of two waits for the other', [given(1, 3, 3, 4)], true, 'HANDED_IN'],
    ['the second alone waits for the first', [given(2, 3, 3, 4)], true, 'HANDED_IN'],
    ['two that agree pass', [given(1, 3, 3, 4), given(2, 4, 3, 3)], true, 'PASSED'],
    ['a level apart below the pass level returns', [given(1, 3, 3, 3), given(2, 3, 3, 2)], true, 'RETURNED'],
    ['a level apart above it passes', [given(1, 4, 3, 3), given(2, 3, 3, 3)], true, 'PASSED'],
    ['two levels apart go to the director', [given(1, 4, 3, 3), given(2, 2, 3, 3)], true, 'TO_DIRECTOR'],
    ['the director’s word counts, whatever the mean', [given(1, 4, 3, 3), given(2, 2, 3, 3), given(3, 3, 3, 3)], true, 'PASSED'],
    ['nobody has answered', [], true, 'HANDED_IN'],
  ])('%s', (_, answers, secondAssessor, status) => expect(settleRound(answers, { secondAssessor, pass: 3 })).toBe(status));
  it('names the criteria in which they differ', () => expect(disagreement(given(1, 4, 1, 3), given(2, 3, 3, 3))).toEqual(['The baseline']));
});

describe('the rubric', () => {
  it.each([
    [
      ['questions', 'outcome'],
      ['outcome', 'questions'],
    ],
    [[], ['outcome', 'baseline', 'questions']],
  ])('%j gives %j', (keys, expected) => expect(criteriaOf(rubric, keys).map(({ key }) => key)).toEqual(expected));
  it('tells what is new, gone and worded otherwise', () =>
    expect(changedCriteria(rubric, [criterion('outcome', 'Otherwise.'), rubric[1] as RubricCriterion, criterion('plan')])).toEqual([
      'The outcome',
      'The plan',
      'The questions',
    ]));
  it('keeps levels from 1 to 4', () => expect(readableLevels({ a: 1, b: 4 })).toEqual({ ok: true, value: { a: 1, b: 4 } }));
  it.each([0, 5, 9, -1, 2.5])('refuses %s as a level', (level) =>
    expect(readableLevels({ a: 1, c: level })).toMatchObject({ ok: false, error: { code: 'LEVEL_OUT_OF_RANGE', field: 'levels.c' } }),
  );
  it('passes nothing that was not looked at', () => expect(verdictOf(rubric, { outcome: 4 }, 3)).toBe('RETURNED'));
});

describe('remarkOn', () => {
  const text = 'We will increase awareness.\nFrom 31 % to 18 %.';
  it.each([
    ['where it stands', { startsAt: 8, quote: 'increase awareness', body: 'What would you count?' }, undefined],
    ['a character off', { startsAt: 9, quote: 'increase awareness', body: 'What?' }, 'REMARK_PASSAGE_ELSEWHERE'],
    ['without words', { startsAt: 8, quote: 'increase', body: ' ' }, 'REMARK_MISSING'],
    ['on nothing', { startsAt: 7, quote: ' ', body: 'What?' }, 'REMARK_PASSAGE'],
  ])('%s', (_, asked, code) => {
    const remark = remarkOn(text, asked, 0);
    expect(remark.ok ? undefined : remark.error.code).toBe(code);
  });
  it('stops at sixty', () => expect(remarkOn(text, { startsAt: 0, quote: 'We', body: 'Who?' }, 60)).toMatchObject({ error: { code: 'REMARK_TOO_MANY' } }));
});
