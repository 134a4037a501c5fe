import { screen, waitFor, within } from '@testing-library/react';
import { forgetDraftsOf } from '../../app/drafts/device-store.js';
import type { EditCoachingQuestionsArgs } from '../../graphql/graphql.js';
import { renderRoute } from '../../testing/render-route.js';
import { aClientLead, aCoach } from '../../testing/viewers.js';
import { questionsRoutes } from './routes.js';

// Reading the page's code must not count as waiting for it.
beforeAll(() => import('./questions.route.js'), 60_000);
afterEach(() => forgetDraftsOf(aCoach.id));

const asked = (key: string, text: string, usualText: string | null = null) => ({ __typename: 'CoachingQuestion', key, text, usualText });
const usual = [asked('missed', 'Who would miss you?'), asked('served', 'Whom do you serve?')];
const allowed = { __typename: 'AvailableAction', action: 'editCoachingQuestions', state: { __typename: 'Allowed' } };
const step = (over: object = {}) => ({
  __typename: 'StepQuestions',
  id: 'MISSION',
  step: 'MISSION',
  title: 'Mission',
  asks: 'Why does this team exist?',
  isEdited: false,
  version: 0,
  changedAt: null,
  changedBy: null,
  questions: usual,
  usual,
  availableActions: [allowed],
  ...over,
});
const refine = step({
  id: 'REFINE',
  step: 'REFINE',
  title: 'Refine',
  asks: 'Result or task?',
  questions: [asked('task', 'Is it done or reached?')],
  usual: [],
});
const own = (over: object = {}) =>
  step({ isEdited: true, version: 3, changedAt: '2026-11-26T09:00:00.000Z', changedBy: 'Lee Park', questions: [asked('missed', 'Who needs you?')], ...over });
const page = (...steps: object[]) => ({ QuestionsPage: { coachingQuestions: steps } });
const sent: EditCoachingQuestionsArgs[] = [];
beforeEach(() => (sent.length = 0));
const saves = (saved: object | null, errors: object[] = []) => ({
  EditCoachingQuestions: ({ input }: { input: EditCoachingQuestionsArgs }) => {
    sent.push(input);
    return { editCoachingQuestions: { __typename: 'StepQuestionsPayload', step: saved, errors } };
  },
});
const texts = () => screen.getAllByRole('textbox').map((box) => (box as HTMLTextAreaElement).value);

it('words, orders, adds and takes out the questions of a step, and saves them over the version that was seen', async () => {
  const after = [asked('served', 'Whom do you serve today?', 'Whom do you serve?'), asked('own-1', 'Who pays?')];
  const { user } = renderRoute(questionsRoutes, '/settings/questions', {
    ...page(step(), refine),
    ...saves(step({ isEdited: true, version: 1, questions: after })),
  });
  await user.type(await screen.findByLabelText('Question 2'), '{Backspace} today?');
  expect(screen.getByText('Usually: Whom do you serve?')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Move up: Question 2' }));
  expect(texts()).toEqual(['Whom do you serve today?', 'Who would miss you?']);
  await user.click(screen.getByRole('button', { name: 'Add a question' }));
  await user.keyboard('Who pays?');
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(texts()).toEqual(['Whom do you serve today?', 'Who pays?', 'Who would miss you?']);
  await user.click(screen.getByRole('button', { name: 'Take out: Question 3' }));
  expect(within(screen.getByRole('navigation', { name: 'Steps' })).getByRole('link', { name: /Mission/ })).toHaveTextContent('changed');
  await user.click(screen.getByRole('button', { name: 'Save 1 step' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Save/ })).not.toBeInTheDocument());
  expect(sent).toMatchObject([
    {
      step: 'MISSION',
      version: 0,
      restore: false,
      questions: [
        { key: 'served', text: 'Whom do you serve today?' },
        { key: null, text: 'Who pays?' },
      ],
    },
  ]);
  expect(texts()).toEqual(['Whom do you serve today?', 'Who pays?']);
});

