import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { questionBanksRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './bank.route.js';
import './question.route.js';

const option = (text: string, right = false) => ({ __typename: 'BankOption', text, right });
const question = (id: string, more: object = {}) => ({
  ...{ __typename: 'BankQuestion', id, kind: 'ONE', topic: 'Stance', text: 'What do you ask first?', explanation: 'Because.', explainedIn: null, version: 3 },
  ...{ options: [option('What would change?', true), option('Why so late?')], truth: null, number: null, tolerance: null, accepted: [] },
  ...more,
});
const allowed = (name: string) => ({ __typename: 'AvailableAction', action: name, state: { __typename: 'Allowed' } });
const bank = (more: object = {}) => ({
  ...{ __typename: 'QuestionBank', id: 'b1', title: 'Stance', version: 1, versionId: 'v1', versionNumber: 2, status: 'DRAFT', programmeTitle: 'OKR coach' },
  uses: [{ __typename: 'BankUse', title: 'Quiz on stance', take: 5 }],
  material: [{ __typename: 'BankMaterial', key: 'asking', title: 'Asking', moduleTitle: 'Stance of a coach' }],
  ...{ questions: [question('q1')], availableActions: [allowed('writeQuestions')] },
  ...more,
});
const choice = (text: string, right: boolean, count: number) => ({ __typename: 'QuestionChoice', text, right, count });
const figures = (more: object = {}) => ({
  ...{ __typename: 'QuestionFigures', questionId: 'q1', asked: 12, rightPercent: 41, leftOut: 1, apart: -0.25, finding: 'Look at its wording.' },
  choices: [choice('What would change?', true, 5), choice('Why so late?', false, 6)],
  ...more,
});
const few = { asked: 3, rightPercent: null, leftOut: null, apart: null, finding: null, choices: [] };
const sent: Record<string, unknown>[] = [];
const take = (name: string) => (variables: never) => {
  sent.push((variables as { input: Record<string, unknown> }).input);
  return { [name]: { __typename: 'QuestionBankPayload', errors: [] } };
};
beforeEach(() => (sent.length = 0));

it('lists questions with what is right, and puts one aside', async () => {
  const { user } = renderRoute(questionBanksRoutes, '/cert-admin/banks/b1', {
    QuestionBankPage: { questionFigures: [], questionBank: bank() },
    PutQuestionAside: take('putQuestionAside'),
  });
  expect(await screen.findByText('“Quiz on stance” asks 5 of them.')).toBeInTheDocument();
  expect(screen.getByText('Stance. One is right: What would change?')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'More: What do you ask first?' }));
  await user.click(screen.getByRole('menuitem', { name: 'Put it aside' }));
  await waitFor(() => expect(sent).toMatchObject([{ questionId: 'q1', version: 3 }]));
});

it('writes a question of another kind, and shows it as trainees see it', async () => {
  const { user, address } = renderRoute(questionBanksRoutes, '/cert-admin/banks/b1/new', {
    QuestionBankPage: { questionFigures: [], questionBank: bank() },
    AddBankQuestion: take('addBankQuestion'),
  });
  await user.type(await screen.findByLabelText('What is asked'), 'An outcome is a task.');
  await user.selectOptions(screen.getByLabelText('Kind'), 'TRUE_FALSE');
  const preview = within(screen.getByRole('region', { name: 'As trainees see it' }));
  expect(preview.getByText('An outcome is a task.')).toBeInTheDocument();
  expect(preview.getAllByRole('radio')).toHaveLength(2);
  await user.click(within(screen.getByRole('group', { name: 'It is' })).getByRole('radio', { name: 'False' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(address()).toBe('/cert-admin/banks/b1'));
  expect(sent).toMatchObject([{ bankId: 'b1', kind: 'TRUE_FALSE', topic: 'Stance', text: 'An outcome is a task.', truth: false, options: [] }]);
});

it('changes which answer is right, without telling it in the preview', async () => {
  const { user } = renderRoute(questionBanksRoutes, '/cert-admin/banks/b1/q1', {
    QuestionBankPage: { questionFigures: [], questionBank: bank({ status: 'PUBLISHED' }) },
    EditBankQuestion: take('editBankQuestion'),
  });
  expect(await screen.findByText(/Attempts that have begun keep their questions/)).toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText('Right is'), '1');
  expect(screen.queryByText('Because.', { selector: 'p' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(sent).toMatchObject([
      {
        ...{ questionId: 'q1', version: 3 },
        options: [
          { text: 'What would change?', right: false },
          { text: 'Why so late?', right: true },
        ],
      },
    ]),
  );
});

it('keeps what was typed where the server says what is missing', async () => {
  const errors = [{ __typename: 'UserError', code: 'QUESTION_TOPIC', field: 'topic', message: 'The topic is too long.' }];
  const { user } = renderRoute(questionBanksRoutes, '/cert-admin/banks/b1/q1', {
    QuestionBankPage: { questionFigures: [], questionBank: bank() },
    EditBankQuestion: { editBankQuestion: { __typename: 'QuestionBankPayload', errors } },
  });
  await user.type(await screen.findByLabelText('What is asked'), ' Really?');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findAllByText('The topic is too long.')).length).toBeGreaterThan(0);
  expect(screen.getByLabelText('What is asked')).toHaveValue('What do you ask first? Really?');
});

it('tells whoever writes it how a question went, and which deserve a look', async () => {
  renderRoute(questionBanksRoutes, '/cert-admin/banks/b1', {
    QuestionBankPage: {
      questionBank: bank({ questions: [question('q1'), question('q2', { text: 'And then?' })] }),
      questionFigures: [figures(), figures({ ...few, questionId: 'q2' })],
    },
  });
  expect(await screen.findByText(/41 % of 12 people had it right\./)).toHaveTextContent('Look at its wording.');
  expect(screen.getByText('Asked 3 people so far.')).toBeInTheDocument();
  expect(screen.getByText('“Quiz on stance” asks 5 of them. 1 question deserves a look.')).toBeInTheDocument();
});

it('shows beside a question what was answered in its place, and where it is explained', async () => {
  const { user } = renderRoute(questionBanksRoutes, '/cert-admin/banks/b1/q1', {
    QuestionBankPage: { questionBank: bank(), questionFigures: [figures()] },
    EditBankQuestion: take('editBankQuestion'),
  });
  const went = within(await screen.findByRole('region', { name: /How it went/ }));
  expect(went.getByRole('row', { name: /What would change\? right 5/ })).toBeInTheDocument();
  expect(went.getByRole('row', { name: /Why so late\? 6/ })).toBeInTheDocument();
  expect(went.getByText(/41 % had it right; 1 left it out\. Those who know the other questions do worse here \(−0\.25 on/)).toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText(/Where it is explained/), 'asking');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toMatchObject([{ questionId: 'q1', explainedIn: 'asking' }]));
});

it('tells no figures of a few people', async () => {
  renderRoute(questionBanksRoutes, '/cert-admin/banks/b1/q1', { QuestionBankPage: { questionBank: bank(), questionFigures: [figures(few)] } });
  expect(await screen.findByText('Figures stand here from five people on.')).toBeInTheDocument();
  expect(screen.queryByRole('table')).toBeNull();
});
