import { fireEvent, screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { observedRoutes } from './routes.js';

const act = (action: string, label: string) => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed', label } });
const session = (more: Record<string, unknown> = {}) => ({
  ...{
    __typename: 'ObservedSession',
    id: 's1',
    traineeName: 'Priya Natarajan',
    title: 'Two observed sessions',
    kind: 'OBSERVED',
    heldOn: '2026-11-25',
    setting: 'A reset with a team of eight',
  },
  ...{ clientName: null, about: null, outside: true, withdrawn: false },
  ...{ status: 'PLANNED', assessorNames: ['Noa Berg', 'Lee Park'], version: 1, markedCount: 0, mean: null, counts: null, marks: [], availableActions: [] },
  rubric: [{ __typename: 'RubricCriterionView', key: 'questions', title: 'Questions', levels: ['Not yet.', 'Nearly.', 'Yes.', 'Others learn from it.'] }],
  ...more,
});
const item = (more: Record<string, unknown> = {}) => ({
  ...{
    __typename: 'ObservedItem',
    id: 'o1',
    title: 'Two observed sessions',
    body: '',
    completesWhen: 'Two count.',
    kind: 'OBSERVED',
    count: 2,
    counted: 0,
    sessions: [],
  },
  colleagues: ['Noa Berg', 'Lee Park'].map((name, nth) => ({ __typename: 'ObservedColleague', id: `c${nth}`, name })),
  engagements: [
    { __typename: 'ObservedEngagement', engagementId: 'e1', clientName: 'Halden Robotics', clientSlug: 'halden', why: null },
    { __typename: 'ObservedEngagement', engagementId: 'e2', clientName: 'Oakfield Council', clientSlug: 'oakfield', why: 'This client allows “Figures only”.' },
  ],
  availableActions: [act('planObservedSession', 'Ask both assessors')],
  ...more,
});

it('asks two assessors to watch a session', async () => {
  const sent: unknown[] = [];
  const { user } = renderRoute(observedRoutes, '/cert/observed/o1', {
    ObservedItemPage: { observedItem: item() },
    PlanObservedSession: ({ input }: { input: Record<string, unknown> }) => {
      sent.push([input['engagementId'], input['heldOn'], input['firstAssessorId'], input['secondAssessorId']]);
      return {
        planObservedSession: {
          __typename: 'ObservedItemPayload',
          item: item({ sessions: [session({ clientName: 'Halden Robotics', availableActions: [act('cancelObservedSession', 'Cancel it')] })] }),
          errors: [],
        },
      };
    },
  });
  expect(await screen.findByText('Your sessions will be here, with what your assessors saw.')).toBeInTheDocument();
  // What no client allowed is not among the choices; why not stands below, with the way to ask.
  const clients = screen.getByRole('combobox', { name: 'With which client' });
  expect(
    within(clients)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['Choose', 'Halden Robotics', 'A client outside this practice']);
  expect(screen.getByRole('link', { name: 'Oakfield Council' })).toHaveAttribute('href', '/c/oakfield/consent');
  await user.selectOptions(clients, 'Halden Robotics');
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('When it is'), { target: { value: '2026-12-03' } });
  await user.selectOptions(screen.getByRole('combobox', { name: 'First assessor' }), 'Noa Berg');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Second assessor' }), 'Lee Park');
  fireEvent.change(screen.getByRole('textbox', { name: /What kind of session/ }), { target: { value: 'A reset with a team of eight' } });
  await user.click(screen.getByRole('button', { name: 'Ask both assessors' }));
  const mine = within(await screen.findByRole('list', { name: 'Your sessions' }));
  expect(mine.getByText(/, Halden Robotics, watched by Noa Berg and Lee Park/)).toBeInTheDocument();
  expect(mine.getByRole('button', { name: 'Cancel it' })).toBeInTheDocument();
  expect(sent).toEqual([['e1', '2026-12-03', 'c0', 'c1']]);
});

