import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { questionBanksRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './bank.route.js';
import './question.route.js';

const option = (text: string, right = false) => ({ __typename: 'BankOption', text, right });
const question = (id: string, more: object = {}) => ({
  ...{ __typename: 'BankQuestion', id, kind: 'ONE', topic: 'Stance', text: 'What do you ask first?', explanation: 'Because.', version: 3 },
  ...{ options: [option('What would change?', true), option('Why so late?')], truth: null, number: null, tolerance: null, accepted: [] },
  ...more,
});
const allowed = (name: string) => ({ __typename: 'AvailableAction', action: name, state: { __typename: 'Allowed' } });
const bank = (more: object = {}) => ({
  ...{ __typename: 'QuestionBank', id: 'b1', title: 'Stance', version: 1, versionId: 'v1', versionNumber: 2, status: 'DRAFT', programmeTitle: 'OKR coach' },
  uses: [{ __typename: 'BankUse', title: 'Quiz on stance', take: 5 }],
  ...{ questions: [question('q1')], availableActions: [allowed('writeQuestions')] },
  ...more,
});
const sent: Record<string, unknown>[] = [];
const take = (name: string) => (variables: never) => {
  sent.push((variables as { input: Record<string, unknown> }).input);
  return { [name]: { __typename: 'QuestionBankPayload', errors: [] } };
};
beforeEach(() => (sent.length = 0));

it('lists questions with what is right, and puts one aside', async () => {
  const { user } = renderRoute(questionBanksRoutes, '/cert-admin/banks/b1', {
    QuestionBankPage: { questionBank: bank() },
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
    QuestionBankPage: { questionBank: bank() },
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
    QuestionBankPage: { questionBank: bank({ status: 'PUBLISHED' }) },
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
    QuestionBankPage: { questionBank: bank() },
    EditBankQuestion: { editBankQuestion: { __typename: 'QuestionBankPayload', errors } },
  });
  await user.type(await screen.findByLabelText('What is asked'), ' Really?');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findAllByText('The topic is too long.')).length).toBeGreaterThan(0);
  expect(screen.getByLabelText('What is asked')).toHaveValue('What do you ask first? Really?');
});
