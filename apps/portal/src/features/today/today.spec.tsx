import { gql } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { todayRoutes } from './routes.js';

const item = (key: string, over: object = {}) => ({
  __typename: 'TodayItem',
  key,
  clientName: 'Oakfield Council',
  clientSlug: 'oakfield',
  health: 'NEEDS_ATTENTION',
  what: 'Decision waiting: 3 changes',
  why: 'Sent Friday 20 November to Dana Ruiz, opened twice, not decided.',
  when: '4 working days',
  dueOn: null,
  act: { __typename: 'TodayItemAct', label: 'Open the plan', path: '/c/oakfield/plan', changeSetId: null },
  ...over,
});
const engagement = {
  __typename: 'TodayEngagement',
  engagementId: 'e1',
  clientName: 'Oakfield Council',
  clientSlug: 'oakfield',
  moment: 'Deployment, week 3 of 4',
  next: 'Training, Tue 1 Dec',
  signals: [{ __typename: 'SignalReading', kind: 'SPONSOR', health: 'NEEDS_ATTENTION' }],
};
const today = (over: object = {}) => ({
  today: {
    __typename: 'Today',
    title: 'Thursday, one thing needs you',
    subtitle: 'Oakfield Council.',
    snoozed: 0,
    needsYou: [item('decision:1')],
    needsYouCount: 1,
    waitingOnOthers: [],
    waitingOnOthersCount: 0,
    engagements: [engagement],
    clientCount: 6,
    ...over,
  },
});

beforeAll(() => import('./today.route.js'), 60_000);

it('says what needs the coach, why, and one act', async () => {
  renderRoute(todayRoutes, '/today', { TodayPage: today() });
  expect(await screen.findByRole('heading', { level: 1, name: 'Thursday, one thing needs you' })).toBeInTheDocument();
  const row = within(screen.getByRole('list', { name: 'Needs you' })).getAllByRole('listitem')[0]!;
  expect(row).toHaveTextContent('opened twice, not decided');
  expect(within(row).getByRole('link', { name: 'Open the plan' })).toHaveAttribute('href', '/c/oakfield/plan');
  expect(screen.getByRole('list', { name: 'Engagements' })).toHaveTextContent('Deployment, week 3 of 4');
});

it('says beside its places how much there is, until something is written elsewhere', async () => {
  const elsewhere = [
    ...todayRoutes,
    {
      path: '/clients',
      Component: () => {
        const [write] = useMutation(gql`
          mutation WriteSomething {
            writeSomething {
              id
            }
          }
        `);
        return <button onClick={() => void write()}>Write something</button>;
      },
    },
  ];
  const { user } = renderRoute(elsewhere, '/today', { TodayPage: today(), WriteSomething: { writeSomething: { __typename: 'Note', id: 'n' } } });
  const [places] = await screen.findAllByRole('navigation', { name: 'Main' });
  expect(await within(places!).findByRole('link', { name: 'Today 1' })).toBeInTheDocument();
  await user.click(within(places!).getByRole('link', { name: 'Clients 6' }));
  await user.click(await screen.findByRole('button', { name: 'Write something' }));
  expect(await within(places!).findByRole('link', { name: 'Clients' })).toBeInTheDocument();
  expect(within(places!).getByRole('link', { name: 'Today' })).toBeInTheDocument();
});

it('asks for seven of each list, and for all when its reader wants them', async () => {
  const many = Array.from({ length: 9 }, (_, index) => item(`decision:${index}`, { what: `Thing ${index}` }));
  const others = Array.from({ length: 8 }, (_, index) => item(`force:${index}`, { what: `Other ${index}` }));
  const { user } = renderRoute(todayRoutes, '/today', {
    TodayPage: ({ first }: { first?: number }) => {
      return today({ needsYou: many.slice(0, first), needsYouCount: 9, waitingOnOthers: others.slice(0, first), waitingOnOthersCount: 8 });
    },
  });
  expect(await screen.findByText('Thing 6')).toBeInTheDocument();
  expect(screen.queryByText('Thing 7')).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 2, name: 'Needs you 9' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '1 more' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '2 more' }));
  expect(await screen.findByText('Thing 8')).toBeInTheDocument();
  expect(screen.getByText('Other 7')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: / more$/ })).not.toBeInTheDocument();
});

it('puts an item off, asks again, and says that it can be taken back', async () => {
  let put = false;
  const { user } = renderRoute(todayRoutes, '/today', {
    TodayPage: () => (put ? today({ needsYou: [], needsYouCount: 0, snoozed: 1, title: 'Nothing needs you' }) : today()),
    SnoozeTodayItem: ({ input }: { input: { key: string } }) => {
      put = input.key === 'decision:1';
      return { snoozeTodayItem: { __typename: 'TodayPayload', errors: [] } };
    },
  });
  await user.click(await screen.findByRole('button', { name: /^Later:/ }));
  await user.click(screen.getAllByRole('menuitem')[0]!);
  expect(await screen.findByText(/^Put off until/)).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Nothing needs you'));
  expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
});

it('starts with the first client where there is none', async () => {
  renderRoute(todayRoutes, '/today', { TodayPage: today({ engagements: [], needsYou: [], needsYouCount: 0 }) });
  expect(await screen.findByRole('link', { name: 'Add your first client' })).toHaveAttribute('href', '/clients/new');
});

it('shows what is about no client without a way to one, and no engagements to whoever has none', async () => {
  const certified = item('step:1', {
    clientName: 'Certification',
    clientSlug: null,
    what: 'Next: The stance',
    act: { __typename: 'TodayItemAct', label: 'Begin', path: '/cert/items/1', changeSetId: null },
  });
  renderRoute(todayRoutes, '/today', { TodayPage: today({ engagements: [], needsYou: [certified] }) });
  const row = within(await screen.findByRole('list', { name: 'Needs you' })).getByRole('listitem');
  expect(row).toHaveTextContent('CertificationNext: The stance');
  expect(within(row).queryByRole('link', { name: 'Certification' })).toBeNull();
  expect(within(row).getByRole('link', { name: 'Begin' })).toHaveAttribute('href', '/cert/items/1');
  expect(screen.queryByRole('heading', { name: 'Engagements' })).toBeNull();
});
