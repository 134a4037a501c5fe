import { editQuestions, type TypedQuestion } from './edit-questions.rules.js';
import { usualQuestions } from './usual-questions.js';

const usual = usualQuestions.MISSION;
const own = { key: 'own-1', text: 'Who pays for you?' };
const edit = (typed: readonly TypedQuestion[]) => editQuestions('MISSION', typed, [own], () => 'own-2');

it.each([
  ['other words for one', [{ key: 'missed', text: '  Who would\nmiss you? ' }], undefined],
  ['another order', [...usual].reverse(), undefined],
  ['one of the practice’s own', [own], undefined],
  ['none', [], 'QUESTIONS_EMPTY | questions'],
  ['thirteen', Array.from({ length: 13 }, (_, at) => ({ key: null, text: `Why ${at}?` })), 'QUESTIONS_TOO_MANY | questions'],
  ['nothing in it', [{ key: null, text: ' ' }], 'QUESTION_EMPTY | questions.0.text'],
  ['an essay', [{ key: null, text: `${'why '.repeat(80)}?` }], 'QUESTION_TOO_LONG | questions.0.text'],
  ['an order', [{ key: 'missed', text: 'Say who would miss you.' }], 'QUESTION_ASKS_NOTHING | questions.0.text'],
  ['a key of another step', [{ key: 'why-now', text: 'Why?' }], 'QUESTION_UNKNOWN | questions.0.key'],
  ['the same words twice', [own, { key: null, text: 'who PAYS for you?' }], 'QUESTION_TWICE | questions.1.text'],
  ['the same key twice', [own, { ...own, text: 'Who else?' }], 'QUESTION_TWICE | questions.1.text'],
])('editQuestions: %s', (_, typed, refused) => {
  const edited = edit(typed);
  expect(edited.ok ? undefined : `${edited.error.code} | ${edited.error.field}`).toBe(refused);
});
it('editQuestions: tidies words, keeps keys and gives new ones', () =>
  expect(
    edit([
      { key: 'missed', text: ' Who would\n miss you? ' },
      { key: null, text: 'What else?' },
    ]),
  ).toEqual({
    ok: true,
    value: [
      { key: 'missed', text: 'Who would miss you?' },
      { key: 'own-2', text: 'What else?' },
    ],
  }));
