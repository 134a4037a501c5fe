import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { liveSessionsRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './sessions.route.js';

type Facts = Record<string, unknown>;
const allowed = (action: string, label: string): Facts => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed', label } });
const attendee = (name: string, more: Facts = {}): Facts => ({
  ...{
    __typename: 'SessionAttendance',
    traineeId: name,
    name,
    minutes: null,
    makeUpText: null,
    makeUpAskedAt: null,
    returnedAt: null,
    remark: null,
    madeUpAt: null,
    counts: false,
    ...more,
  },
});
const session = (more: Facts = {}): Facts => ({
  ...{
    __typename: 'CohortSession',
    id: 's1',
    startsAt: '2026-11-20T16:00:00.000Z',
    meeting: '2026-11-20T17:00+01:00[Europe/Berlin]',
    on: '2026-11-20',
    time: '17:00',
  },
  ...{ minutes: 90, place: 'https://meet.example/a', recordingUrl: null, status: 'PLANNED', version: 1, attendance: [attendee('Priya'), attendee('Tomás')] },
  availableActions: [allowed('editSession', 'Move'), allowed('recordSessionAttendance', 'Who was there?')],
  ...more,
});
const sessions = (more: Facts = {}): Facts => ({
  ...{
    __typename: 'CohortSessions',
    id: 'c1',
    cohortName: 'Winter 26',
    programmeTitle: 'OKR coach',
    timeZone: 'Europe/Berlin',
    startsOn: '2026-11-16',
    endsOn: '2027-02-26',
  },
  items: [
    { __typename: 'LiveItem', itemId: 'i1', title: 'Thirty minutes without advice', moduleNumber: 1, minutes: 90, sessions: [session()] },
    { __typename: 'LiveItem', itemId: 'i2', title: 'A deployment talk', moduleNumber: 2, minutes: 60, sessions: [] },
  ],
  availableActions: [allowed('planSession', 'Set a date')],
  ...more,
});
const sent: Facts[] = [];
const take =
  (name: string, errors: Facts[] = []) =>
  (variables: never) => {
    sent.push((variables as { input: Facts }).input);
    return { [name]: { __typename: 'CohortSessionsPayload', sessions: null, errors } };
  };
const open = (answers: Parameters<typeof renderRoute>[2]) =>
  renderRoute(liveSessionsRoutes, '/cert-admin/cohorts/c1/sessions', { CohortSessionsPage: { cohortSessions: sessions() }, ...answers });
beforeEach(() => (sent.length = 0));

it('says which session has no date, and sets one', async () => {
  const { user } = open({ PlanSession: take('planSession') });
  expect(await screen.findByRole('heading', { level: 1, name: '1 live session has no date yet' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Set a date: A deployment talk' }));
  const sheet = within(screen.getByRole('dialog'));
  await user.type(sheet.getByLabelText(/^Date/), '2026-12-03');
  await user.click(sheet.getByRole('button', { name: 'Set the date' }));
  await waitFor(() => expect(sent).toMatchObject([{ cohortId: 'c1', itemId: 'i2', on: '2026-12-03', time: '17:00', minutes: 60 }]));
});

it('keeps what was typed when the date is refused', async () => {
  const errors = [{ __typename: 'UserError', code: 'SESSION_MINUTES', field: 'minutes', message: 'Enter 15 to 600 minutes.' }];
  const { user } = open({ EditSession: take('editSession', errors) });
  await user.click(await screen.findByRole('button', { name: 'Move: Thirty minutes without advice' }));
  const sheet = within(screen.getByRole('dialog'));
  await user.type(sheet.getByLabelText(/^Place/), ', room 2');
  await user.click(sheet.getByRole('button', { name: 'Move and tell the trainees' }));
  expect((await sheet.findAllByText('Enter 15 to 600 minutes.')).length).toBeGreaterThan(0);
  expect(sheet.getByLabelText(/^Place/)).toHaveValue('https://meet.example/a, room 2');
});

it('records who was there: all but those who are unticked', async () => {
  const { user } = open({ RecordSessionAttendance: take('recordSessionAttendance') });
  await user.click(await screen.findByRole('button', { name: 'Who was there?: Thirty minutes without advice' }));
  const sheet = within(screen.getByRole('dialog'));
  await user.click(sheet.getByRole('checkbox', { name: 'Tomás' }));
  expect(sheet.getByText(/1 there, 1 not/)).toBeInTheDocument();
  await user.click(sheet.getByRole('button', { name: 'Record' }));
  await waitFor(() => expect(sent).toMatchObject([{ sessionId: 's1', version: 1, exceptions: [{ traineeId: 'Tomás', minutes: 0 }] }]));
});

it('shows who makes a session up, and takes it', async () => {
  const held = session({
    status: 'HELD',
    attendance: [
      attendee('Priya', { minutes: 90, counts: true }),
      attendee('Tomás', { minutes: 0, makeUpText: 'I would ask first.', makeUpAskedAt: '2026-11-21T09:00:00.000Z' }),
    ],
    availableActions: [allowed('acceptSessionMakeUp', 'Made up')],
  });
  const { user } = open({
    CohortSessionsPage: {
      cohortSessions: sessions({ items: [{ __typename: 'LiveItem', itemId: 'i1', title: 'Advice', moduleNumber: 1, minutes: 90, sessions: [held] }] }),
    },
    AcceptSessionMakeUp: take('acceptSessionMakeUp'),
  });
  expect(await screen.findByText('I would ask first.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Made up: Tomás' }));
  await waitFor(() => expect(sent).toMatchObject([{ sessionId: 's1', traineeId: 'Tomás' }]));
});

it('asks for more where a make-up says too little, and says what is missing', async () => {
  const held = session({
    status: 'HELD',
    attendance: [attendee('Tomás', { minutes: 0, makeUpText: 'Nice.', makeUpAskedAt: '2026-11-21T09:00:00.000Z' })],
    availableActions: [allowed('acceptSessionMakeUp', 'Made up'), allowed('returnSessionMakeUp', 'Ask for more')],
  });
  const items = [{ __typename: 'LiveItem', itemId: 'i1', title: 'Advice', moduleNumber: 1, minutes: 90, sessions: [held] }];
  const { user } = open({ CohortSessionsPage: { cohortSessions: sessions({ items }) }, ReturnSessionMakeUp: take('returnSessionMakeUp') });
  await user.click(await screen.findByRole('button', { name: 'Ask for more: Tomás' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Ask Tomás for more?' }));
  await user.click(sheet.getByRole('button', { name: 'Return it' }));
  expect(sent).toEqual([]);
  await user.type(sheet.getByLabelText('What is missing'), 'With which team?');
  await user.click(sheet.getByRole('button', { name: 'Return it' }));
  await waitFor(() => expect(sent).toMatchObject([{ sessionId: 's1', traineeId: 'Tomás', remark: 'With which team?' }]));
});

it('has no acts for those who may only read', async () => {
  open({
    CohortSessionsPage: {
      cohortSessions: sessions({
        availableActions: [],
        items: [{ __typename: 'LiveItem', itemId: 'i1', title: 'Advice', moduleNumber: 1, minutes: 90, sessions: [session({ availableActions: [] })] }],
      }),
    },
  });
  expect(await screen.findByText(/You can read the dates, not change them/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Advice/ })).not.toBeInTheDocument();
});
