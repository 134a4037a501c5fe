import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { networkRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './network.route.js';
import './profile.route.js';

const allowed = (action: string) => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed' } });
const coach = {
  ...{
    __typename: 'NetworkCoach',
    slug: 'priya',
    name: 'Priya Natarajan',
    headline: 'Coaches housing teams',
    about: '',
    languages: ['Dutch'],
    regions: ['Netherlands'],
  },
  ...{ industries: [], website: '', email: '', publicUrl: 'https://cairn.example/p/x/coaches/priya' },
  certificates: [
    { __typename: 'ListedCertificate', number: '7F3K-92QD', title: 'OKR coach', validUntil: '2028-11-26', verifyUrl: 'https://cairn.example/verify/7F3K-92QD' },
  ],
};
const network = (more: object = {}) => ({
  ...{ __typename: 'NetworkDirectory', coaches: [coach], languages: ['Dutch', 'English'], regions: ['Netherlands'], industries: [], publicUrl: null },
  ...{ door: null, members: [], requests: [], availableActions: [] },
  ...more,
});
const run = {
  door: { __typename: 'NetworkDoor', isPublic: true, takesRequests: true, welcome: '', version: 2 },
  requests: [
    {
      __typename: 'NetworkRequest',
      id: 'r1',
      name: 'Noor Haddad',
      email: 'noor@example.test',
      words: 'Hello.',
      askedAt: '2026-11-24T09:00:00.000Z',
      version: 1,
    },
  ],
  availableActions: [allowed('inviteNetworkMember')],
};
const profile = (more: object = {}) => ({
  ...{
    __typename: 'NetworkProfile',
    audience: 'PUBLIC',
    headline: 'Coaches housing teams',
    about: '',
    languages: ['Dutch'],
    regions: [],
    industries: [],
    website: '',
  },
  ...{ shown: ['headline'], version: 3, isListed: true, publicUrl: null, availableActions: [allowed('saveNetworkProfile'), allowed('takeNetworkProfileBack')] },
  ...more,
});
const sent: unknown[] = [];
const take =
  (name: string, typename = 'NetworkPayload') =>
  (variables: never) => {
    sent.push((variables as { input: unknown }).input);
    return { [name]: { __typename: typename, errors: [] } };
  };
beforeEach(() => (sent.length = 0));

it('shows coaches with what can be checked, and searches by what stands in the address', async () => {
  const asked: unknown[] = [];
  const { user, address } = renderRoute(networkRoutes, '/network', {
    NetworkPage: (variables: never) => {
      asked.push((variables as { search: unknown }).search);
      return { networkDirectory: network() };
    },
  });
  expect(await screen.findByRole('link', { name: 'Check 7F3K-92QD' })).toHaveAttribute('href', 'https://cairn.example/verify/7F3K-92QD');
  expect(screen.queryByRole('heading', { name: /Members without/ })).toBeNull();
  await user.selectOptions(screen.getByLabelText('Language'), 'Dutch');
  await waitFor(() => expect(address()).toBe('/network?language=Dutch'));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ language: 'Dutch', region: null }));
});

it('lets those who run it answer who asks', async () => {
  const { user } = renderRoute(networkRoutes, '/network', {
    NetworkPage: { networkDirectory: network(run) },
    AnswerNetworkRequest: take('answerNetworkRequest'),
  });
  await user.click(await screen.findByRole('button', { name: 'Welcome Noor Haddad' }));
  await waitFor(() => expect(sent).toMatchObject([{ requestId: 'r1', version: 1, welcome: true }]));
});

it('invites somebody without a certificate, and says who can see the directory', async () => {
  const { user } = renderRoute(networkRoutes, '/network', {
    NetworkPage: { networkDirectory: network(run) },
    InviteNetworkMember: take('inviteNetworkMember'),
    SetNetworkDoor: take('setNetworkDoor'),
  });
  await user.click(await screen.findByRole('button', { name: 'Invite a member' }));
  const sheet = within(screen.getByRole('dialog'));
  await user.type(sheet.getByLabelText('Name'), 'Piet Visser');
  await user.type(sheet.getByLabelText('Mail address'), 'piet@example.test');
  await user.click(sheet.getByRole('button', { name: 'Invite' }));
  await waitFor(() => expect(sent).toMatchObject([{ name: 'Piet Visser', email: 'piet@example.test' }]));
  await user.click(screen.getByRole('button', { name: 'Who can see it' }));
  await user.click(screen.getByRole('checkbox', { name: /People can ask/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent[1]).toMatchObject({ isPublic: true, takesRequests: false, version: 2 }));
});

it('saves what is shown field by field, and takes it back in one click', async () => {
  const { user } = renderRoute(networkRoutes, '/network/you', {
    MyNetworkProfilePage: { myNetworkProfile: profile() },
    SaveNetworkProfile: take('saveNetworkProfile', 'NetworkProfilePayload'),
    TakeNetworkProfileBack: take('takeNetworkProfileBack', 'NetworkProfilePayload'),
  });
  await user.click(await screen.findByRole('checkbox', { name: 'Languages' }));
  await user.type(screen.getByLabelText(/^Languages/, { selector: 'input[type=text], input:not([type])' }), ', English');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toMatchObject([{ audience: 'PUBLIC', languages: ['Dutch', 'English'], shown: ['headline', 'languages'], version: 3 }]));
  await user.click(screen.getByRole('button', { name: 'Take it out of the directory' }));
  await waitFor(() => expect(sent).toHaveLength(2));
});

it('says why nobody is listed without a certificate in force', async () => {
  const state = { __typename: 'Forbidden', headline: 'You hold none at the moment.' };
  const without = profile({ audience: 'NOBODY', isListed: false, version: null, shown: [], availableActions: [{ ...allowed('saveNetworkProfile'), state }] });
  renderRoute(networkRoutes, '/network/you', { MyNetworkProfilePage: { myNetworkProfile: without } });
  expect(await screen.findByText('You hold none at the moment.')).toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: 'My mail address' })).not.toBeChecked();
});
