import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { quizzesRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './quiz-editor.route.js';
import './quizzes.route.js';

const quiz = {
  __typename: 'Quiz',
  id: 'z1',
  title: 'OKR basics',
  passPercent: 70,
  kit: 'OKRS_BASICS',
  updatedAt: '2026-11-20T09:00:00.000Z',
  version: 4,
  questions: [
    {
      __typename: 'QuizQuestion',
      key: 'tasks',
      kind: 'TRUE_FALSE',
      text: 'A task is a key result.',
      explanation: 'A task is done, a key result is reached.',
      options: [],
      truth: false,
      number: null,
      tolerance: 0,
      accepted: [],
    },
  ],
};
const sent: Record<string, unknown>[] = [];
const take = (answer: Record<string, unknown>) => (variables: never) => {
  sent.push((variables as { input: Record<string, unknown> }).input);
  return answer;
};
beforeEach(() => (sent.length = 0));

it('lists the quizzes and keeps what an edit does not touch', async () => {
  const { user, address } = renderRoute(quizzesRoutes, '/settings/quizzes', {
    QuizzesPage: { quizzes: [quiz] },
    EditQuiz: take({ editQuiz: { __typename: 'QuizPayload', quiz: { __typename: 'Quiz', id: 'z1', version: 5 }, errors: [] } }),
  });
  expect(await screen.findByText('1 question, 70 % to pass')).toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'OKR basics' }));
  expect(await screen.findByRole('radio', { name: 'False' })).toBeChecked();
  await user.type(screen.getByLabelText('Title'), ', short');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(address()).toBe('/settings/quizzes'));
  expect(sent).toMatchObject([
    { quizId: 'z1', version: 4, title: 'OKR basics, short', passPercent: 70, questions: [{ key: 'tasks', kind: 'TRUE_FALSE', truth: false, options: [] }] },
  ]);
});

it('writes a quiz, and places what the server refuses at its question', async () => {
  const errors = [{ __typename: 'UserError', code: 'QUESTION_RIGHT', field: 'questions.0.options', message: 'Mark exactly one answer as right.' }];
  const { user } = renderRoute(quizzesRoutes, '/settings/quizzes/new', {
    QuizzesPage: { quizzes: [] },
    AddQuiz: take({ addQuiz: { __typename: 'QuizPayload', quiz: null, errors } }),
  });
  const form = within(await screen.findByRole('form', { name: 'Write a quiz' }));
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await form.findByRole('link', { name: 'Enter the question' })).toBeInTheDocument();
  expect(sent).toEqual([]);
  await user.type(form.getByLabelText('Title'), 'Scoring');
  await user.type(form.getByLabelText('What is asked'), 'Which is a key result?');
  for (const [place, words] of ['Launch', 'Returns fall', 'Meet'].entries()) await user.type(form.getByLabelText(`Answer ${place + 1}`), words);
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await form.findByText('Mark exactly one answer as right.')).toBeInTheDocument();
  expect(sent[0]).toMatchObject({
    title: 'Scoring',
    questions: [
      {
        ...{ kind: 'SINGLE', text: 'Which is a key result?', truth: null, number: null, accepted: [] },
        options: [
          { text: 'Launch', right: true },
          { text: 'Returns fall', right: false },
          { text: 'Meet', right: false },
        ],
      },
    ],
  });
});

it('puts a quiz aside only after the question', async () => {
  const { user, address } = renderRoute(quizzesRoutes, '/settings/quizzes/z1', {
    QuizzesPage: { quizzes: [quiz] },
    ArchiveQuiz: take({ archiveQuiz: { __typename: 'QuizPayload', errors: [] } }),
  });
  await user.click(await screen.findByRole('button', { name: 'Put it aside' }));
  expect(sent).toEqual([]);
  await user.click(within(await screen.findByRole('dialog', { name: 'Put “OKR basics” aside?' })).getByRole('button', { name: 'Put it aside' }));
  await waitFor(() => expect(address()).toBe('/settings/quizzes'));
  expect(sent).toMatchObject([{ quizId: 'z1', version: 4 }]);
});
