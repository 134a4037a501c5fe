import { universalKeys } from '../parameters/catalogue.js';
import { addableTo, readTemplate, openingDraft, usualTemplate } from './plan-template.rules.js';
import type { TemplateAnswer } from './plan-template.rules.js';

const starting = usualTemplate();
const own: TemplateAnswer = {
  key: 'own-language',
  value: { kind: 'text', title: 'Language', question: 'In which language do we write?', reach: 'authors', answer: 'English' },
  prefilled: false,
  offered: [],
  why: '',
  note: '',
};
const changed = (key: string, change: Partial<TemplateAnswer>): TemplateAnswer[] =>
  starting.map((answer) => (answer.key === key ? { ...answer, ...change } : answer));

describe('the template that a practice starts with', () => {
  it('passes its own check', () => expect(readTemplate(starting)).toEqual({ ok: true, value: starting }));
  it('asks the ten, the mission and the training rule', () =>
    expect(starting.map((answer) => answer.key)).toEqual([...universalKeys, 'teamMission', 'trainingRule']));
  it('offers what others ask often, and nothing that is asked already', () =>
    expect(addableTo(starting).map((answer) => answer.key)).toEqual(['checkInCadence', 'visibility', 'copyCheck']));
  it('gives a reason for every answer', () => expect(starting.filter((answer) => !answer.why.endsWith('.'))).toEqual([]));
});

describe('the first draft of a new engagement', () => {
  const draft = openingDraft(starting);
  it('has seven of the ten filled in', () => expect(draft.slice(0, 10).filter((answer) => answer.value !== null)).toHaveLength(7));
  it('leaves levels, cycle and reviews to the client, and says why', () => {
    const open = draft.filter((answer) => answer.value === null);
    expect(open.map((answer) => answer.key)).toEqual(['levels', 'cycle', 'reviews']);
    for (const answer of open) expect(answer.clientAnswers).toMatch(/\.$/);
  });
  it('suggests four months all the same', () =>
    expect(draft.find((answer) => answer.key === 'cycle')?.suggestionText).toBe('A cycle lasts 4 months. The organisation and its teams share it.'));
  it('carries the practice’s own question', () =>
    expect(openingDraft([own])[0]).toMatchObject({ question: 'In which language do we write?', value: null, suggestionText: 'English.', clientAnswers: null }));
});

describe('readTemplate', () => {
  it.each([
    ['takes a question of the practice’s own', [...starting, own], undefined],
    ['takes fewer offered answers', changed('cycle', { offered: ['three-months', 'four-months'] }), undefined],
    ['misses a universal one', starting.slice(1), 'TEMPLATE_PARAMETER_MISSING | parameters'],
    ['finds one twice', [...starting, own, own], 'TEMPLATE_PARAMETER_TWICE | parameters.13.key'],
    ['refuses an answer that cannot be used', changed('kpis', { value: { handling: 'x' } }), 'PARAMETER_VALUE_INVALID | parameters.7.value.handling'],
    ['refuses a parameter that nobody defined', [...starting, { ...own, key: 'budget' }], 'PARAMETER_UNKNOWN | key'],
    ['refuses an offer that does not exist', changed('cycle', { offered: ['five-months'] }), 'TEMPLATE_OPTION_UNKNOWN | parameters.3.offered'],
    ['refuses an essay as a reason', changed('cycle', { why: 'x'.repeat(1001) }), 'TEMPLATE_WHY_TOO_LONG | parameters.3.why'],
    ['refuses an essay as a note', changed('cycle', { note: 'x'.repeat(1001) }), 'TEMPLATE_NOTE_TOO_LONG | parameters.3.note'],
    [
      'refuses more than anyone can keep',
      [...starting, ...Array.from({ length: 19 }, (_, at) => ({ ...own, key: `own-${at}` }))],
      'TEMPLATE_TOO_LONG | parameters',
    ],
  ])('%s', (_, answers, refusal) => {
    const checked = readTemplate(answers);
    expect(checked.ok ? undefined : `${checked.error.code} | ${checked.error.field}`).toBe(refusal);
  });
  it('puts the ten into their order and tidies', () => {
    const checked = readTemplate([own, ...[...changed('kpis', { why: '  Because. ' })].reverse()]);
    expect(checked.ok && checked.value.map((answer) => answer.key)).toEqual([...universalKeys, 'own-language', 'trainingRule', 'teamMission']);
    expect(checked.ok && checked.value[7]?.why).toBe('Because.');
  });
});