it('keeps what was typed through a closed tab, and gives back what was taken out', async () => {
  const first = renderRoute(questionsRoutes, '/settings/questions', page(step(), refine));
  await first.user.click(await screen.findByRole('button', { name: 'Take out: Question 1' }));
  expect(texts()).toEqual(['Whom do you serve?']);
  await first.user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(texts()).toEqual(['Who would miss you?', 'Whom do you serve?']);
  await first.user.type(screen.getByLabelText('Question 1'), ' Really?');
  first.unmount();
  renderRoute(questionsRoutes, '/settings/questions?p=REFINE', page(step(), refine));
  expect(await screen.findByText('Is it done or reached?')).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('link', { name: /Mission/ })).toHaveTextContent('changed'));
});

it('goes back to the usual questions of a step that has its own', async () => {
  const { user } = renderRoute(questionsRoutes, '/settings/questions', { ...page(own(), refine), ...saves(step()) });
  expect(await screen.findByText(/by Lee Park/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Back to the usual questions' }));
  expect(texts()).toEqual(['Who would miss you?', 'Whom do you serve?']);
  await user.click(screen.getByRole('button', { name: 'Save 1 step' }));
  await waitFor(() => expect(sent).toMatchObject([{ step: 'MISSION', version: 3, restore: true, questions: [] }]));
});

it('says at the question what it needs, and keeps it', async () => {
  const wrong = { __typename: 'UserError', code: 'QUESTION_ASKS_NOTHING', field: 'questions.1.text', message: 'End it with a question mark.' };
  const { user } = renderRoute(questionsRoutes, '/settings/questions', { ...page(step(), refine), ...saves(null, [wrong]) });
  await user.type(await screen.findByLabelText('Question 2'), '{Backspace}.');
  await user.click(screen.getByRole('button', { name: 'Save 1 step' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Mission, question 2: End it with a question mark.');
  expect(screen.getByLabelText('Question 2')).toHaveAccessibleDescription(/End it with a question mark/);
  expect(texts()[1]).toBe('Whom do you serve.');
});

it.each([
  ['Keep mine', ['Who needs you? Really?'], { version: 4, questions: [{ key: 'missed', text: 'Who needs you? Really?' }] }],
  ['Keep theirs', ['Theirs?'], null],
])('shows what somebody else saved meanwhile and lets a person choose: %s', async (choice, stands, then) => {
  const answers = [own(), own({ version: 4, questions: [asked('missed', 'Theirs?')] })];
  let read = 0;
  const { user } = renderRoute(questionsRoutes, '/settings/questions', {
    QuestionsPage: () => ({ coachingQuestions: [answers[Math.min(read++, 1)], refine] }),
    EditCoachingQuestions: ({ input }: { input: EditCoachingQuestionsArgs }) => {
      if (input.version !== 4) return { fault: 'CONFLICT' };
      sent.push(input);
      return { editCoachingQuestions: { __typename: 'StepQuestionsPayload', step: own({ version: 5 }), errors: [] } };
    },
  });
  await user.type(await screen.findByLabelText('Question 1'), ' Really?');
  await user.click(screen.getByRole('button', { name: 'Save 1 step' }));
  expect(await screen.findByRole('list', { name: 'Saved by Lee Park' })).toHaveTextContent('Theirs?');
  expect(screen.queryByRole('button', { name: /^Save/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: choice }));
  expect(texts()).toEqual(stands);
  if (!then) return expect(screen.queryByRole('button', { name: /^Save/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Save 1 step' }));
  await waitFor(() => expect(sent).toMatchObject([then]));
});

it('is not there for people of a client', async () => {
  renderRoute(questionsRoutes, '/settings/questions', { ...page(step()), ViewerSession: { viewer: aClientLead } });
  expect(await screen.findByRole('heading', { name: 'There is nothing at this address' })).toBeInTheDocument();
});
