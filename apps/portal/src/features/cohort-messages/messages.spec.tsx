import { screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { cohortMessagesRoutes } from './routes.js';

const trainee = (name: string, more: object = {}) => ({
  __typename: 'ReachableTrainee',
  traineeId: name.toLowerCase(),
  name,
  silentDays: null,
  overdue: 0,
  ...more,
});
const message = { __typename: 'CohortMessage', id: 'm1', subject: 'Dates', body: 'Two dates.', byName: 'Mara Lind', readers: 'to 1 person', names: ['Wei'] };
const page = (more: object = {}) => ({
  cohortMessages: {
    ...{ __typename: 'CohortMessages', id: 'c1', cohortName: 'Autumn 26', fromName: 'Mara Lind via Northlight' },
    messages: [{ ...message, writtenAt: '2026-11-25T09:00:00.000Z', sentAt: '2026-11-25T09:00:10.000Z' }],
    trainees: [trainee('Priya'), trainee('Aisha', { silentDays: 12, overdue: 1 })],
    availableActions: [{ __typename: 'AvailableAction', action: 'writeToCohort', state: { __typename: 'Allowed' } }],
    ...more,
  },
});
const open = (answers: Parameters<typeof renderRoute>[2] = {}) =>
  renderRoute(cohortMessagesRoutes, '/cert-admin/cohorts/c1/messages', { CohortMessagesPage: page(), ...answers });

it('shows the mail before it goes, sends it to those who are chosen, and can take it back', async () => {
  const sent: Record<string, unknown>[] = [];
  const back: unknown[] = [];
  const { user } = open({
    WriteToCohort: ({ input }: { input: Record<string, unknown> }) => {
      sent.push(input);
      return { writeToCohort: { __typename: 'CohortMessagePayload', messageId: 'm9', errors: [] } };
    },
    TakeBackCohortMessage: ({ input }: { input: { messageId: string } }) => {
      back.push(input.messageId);
      return { takeBackCohortMessage: { __typename: 'CohortMessagePayload', errors: [] } };
    },
  });
  await user.click(await screen.findByRole('radio', { name: /Those of whom nothing was seen/ }));
  await user.type(screen.getByLabelText('Subject'), 'How are you?');
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'We kept your place.');
  const preview = within(screen.getByRole('region', { name: 'How the mail will read' }));
  expect(preview.getByText('From Mara Lind via Northlight to Aisha')).toBeInTheDocument();
  expect(preview.getByText('We kept your place.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('The message goes out in ten seconds.')).toBeInTheDocument();
  expect(sent).toMatchObject([{ cohortId: 'c1', toWhom: 'SILENT', traineeIds: [], subject: 'How are you?', body: 'We kept your place.' }]);
  expect(screen.getByLabelText('Subject')).toHaveValue('');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByDisplayValue('How are you?')).toBeInTheDocument();
  expect(back).toEqual(['m9']);
});

it('asks for what is missing, and offers no group without anybody in it', async () => {
  const { user } = open({ CohortMessagesPage: page({ id: 'c2', trainees: [trainee('Priya')] }) });
  expect(await screen.findByRole('radio', { name: /The whole cohort/ })).toBeChecked();
  expect(screen.queryByRole('radio', { name: /Those/ })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Some of them' }));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect((await screen.findAllByText('Choose who gets it')).length).toBeGreaterThan(0);
  expect(screen.getAllByText('Enter a subject').length).toBeGreaterThan(0);
});

it('keeps a record of what was written', async () => {
  open();
  const list = within(await screen.findByRole('list', { name: 'Messages to the cohort' }));
  expect(list.getByRole('listitem')).toHaveTextContent('DatesTwo dates.Mara Lind to 1 person');
});

it('keeps what was written on the device, for those who are still there', async () => {
  const first = open({ CohortMessagesPage: page({ id: 'c3' }) });
  await first.user.click(await screen.findByRole('radio', { name: /Those of whom nothing was seen/ }));
  await first.user.type(screen.getByLabelText('Subject'), 'Half a message');
  first.unmount();
  open({ CohortMessagesPage: page({ id: 'c3', trainees: [trainee('Priya')] }) });
  expect(await screen.findByDisplayValue('Half a message')).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: /The whole cohort/ })).toBeChecked();
});
