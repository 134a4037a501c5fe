const field = (kind: string, name: string, label: string, over: object = {}) => ({
  __typename: 'ParameterField',
  kind,
  name,
  label,
  choices: null,
  min: null,
  max: null,
  maxLength: null,
  unit: null,
  shownWhen: null,
  ...over,
});
const choice = (value: unknown, label: string) => ({ __typename: 'ParameterChoice', value, label });
const option = (key: string, label: string, months: number) => ({
  __typename: 'ParameterOption',
  key,
  label,
  explanation: `${label} each.`,
  consequence: 'It has a price.',
  fits: 'Many.',
  value: { months },
  text: `A cycle lasts ${months} months.`,
});

export const cycle = {
  __typename: 'CatalogueParameter',
  key: 'cycle',
  number: 4,
  title: 'Cycle',
  heading: 'How long a cycle lasts',
  question: 'How long is one cycle?',
  hint: 'Lay their calendar on the table.',
  coachingQuestion: 'Which two weeks must never hold a reset?',
  clientAnswers: 'It has to fit the client’s own calendar.',
  defaultValue: { months: 3 },
  countersignedBy: ['SPONSOR'],
  practice: null,
  options: [option('three', '3 months', 3), option('four', '4 months', 4)],
  fields: [field('choice', 'months', 'Months', { choices: [choice(3, '3 months'), choice(4, '4 months'), choice(6, '6 months')] })],
};
export const mission = {
  ...cycle,
  key: 'teamMission',
  number: null,
  title: 'Team mission',
  heading: 'Mission',
  question: 'Does each team write a mission?',
  clientAnswers: null,
  options: [],
  fields: [field('yesNo', 'required', 'A mission comes first')],
};
export const copyCheck = { ...mission, key: 'copyCheck', title: 'Copies', heading: 'Copied words', question: 'What about copied words?' };
export const ownQuestion = {
  ...mission,
  key: 'own-question',
  title: 'Your own question',
  heading: 'Your own question',
  question: 'Your own question',
  fields: [
    field('text', 'title', 'Short name', { maxLength: 40 }),
    field('text', 'question', 'Question', { maxLength: 200 }),
    field('text', 'answer', 'Answer'),
  ],
};

const usual = (value: unknown, text: string) => ({ __typename: 'UsualAnswer', value, text, prefilled: true, why: 'As most do.' });
const answer = (parameter: { key: string }, value: unknown, text: string, over: object = {}) => ({
  __typename: 'TemplateParameter',
  key: parameter.key,
  value,
  text,
  prefilled: true,
  offered: [],
  why: 'As most do.',
  note: '',
  usual: usual(value, text),
  parameter,
  ...over,
});

export const aTemplate = (over: object = {}) => ({
  __typename: 'PlanTemplate',
  version: 2,
  changedAt: '2030-01-10T10:00:00.000Z',
  changedBy: 'Lee Park',
  parameters: [
    answer(cycle, { months: 3 }, 'A cycle lasts 3 months.', {
      prefilled: false,
      usual: { ...usual({ months: 4 }, 'A cycle lasts 4 months.'), prefilled: false },
    }),
    answer(mission, { required: true }, 'Every team writes its mission first.'),
  ],
  addable: [answer(copyCheck, { required: false }, 'Copies are pointed out.')],
  ownQuestion,
  availableActions: [{ __typename: 'AvailableAction', action: 'editPlanTemplate', state: { __typename: 'Allowed' } }],
  ...over,
});

/** The same template with another line for the cycle, as somebody else saved it. */
export const changedByLee = (cycleOver: object, missionOver: object = {}) => {
  const { parameters } = aTemplate();
  return aTemplate({
    version: 3,
    parameters: [
      { ...parameters[0], ...cycleOver },
      { ...parameters[1], ...missionOver },
    ],
  });
};
