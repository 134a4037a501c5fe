import { usualForm } from '../applications/application-form.js';
import { usualProgrammeRules } from './programme-rules.js';
import { changeDoor, checkForm, checkProgrammeRules, movedTo, publishVersion, unfinished } from './programme.rules.js';

const code = (result: { ok: boolean; error?: { code: string } }): string | undefined => result.error?.code;

describe('changeDoor', () => {
  it.each([
    ['opens once it is published', 'DRAFT', 'OPEN', true, undefined],
    ['does not open before', 'DRAFT', 'OPEN', false, 'PROGRAMME_UNPUBLISHED'],
    ['is not full before', 'DRAFT', 'FULL', false, 'PROGRAMME_UNPUBLISHED'],
    ['closes at any time', 'OPEN', 'CLOSED', true, undefined],
    ['opens again', 'CLOSED', 'OPEN', true, undefined],
    ['never becomes a draft again', 'CLOSED', 'DRAFT', true, 'PROGRAMME_WAS_OPEN'],
    ['stays a draft', 'DRAFT', 'DRAFT', false, undefined],
  ] as const)('%s', (_, from, to, published, refused) => {
    expect(code(changeDoor(from, to, published) as never)).toBe(refused);
  });
});

describe('checkForm', () => {
  const [first] = usualForm.questions;
  const choice = { ...first!, key: 'choice', kind: 'CHOICE' as const };
  it.each([
    ['takes the usual form', usualForm, undefined],
    ['asks something', { ...usualForm, questions: [] }, 'FORM_EMPTY'],
    ['asks at most 20 questions', { ...usualForm, questions: Array.from({ length: 21 }, (_, at) => ({ ...first!, key: `q${at}` })) }, 'FORM_LONG'],
    ['tells its questions apart', { ...usualForm, questions: [first!, first!] }, 'FORM_KEYS'],
    ['offers a choice', { ...usualForm, questions: [{ ...choice, options: ['Only'] }] }, 'FORM_OPTIONS'],
    ['counts equal answers once', { ...usualForm, questions: [{ ...choice, options: ['Same', ' Same'] }] }, 'FORM_OPTIONS'],
    ['takes two answers', { ...usualForm, questions: [{ ...choice, options: ['One', 'Other'] }] }, undefined],
    ['says what is asked', { ...usualForm, questions: [{ ...first!, label: '  ' }] }, 'FORM_LABEL_MISSING'],
    [
      'looks for at most six things',
      { ...usualForm, criteria: Array.from({ length: 7 }, (_, at) => ({ key: `c${at}`, title: 'A', hint: '' })) },
      'FORM_CRITERIA',
    ],
  ])('%s', (_, form, refused) => {
    expect(code(checkForm(form) as never)).toBe(refused);
  });
});

it('reads figures that make sense, and names the one that does not', () => {
  expect(checkProgrammeRules(usualProgrammeRules)).toEqual({ ok: true, value: usualProgrammeRules });
  expect(checkProgrammeRules({ ...usualProgrammeRules, renewal: { ...usualProgrammeRules.renewal, hours: -1 } })).toMatchObject({
    error: { code: 'PROGRAMME_RULE', field: 'rules.renewal.hours' },
  });
});

describe('unfinished', () => {
  const item = (kind: 'READ' | 'QUIZ' | 'PEER' | 'ASSIGNMENT', settings: object = {}) => ({ key: kind.toLowerCase(), title: kind, kind, settings });
  const version = (items: ReturnType<typeof item>[], banks: { key: string; questions: number }[] = []) => ({ modules: [{ title: 'Stance', items }], banks });
  it.each([
    ['has a module', { modules: [], banks: [] }, 1],
    ['has something to do in each', version([]), 1],
    ['is finished with something to read', version([item('READ')]), 0],
    ['has questions for its quiz', version([item('QUIZ', { bankKey: 'a' })], [{ key: 'a', questions: 0 }]), 1],
    ['has the bank it names', version([item('QUIZ', { bankKey: 'a' })], [{ key: 'b', questions: 9 }]), 1],
    ['draws from a bank', version([item('QUIZ', { bankKey: 'a' })], [{ key: 'a', questions: 3 }]), 0],
    ['gives feedback on an assignment', version([item('PEER', { ofItemKey: 'read' }), item('READ')]), 1],
    ['finds the assignment', version([item('PEER', { ofItemKey: 'assignment' }), item('ASSIGNMENT')]), 0],
  ])('%s', (_, written, left) => {
    expect(unfinished(written)).toHaveLength(left);
  });
});

it('publishes once, and only what is finished', () => {
  expect(publishVersion('DRAFT', [])).toEqual({ ok: true, value: true });
  expect(publishVersion('DRAFT', ['There is no module yet.'])).toMatchObject({ error: { code: 'VERSION_UNFINISHED' } });
  expect(publishVersion('PUBLISHED', [])).toMatchObject({ error: { code: 'VERSION_PUBLISHED' } });
});

it.each([
  ['up', 3, ['b', 'c', 'a']],
  ['to the middle', 2, ['b', 'a', 'c']],
  ['past the end', 9, ['b', 'c', 'a']],
  ['before the start', 0, ['a', 'b', 'c']],
])('moves %s', (_, place, order) => {
  expect(movedTo(['a', 'b', 'c'], 'a', place)).toEqual(order);
});