it('asks of a session elsewhere whether its client agreed', async () => {
  const sent: unknown[] = [];
  const visits = item({ kind: 'SHADOWED', availableActions: [act('planObservedSession', 'Enter this session')] });
  const { user } = renderRoute(observedRoutes, '/cert/observed/o1', {
    ObservedItemPage: { observedItem: visits },
    PlanObservedSession: ({ input }: { input: Record<string, unknown> }) => {
      sent.push([input['engagementId'], input['clientAgreed']]);
      return { planObservedSession: { __typename: 'ObservedItemPayload', item: visits, errors: [] } };
    },
  });
  await user.selectOptions(await screen.findByRole('combobox', { name: 'With which client' }), 'A client outside this practice');
  fireEvent.change(screen.getByLabelText('When you were there'), { target: { value: '2026-11-20' } });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Who led it' }), 'Noa Berg');
  fireEvent.change(screen.getByRole('textbox', { name: /What you noticed/ }), { target: { value: 'The coach asked first.' } });
  await user.click(screen.getByRole('button', { name: 'Enter this session' }));
  expect(await screen.findAllByText('Ask the client first, then say here that they agreed')).not.toHaveLength(0);
  expect(sent).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: 'The client agreed that I was there' }));
  await user.click(screen.getByRole('button', { name: 'Enter this session' }));
  await screen.findByText('The session is entered.');
  expect(sent).toEqual([[null, true]]);
});

it.each([
  ['before a certificate', false, 'Its client took the consent back, so it does not count any more.'],
  ['after it', true, 'Its client took the consent back; it stays as part of your certificate.'],
])('says of a session whose client took the consent back what it is now: %s', async (_, counts, words) => {
  renderRoute(observedRoutes, '/cert/observed/o1', {
    ObservedItemPage: { observedItem: item({ sessions: [session({ status: 'MARKED', mean: 3, counts, withdrawn: true, outside: false, setting: '' })] }) },
  });
  expect(await screen.findByText(words)).toBeInTheDocument();
});

it('takes marks once, keeps them where they are refused, and shows the other’s only then', async () => {
  const answers = [
    { session: null, errors: [{ __typename: 'UserError', code: 'OBSERVED_REMARK_MISSING', field: 'remark', message: 'What you saw is missing.' }] },
    { session: session({ status: 'MARKED', markedCount: 2, mean: 3, counts: true }), errors: [] },
  ];
  const { user, address } = renderRoute(observedRoutes, '/cert-admin/observed/s1', {
    ObservedSessionPage: { observedSession: session({ markedCount: 1, availableActions: [act('markObservedSession', 'Give these marks')] }) },
    MarkObservedSession: () => ({ markObservedSession: { __typename: 'ObservedSessionPayload', ...answers.shift() } }),
  });
  await user.click(await screen.findByRole('radio', { name: '3 Yes.' }));
  expect(screen.queryByRole('heading', { name: 'What was seen' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Give these marks' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('What you saw is missing.');
  expect(screen.getByRole('radio', { name: '3 Yes.', checked: true })).toBeInTheDocument();
  fireEvent.change(screen.getByRole('textbox', { name: 'What you saw' }), { target: { value: 'You let the silence work.' } });
  await user.click(screen.getByRole('button', { name: 'Give these marks' }));
  await screen.findByText(/hears by mail/);
  expect(address()).toBe('/cert-admin/reviews');
});

it('shows what both saw and whether it counts', async () => {
  const marks = ['Noa Berg', 'Lee Park'].map((assessorName) => ({
    __typename: 'ObservedMark',
    assessorName,
    remark: `Seen by ${assessorName}`,
    givenAt: '2026-11-26T10:00:00.000Z',
    levels: [],
  }));
  renderRoute(observedRoutes, '/cert/observed/o1', {
    ObservedItemPage: { observedItem: item({ counted: 1, sessions: [session({ status: 'MARKED', markedCount: 2, mean: 3.5, counts: true, marks })] }) },
  });
  expect(await screen.findByText('Counts, mean 3.5.')).toBeInTheDocument();
  expect(screen.getByText('Seen by Lee Park')).toBeInTheDocument();
});
