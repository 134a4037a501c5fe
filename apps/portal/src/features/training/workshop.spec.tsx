import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute, type RenderedRoute } from '../../testing/render-route.js';
import { aClientLead, aCoach } from '../../testing/viewers.js';
import { trainingRoutes } from './routes.js';
import { allowed, gated, seat, workshop } from './training.fixture.js';
// Compiled before the first visit, which would otherwise wait for it.
import './attendance.route.js';
import './workshop.route.js';

const sent: Record<string, unknown>[] = [];
/** Takes an act and answers with the workshop as it stands then. */
const take =
  (name: string, after: object = {}, errors: readonly object[] = [], more: object = name === 'recordAttendance' ? { lostClearance: [] } : {}) =>
  (variables: never) => {
    sent.push((variables as { input: Record<string, unknown> }).input);
    return { [name]: { __typename: 'WorkshopPayload', workshop: errors.length > 0 ? null : workshop(after), errors, ...more } };
  };
const open = (facts: object, answers: Parameters<typeof renderRoute>[2] = {}, more = ''): RenderedRoute =>
  renderRoute(trainingRoutes, `/c/marisol/training/w1${more}`, { WorkshopPage: { workshop: workshop(facts) }, ...answers });

beforeEach(() => (sent.length = 0));

it('shows when, what for and with whom, and asks before somebody is taken off', async () => {
  const after = { seats: [seat('p-ana', 'Ana Ruiz', 'CANCELLED')], booked: 0 };
  const { user } = open({}, { CancelBooking: take('cancelBooking', after) });
  expect(await screen.findByRole('heading', { level: 1, name: 'OKR basics' })).toBeInTheDocument();
  expect(screen.getByText('Marisol Health has not agreed to it yet.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Put it in my calendar' })).toHaveAttribute('href', '/calendar/workshops/w1.ics');
  const agenda = within(screen.getByRole('region', { name: /Agenda/ })).getAllByRole('listitem');
  expect(agenda.map((item) => item.textContent)).toEqual(['10:0030 minWhy OKRsTheory', '12:00End']);
  await user.click(screen.getByRole('button', { name: 'Take off: Ana Ruiz' }));
  expect(sent).toEqual([]);
  await user.click(within(await screen.findByRole('dialog', { name: 'Take Ana Ruiz off OKR basics?' })).getByRole('button', { name: 'Take off' }));
  await waitFor(() => expect(sent).toMatchObject([{ workshopId: 'w1', personId: 'p-ana' }]));
  expect(await screen.findByText('Nobody is booked yet.')).toBeInTheDocument();
});

it.each([
  ['whoever plans', [allowed('editWorkshop', 'Edit')], '/c/marisol/training/w1/edit'],
  ['nobody else', [], undefined],
])('leads %s to write an agenda that is missing', async (_, availableActions, href) => {
  open({ agenda: [], availableActions });
  const agenda = within(await screen.findByRole('region', { name: /Agenda/ }));
  expect(agenda.queryByRole('link', { name: 'Write the agenda' })?.getAttribute('href')).toBe(href);
  expect(agenda.queryByText('There is no agenda yet.') === null).toBe(href !== undefined);
});

