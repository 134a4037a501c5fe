import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aClient } from './client-page.fixture.js';
import { clientRoutes } from './routes.js';

const settings = { ClientSettingsPage: { client: aClient, coachChoices: [] }, ClientHistory: { engagementActs: [] } };
const name = (id: string, words: string, kind = 'PRODUCT') => ({ __typename: 'ClientName', id, kind, name: words });

beforeAll(() => import('./client-settings.route.js'), 60_000);

it('lists what else gives the client away, adds to it, and takes a name off with a way back', async () => {
  const sent: { input: { name?: string; clientNameId?: string } }[] = [];
  const { user } = renderRoute(clientRoutes, '/c/oakfield/settings', {
    ...settings,
    ClientNames: { clientNames: [name('n1', 'Pulse Desk')] },
    AddClientName: (variables: { input: { name: string; kind: string } }) => {
      sent.push(variables);
      return {
        addClientName: {
          __typename: 'ClientNamesPayload',
          names: [name('n2', variables.input.name, variables.input.kind), name('n1', 'Pulse Desk')],
          errors: [],
        },
      };
    },
    RemoveClientName: (variables: { input: { clientNameId: string } }) => {
      sent.push(variables);
      return { removeClientName: { __typename: 'ClientNamesPayload', names: [name('n2', 'The Oaks', 'OTHER_NAME')], errors: [] } };
    },
  });
  const section = within(await screen.findByRole('region', { name: /Names kept out of what is shared/ }));
  expect(await section.findByText('Pulse Desk')).toBeInTheDocument();
  await user.click(section.getByRole('button', { name: 'Add the name' }));
  expect(await section.findByRole('link', { name: 'Enter the name' })).toBeInTheDocument();
  await user.type(section.getByRole('textbox', { name: /Name/ }), 'The Oaks');
  await user.click(section.getByRole('radio', { name: 'Another name of the client' }));
  await user.click(section.getByRole('button', { name: 'Add the name' }));
  expect(await section.findByText('The Oaks')).toBeInTheDocument();
  expect(section.getByRole('textbox', { name: /Name/ })).toHaveValue('');
  await user.click(section.getByRole('button', { name: 'Take Pulse Desk off' }));
  await waitFor(() => expect(section.queryByText('Pulse Desk')).not.toBeInTheDocument());
  expect(sent.map(({ input }) => input.name ?? input.clientNameId)).toEqual(['The Oaks', 'n1']);
  expect(await screen.findByRole('button', { name: /Undo/ })).toBeInTheDocument();
});

it('says why a name was not added, and keeps what was typed', async () => {
  const { user } = renderRoute(clientRoutes, '/c/oakfield/settings', {
    ...settings,
    ClientNames: { clientNames: [] },
    AddClientName: {
      addClientName: {
        __typename: 'ClientNamesPayload',
        names: null,
        errors: [{ __typename: 'UserError', code: 'CLIENT_NAME_KNOWN', field: 'name', message: 'This name is on the list already.' }],
      },
    },
  });
  const section = within(await screen.findByRole('region', { name: /Names kept out of what is shared/ }));
  await user.type(section.getByRole('textbox', { name: /Name/ }), 'Oakfield');
  await user.click(section.getByRole('button', { name: 'Add the name' }));
  expect((await section.findAllByText('This name is on the list already.')).length).toBeGreaterThan(0);
  expect(section.getByRole('textbox', { name: /Name/ })).toHaveValue('Oakfield');
});
