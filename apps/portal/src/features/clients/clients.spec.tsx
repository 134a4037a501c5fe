import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aClientLead } from '../../testing/viewers.js';
import { clientsRoutes } from './routes.js';

const phase = (id: string, name: string, startsOn: string, state: string) => ({ __typename: 'Phase', id, name, startsOn, state });
const marisol = {
  __typename: 'Client',
  id: 'c1',
  slug: 'marisol',
  name: 'Marisol Health',
  engagement: {
    __typename: 'Engagement',
    id: 'e1',
    status: 'ACTIVE',
    moment: 'Training, week 2 of 3',
    endsOn: '2030-08-07',
    closedOn: null,
    coaches: [{ __typename: 'EngagementCoach', personId: 'p1', name: 'Sam Okafor', part: 'LEAD' }],
    phases: [phase('f1', 'Training', '2030-01-01', 'NOW'), phase('f2', 'Cycle 1', '2030-02-04', 'AHEAD')],
  },
};
const page = (...clients: object[]) => ({
  clients: {
    __typename: 'ClientConnection',
    totalCount: clients.length,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    edges: clients.map((node) => ({ __typename: 'ClientEdge', node })),
  },
});

// Reading the page's code must not count as waiting for it.
beforeAll(() => import('./clients.route.js'), 60_000);

it('says which client begins something next, and where each stands', async () => {
  renderRoute(clientsRoutes, '/clients', { ClientsPage: page(marisol) });
  expect(await screen.findByRole('heading', { level: 1, name: 'Next is Marisol Health: cycle 1 from 4 Feb 2030' })).toBeInTheDocument();
  const row = within(screen.getByRole('list', { name: 'Clients' })).getByRole('listitem');
  expect(row).toHaveTextContent('Training, week 2 of 3');
  expect(row).toHaveTextContent('Lead coach Sam Okafor');
  expect(within(row).getByRole('link', { name: 'Marisol Health' })).toHaveAttribute('href', '/c/marisol');
});

it('keeps the search in the address and says how to widen it', async () => {
  const { user, address } = renderRoute(clientsRoutes, '/clients', {
    ClientsPage: ({ search }: { search: string | null }) => (search ? page() : page(marisol)),
  });
  await user.type(await screen.findByRole('searchbox', { name: 'Find a client' }), 'oak');
  await waitFor(() => expect(address()).toBe('/clients?search=oak'));
  expect(await screen.findByText('No current client has “oak” in its name.')).toBeInTheDocument();
});

it('invites to the first client, but only whoever may add one', async () => {
  const { unmount } = renderRoute(clientsRoutes, '/clients', { ClientsPage: page() });
  expect(await screen.findByRole('link', { name: 'Add your first client' })).toHaveAttribute('href', '/clients/new');
  unmount();
  const roles = [{ __typename: 'ViewerRole', role: 'INTERNAL_COACH', clientId: null }];
  renderRoute(clientsRoutes, '/clients', { ViewerSession: { viewer: { ...aClientLead, roles } }, ClientsPage: page() });
  expect(await screen.findByText('You see a client here once you are put on its engagement.')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Add your first client' })).not.toBeInTheDocument();
});

it('is not there for people of a client, who have one client alone', async () => {
  renderRoute(clientsRoutes, '/clients', { ViewerSession: { viewer: aClientLead }, ClientsPage: page(marisol) });
  expect(await screen.findByRole('link', { name: 'Go to your first page' })).toBeInTheDocument();
  expect(screen.queryByText('Marisol Health')).not.toBeInTheDocument();
});