it('moves to another date and says who gets a mail', async () => {
  const { user } = open(
    { availableActions: [allowed('rescheduleWorkshop', 'Reschedule')] },
    { RescheduleWorkshop: take('rescheduleWorkshop', { on: '2026-12-08' }) },
  );
  await user.click(await screen.findByRole('button', { name: 'Other acts' }));
  await user.click(screen.getByRole('menuitem', { name: 'Reschedule' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Reschedule OKR basics' }));
  expect(sheet.getByText('Ana Ruiz gets a mail, and calendars move along.')).toBeInTheDocument();
  await user.clear(sheet.getByLabelText('Date'));
  await user.type(sheet.getByLabelText('Date'), '2026-12-08');
  await user.click(sheet.getByRole('button', { name: 'Move it' }));
  await waitFor(() => expect(sent).toMatchObject([{ workshopId: 'w1', version: 3, on: '2026-12-08', time: '10:00', minutes: 120 }]));
});

it('lets the client lead agree to the outcome', async () => {
  const agreed = { outcomeAgreedAt: '2026-11-27T09:00:00.000Z', outcomeAgreedByName: 'Dana Ruiz', availableActions: [] };
  const { user } = open(
    { availableActions: [allowed('agreeWorkshopOutcome', 'Agree to this outcome')] },
    { ViewerSession: { viewer: aClientLead }, AgreeWorkshopOutcome: take('agreeWorkshopOutcome', agreed) },
  );
  await user.click(await screen.findByRole('button', { name: 'Agree to this outcome' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Agree to it' }));
  expect(await screen.findByText(/Agreed by Dana Ruiz/)).toBeInTheDocument();
  expect(sent).toMatchObject([{ workshopId: 'w1', version: 3 }]);
});

const makeUp = {
  ...{ __typename: 'MakeUp', id: 'm1', personName: 'Chu Anand', exercise: 'One key result of ours reads like a task.', state: 'WAITING', version: 2 },
  ...{ handedInAt: '2026-11-26T09:00:00.000Z', decidedByName: null, remark: null, availableActions: [allowed('decideMakeUp', 'Accept or return')] },
};

it.each([
  ['you', makeUp.availableActions],
  ['the coach', []],
])('says that a make-up waits for %s', async (whom, availableActions) => {
  open({ status: 'HELD', makeUps: [{ ...makeUp, availableActions }] });
  expect(await screen.findByRole('region', { name: /Make-ups/ })).toHaveTextContent(`waits for ${whom}`);
});

it('returns a make-up only with what is missing', async () => {
  const { user } = open(
    { status: 'HELD', makeUps: [makeUp] },
    { DecideMakeUp: take('decideMakeUp', { status: 'HELD', makeUps: [{ ...makeUp, state: 'RETURNED' }] }) },
  );
  await user.click(await screen.findByRole('button', { name: 'Return with a remark' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Return Chu Anand’s make-up?' }));
  await user.click(sheet.getByRole('button', { name: 'Return it' }));
  expect(await sheet.findByRole('link', { name: 'Say what is missing' })).toBeInTheDocument();
  expect(sent).toEqual([]);
  await user.type(sheet.getByLabelText('What is missing'), 'Rewrite it as a result.');
  await user.click(sheet.getByRole('button', { name: 'Return it' }));
  await waitFor(() => expect(sent).toMatchObject([{ makeUpId: 'm1', version: 2, accept: false, remark: 'Rewrite it as a result.' }]));
});

it('lets somebody take their place and give it back', async () => {
  const mine = {
    mySeat: { __typename: 'WorkshopSeat', personId: aCoach.id, state: 'BOOKED', minutesAttended: null, attended: false, required: true },
    seats: [],
  };
  const { user } = open(
    { availableActions: [allowed('bookMyPlace', 'Book my place')], seats: [] },
    {
      SeatPeople: take('bookPeople', { ...mine, availableActions: [allowed('cancelBooking', 'Give up my place')] }),
      WorkshopPage: { workshop: workshop({ availableActions: [allowed('bookMyPlace', 'Book my place')], seats: [] }) },
    },
  );
  await user.click(await screen.findByRole('button', { name: 'Book my place' }));
  await waitFor(() => expect(sent).toMatchObject([{ workshopId: 'w1', personIds: [aCoach.id] }]));
  expect(await screen.findByText('Your place is booked. The date comes by mail for your calendar.')).toBeInTheDocument();
});

it('records attendance: all there, one missing, one gone early, one who came unbooked', async () => {
  const seats = [seat('p-ana', 'Ana Ruiz'), seat('p-ben', 'Ben Ode'), seat('p-chu', 'Chu Anand'), seat('p-dev', 'Dev Marsh', 'INVITED')];
  const facts = { seats, booked: 3, availableActions: [allowed('recordAttendance', 'Record attendance')] };
  const { user, address } = open(facts, { RecordAttendance: take('recordAttendance', { ...facts, status: 'HELD', version: 4 }) }, '/attendance');
  expect(await screen.findByText('3 there, 1 not. Everybody booked is there until you untick them.')).toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: /Ana Ruiz/ }));
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('checkbox', { name: /Ben Ode/ })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Ben Ode left early' }));
  const minutes = screen.getByLabelText('Minutes of Ben Ode');
  await user.clear(minutes);
  await user.type(minutes, '60');
  await user.click(screen.getByRole('checkbox', { name: /Dev Marsh/ }));
  expect(screen.getByText(/^3 there, 1 not/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Record attendance' }));
  await waitFor(() => expect(address()).toBe('/c/marisol/training/w1'));
  expect(sent).toMatchObject([{ workshopId: 'w1', version: 3 }]);
  expect(sent[0]?.['exceptions']).toEqual([
    { personId: 'p-ana', minutes: 0 },
    { personId: 'p-ben', minutes: 60 },
    { personId: 'p-dev', minutes: 120 },
  ]);
});

it('enters somebody else who was there, without a mail, and then they are on the list', async () => {
  const acts = [allowed('bookPeople', 'Enter who came'), allowed('recordAttendance', 'Record attendance')];
  const eva = { id: 'e-eva', personId: 'p-eva', name: 'Eva Lindt', teamId: 't-other', teamName: 'Parks', roles: [], isCounted: true, state: 'NONE' };
  const candidates = { __typename: 'TrainingPage', engagementId: 'e1', people: [{ __typename: 'TrainingPerson', ...eva }] };
  const { user } = open(
    { seats: [], booked: 0, teamId: 't-ours', availableActions: acts },
    {
      SeatCandidates: { trainingPage: candidates },
      SeatPeople: take('bookPeople', { seats: [seat('p-eva', 'Eva Lindt')], booked: 1, availableActions: acts }),
    },
    '/attendance',
  );
  expect(await screen.findByText('Nobody was booked.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Somebody else was there?' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Who else came to OKR basics' }));
  await user.click(await sheet.findByRole('checkbox', { name: /Eva Lindt/ }));
  expect(sheet.queryByText('They have to come')).not.toBeInTheDocument();
  await user.click(sheet.getByRole('button', { name: 'Enter them' }));
  expect(await screen.findByText('1 there, 0 not. Everybody booked is there until you untick them.')).toBeInTheDocument();
  expect(sent).toMatchObject([{ workshopId: 'w1', personIds: ['p-eva'], required: null }]);
});

it('adds somebody to what is recorded, and keeps who was not there', async () => {
  const acts = [allowed('recordAttendance', 'Correct attendance')];
  const eva = { id: 'e-eva', personId: 'p-eva', name: 'Eva Lindt', teamId: 't-other', teamName: 'Parks', roles: [], isCounted: true, state: 'NONE' };
  const candidates = { __typename: 'TrainingPage', engagementId: 'e1', people: [{ __typename: 'TrainingPerson', ...eva }] };
  const seats = [
    { ...seat('p-ana', 'Ana Ruiz'), minutesAttended: 0 },
    { ...seat('p-ben', 'Ben Ode'), minutesAttended: 120 },
  ];
  const { user } = open(
    { status: 'HELD', seats, booked: 2, availableActions: acts },
    {
      SeatCandidates: { trainingPage: candidates },
      RecordAttendance: take('recordAttendance', {
        ...{ status: 'HELD', version: 4, booked: 3, availableActions: acts },
        seats: [...seats, { ...seat('p-eva', 'Eva Lindt'), minutesAttended: 120 }],
      }),
    },
    '/attendance',
  );
  await user.click(await screen.findByRole('button', { name: 'Somebody else was there?' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Who else was at OKR basics' }));
  await user.click(await sheet.findByRole('checkbox', { name: /Eva Lindt/ }));
  await user.click(sheet.getByRole('button', { name: 'Add them to the record' }));
  expect(await screen.findByText('2 there, 1 not. Everybody booked is there until you untick them.')).toBeInTheDocument();
  expect(sent).toMatchObject([{ workshopId: 'w1', version: 3 }]);
  expect(sent[0]?.['exceptions']).toEqual([
    { personId: 'p-ana', minutes: 0 },
    { personId: 'p-eva', minutes: 120 },
  ]);
});

it('says whom a correction closes writing to', async () => {
  const facts = {
    status: 'HELD',
    seats: [seat('p-ana', 'Ana Ruiz'), seat('p-ben', 'Ben Ode')],
    availableActions: [allowed('recordAttendance', 'Correct attendance')],
  };
  const { user } = open(facts, { RecordAttendance: take('recordAttendance', facts, [], { lostClearance: ['Ana Ruiz'] }) }, '/attendance');
  await user.click(await screen.findByRole('checkbox', { name: /Ana Ruiz/ }));
  await user.click(screen.getByRole('button', { name: 'Correct attendance' }));
  const words = 'Attendance is recorded: 1 there, 1 missing. Ana Ruiz is not trained any more, and gets a mail that says what is left.';
  expect(await screen.findByText(words)).toBeInTheDocument();
});

it('has one way to say who came, once attendance can be recorded', async () => {
  open({ availableActions: [allowed('bookPeople', 'Enter who came'), allowed('recordAttendance', 'Record attendance')] });
  expect(await screen.findByRole('link', { name: 'Record attendance' })).toBeInTheDocument();
  expect(screen.getByRole('region', { name: /People/ })).toHaveTextContent('Ana Ruiz');
  expect(screen.queryByRole('button', { name: 'Enter who came' })).not.toBeInTheDocument();
});

const own = (more: object) => ({ __typename: 'WorkshopSeat', personId: aCoach.id, required: true, minutesAttended: null, attended: false, ...more });

it.each([
  ['You are invited and have no place yet.', { state: 'INVITED' }, []],
  ['You may come: book your place, or say that you cannot.', { state: 'INVITED', required: false }, []],
  ['Your place is booked.', { state: 'BOOKED' }, [allowed('cancelBooking', 'Give up my place')]],
  ['Your attendance is not recorded yet.', { state: 'BOOKED' }, []],
])('says how one stands: %s', async (words, mine, availableActions) => {
  open({ mySeat: own(mine), seats: [], availableActions });
  expect(await screen.findByText(words)).toBeInTheDocument();
});

it('shows nobody a list that they alone are on', async () => {
  open({ mySeat: own({ state: 'BOOKED' }), seats: [seat(aCoach.id, 'Sam Okafor')], availableActions: [allowed('cancelBooking', 'Give up my place')] });
  expect(await screen.findByText('Your place is booked.')).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: /People/ })).not.toBeInTheDocument();
});

it('takes nobody off once it began', async () => {
  open({ availableActions: [allowed('bookPeople', 'Enter who came'), gated('inviteToWorkshop', 'This workshop has begun.')] });
  expect(await screen.findByRole('button', { name: 'Enter who came' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Take off: Ana Ruiz' })).not.toBeInTheDocument();
});

it('says why attendance cannot be recorded yet', async () => {
  open({ availableActions: [gated('recordAttendance', 'Attendance is recorded once the workshop has begun.')] }, {}, '/attendance');
  expect(await screen.findByRole('region', { name: 'Attendance is recorded once the workshop has begun.' })).toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
});
