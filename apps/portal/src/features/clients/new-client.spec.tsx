import { screen } from '@testing-library/react';
import type { AddClientInput } from '../../graphql/graphql.js';
import { renderRoute } from '../../testing/render-route.js';
import { clientsRoutes } from './routes.js';

const form = {
  engagementTemplate: { __typename: 'EngagementTemplate', deploymentWeeks: 4, trainingWeeks: 3, cycleMonths: 3, cycles: 2, resetWeeks: 1, handoverWeeks: 2 },
  coachChoices: [{ __typename: 'CoachChoice', personId: 'p1', name: 'Sam Okafor', engagements: 2 }],
};
const home = { path: '/c/:client', Component: () => <h1>Home of the client</h1> };

// Reading the page's code must not count as waiting for it.
beforeAll(() => import('./new-client.route.js'), 60_000);

it('starts from the practice’s lengths, sends only what was told, and goes to the client', async () => {
  const sent: AddClientInput[] = [];
  const { user, address } = renderRoute([...clientsRoutes, home], '/clients/new', {
    NewClientPage: form,
    AddClient: ({ input }: { input: AddClientInput }) => {
      sent.push(input);
      return { addClient: { __typename: 'ClientPayload', client: { __typename: 'Client', id: 'c1', slug: 'oakfield', name: 'Oakfield' }, errors: [] } };
    },
  });
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Oakfield');
  await user.click(screen.getByRole('button', { name: 'More: Training' }));
  await user.type(screen.getByRole('textbox', { name: /^Client lead/ }), 'Dana Ruiz');
  await user.type(screen.getByRole('textbox', { name: /^Mail address of the client lead/ }), 'dana@oakfield.example');
  await user.click(screen.getByRole('button', { name: 'Add client' }));
  expect(await screen.findByRole('heading', { name: 'Home of the client' })).toBeInTheDocument();
  expect(address()).toBe('/c/oakfield');
  expect(sent).toEqual([
    expect.objectContaining({
      name: 'Oakfield',
      timeZone: 'Europe/London',
      mode: 'COACHING',
      industry: null,
      outcome: null,
      sponsor: null,
      clientLead: { name: 'Dana Ruiz', email: 'dana@oakfield.example' },
      template: { deploymentWeeks: 4, trainingWeeks: 4, cycles: 2, cycleMonths: 3 },
    }),
  ]);
});

it('asks for the name, and for the mail address of a person who was named', async () => {
  const { user } = renderRoute(clientsRoutes, '/clients/new', { NewClientPage: form });
  await user.type(await screen.findByRole('textbox', { name: /^Sponsor/ }), 'Ian Webb');
  await user.click(screen.getByRole('button', { name: 'Add client' }));
  expect(await screen.findByRole('heading', { name: '2 things to put right' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Enter the client’s name' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Enter the mail address of the sponsor' })).toBeInTheDocument();
});
