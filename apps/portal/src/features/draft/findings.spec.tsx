import { screen, waitFor, within } from '@testing-library/react';
import { found, nothingYet, openDraft, sent, take } from './open-draft.fixture.js';
import { aCheck, acted } from './talk.fixture.js';
// Compiled before the first visit, which would otherwise wait for it.
import './draft.route.js';

beforeEach(nothingYet);

it('shows what was found beside its line, with the words in question and the number of the parameter', async () => {
  const { user } = openDraft(found());
  const mark = within((await screen.findAllByRole('list', { name: 'What the checks say' }))[0]!);
  expect(mark.getByRole('listitem')).toHaveTextContent('To fix Reads like a task.');
  expect(mark.getByText('failed')).toBeInstanceOf(HTMLElement);
  expect(mark.getByText('failed').tagName).toBe('MARK');
  expect(mark.getByRole('link', { name: 'Parameter 5' })).toHaveAttribute('href', '/c/oakfield/plan?p=krTypes');
  expect(screen.getByText('1 rule, 0 pieces of advice')).toBeInTheDocument();
  await user.click(mark.getByRole('button', { name: 'Rewrite it' }));
  await waitFor(() => expect(screen.getByLabelText('Key result 1')).toHaveFocus());
});

it('asks for an exception from the parameter for this team', async () => {
  const { user } = openDraft({
    ...found(),
    TeamsToExcept: {
      okrsPage: { __typename: 'OkrsPage', engagementId: 'e1', teams: [{ __typename: 'OkrsTeam', teamId: 't1', name: 'Field Service', mine: true }] },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Ask for an exception' }));
  expect(await screen.findByLabelText('For which team?')).toHaveValue('t1');
  expect(screen.getByLabelText('From which parameter?')).toHaveValue('krTypes');
});

it('takes an answer to a question that must be answered', async () => {
  const { user } = openDraft({
    ...found({ offers: [{ __typename: 'FindingOffer', act: 'ANSWER', label: 'Answer', parameterKey: null }], availableActions: [acted('answerFinding')] }),
    AnswerDraftFinding: take(() => ({ answerFinding: { __typename: 'DraftCheckPayload', check: aCheck([]), errors: [] } })),
  });
  await user.click(await screen.findByRole('button', { name: 'Answer' }));
  const sheet = within(screen.getByRole('dialog'));
  await user.type(sheet.getByLabelText('Why are these words right here?'), 'We own the visits.');
  await user.click(sheet.getByRole('button', { name: 'Answer' }));
  await waitFor(() => expect(sent[0]).toMatchObject({ draftId: 'd1', findingKey: 'TASK l1', act: 'ANSWER', words: 'We own the visits.', version: 0 }));
  await waitFor(() => expect(screen.queryByText(/Reads like a task/)).not.toBeInTheDocument());
});
