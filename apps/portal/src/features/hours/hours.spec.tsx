import { fireEvent, screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { leftWords, minutesIn } from './hours-words.js';
import { hoursRoutes } from './routes.js';

const line = (over: object = {}) => ({
  __typename: 'CoachingHours',
  ...{
    id: 'h1',
    clientName: 'Tern & Co',
    contact: '',
    form: 'INDIVIDUAL',
    groupSize: null,
    startsOn: '2026-11-20',
    endsOn: '2026-11-20',
    paidMinutes: 90,
    proBonoMinutes: 0,
  },
  ...{ consented: true, activity: 'COACHING', eligible: true, counts: true, clientId: null, version: 1 },
  ...over,
});
const threshold = (name: string, hours: number, left: number) => ({
  __typename: 'HoursThreshold',
  ...{
    name,
    hours,
    paidHours: name === 'MCC' ? null : 75,
    clients: name === 'MCC' ? null : 8,
    reached: false,
    leftMinutes: left * 60,
    leftPaidMinutes: 0,
    leftClients: 7,
  },
});
const log = (lines: object[] = [line()]) => ({
  hoursLog: {
    __typename: 'HoursLog',
    lines,
    totals: {
      __typename: 'HoursTotals',
      ...{ minutes: 90, paidMinutes: 90, proBonoMinutes: 0, clients: 1 },
      withoutConsent: { __typename: 'HoursLeftOut', lines: 1, minutes: 60 },
      notCoaching: { __typename: 'HoursLeftOut', lines: 0, minutes: 0 },
    },
    thresholds: [threshold('ACC', 100, 98.5), threshold('MCC', 2500, 2498.5)],
    clients: [{ __typename: 'HoursClient', clientId: 'c1', name: 'Oakfield Council', mayBeNamed: false }],
  },
});
const done = (name: string) => ({ [name]: { __typename: 'HoursPayload', errors: [] } });

beforeAll(() => import('./hours.route.js'), 60_000);

it.each([
  ['1.5', 90],
  ['1,5', 90],
  ['1:30', 90],
  ['', 0],
  ['0.25', 15],
  ['one', Number.NaN],
  ['-1', Number.NaN],
])('reads %s as %s minutes', (typed, minutes) => expect(minutesIn(typed)).toBe(minutes));

it('says what is left in words', () => {
  expect(leftWords({ reached: false, leftMinutes: 90, leftPaidMinutes: 0, leftClients: 1 } as never)).toBe('1.5 hours, 1 client to go');
});

it('logs a session in one line, in minutes, and says what is left to each threshold', async () => {
  let sent: unknown;
  const { user } = renderRoute(hoursRoutes, '/cert/hours', {
    HoursPage: log(),
    LogHours: ({ input }: { input: unknown }) => {
      sent = input;
      return done('logHours');
    },
  });
  expect(await screen.findByRole('heading', { level: 1, name: '1.5 hours of coaching with 1 client' })).toBeInTheDocument();
  expect(screen.getByText('98.5 hours, 7 clients to go')).toBeInTheDocument();
  expect(screen.getByText(/1 hour in 1 line: the client has not agreed/u)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'XLSX' })).toHaveAttribute('href', '/files/coaching-hours/xlsx');
  const form = within(screen.getByRole('form', { name: 'Log a session' }));
  // That the last one was coaching says nothing about this one.
  const coaching = form.getByRole('checkbox', { name: /I mark it as coaching/u });
  expect(coaching).not.toBeChecked();
  await user.click(coaching);
  await user.selectOptions(form.getByLabelText('Client'), 'Oakfield Council');
  expect(form.getByText('Oakfield Council does not allow to be named; then the line is not passed on.')).toBeInTheDocument();
  fireEvent.change(form.getByLabelText('Day'), { target: { value: '2026-11-24' } });
  await user.type(form.getByLabelText('Paid hours'), 'one');
  await user.click(form.getByRole('button', { name: 'Log it' }));
  expect((await form.findAllByText('Enter hours such as 1.5 or 1:30')).length).toBeGreaterThan(0);
  await user.clear(form.getByLabelText('Paid hours'));
  await user.type(form.getByLabelText('Paid hours'), '1:15');
  await user.click(form.getByRole('radio', { name: 'A group' }));
  await user.type(form.getByLabelText('People in the group'), '6');
  await user.click(form.getByRole('button', { name: 'Log it' }));
  expect(await screen.findByText('Logged.')).toBeInTheDocument();
  expect(sent).toMatchObject({
    clientId: 'c1',
    clientName: 'Oakfield Council',
    form: 'GROUP',
    groupSize: 6,
    startsOn: '2026-11-24',
    endsOn: '2026-11-24',
    paidMinutes: 75,
    eligible: true,
  });
});

it('removes a line at once and takes that back', async () => {
  const sent: unknown[] = [];
  const { user } = renderRoute(hoursRoutes, '/cert/hours', {
    HoursPage: log([line(), line({ id: 'h2', clientName: 'Vesper', consented: false, counts: false })]),
    RemoveHours: ({ input }: { input: unknown }) => {
      sent.push(input);
      return done('removeHours');
    },
  });
  expect(await screen.findByText('not passed on: the client has not agreed to be named')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Remove the line of Vesper' }));
  expect(await screen.findByText('The line of Vesper is removed.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Taken back.')).toBeInTheDocument();
  expect(sent).toMatchObject([
    { hoursId: 'h2', version: 1, back: false },
    { hoursId: 'h2', version: 2, back: true },
  ]);
});
