import { screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aCoach } from '../../testing/viewers.js';
import { settingsRoutes } from './routes.js';
import { recorded } from './settings.fixture.js';
// Compiled before the first visit, which would otherwise wait for it.
import './people.route.js';

const owner = { ...aCoach, roles: [{ __typename: 'ViewerRole', role: 'OWNER', clientId: null }] };

describe('People', () => {
  const allowed = (action: string, label: string) => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed', label } });
  const forbidden = (action: string) => ({
    __typename: 'AvailableAction',
    action,
    state: { __typename: 'Forbidden', headline: 'Owners of the practice manage its people.' },
  });
  const lee = {
    __typename: 'PracticePerson',
    id: 'p2',
    name: 'Lee Park',
    email: 'lee@northlight.example',
    roles: ['COACH', 'MENTOR'],
    version: 1,
    isViewer: false,
    invitation: 'SENT',
    invitedAt: '2026-11-20T09:00:00.000Z',
    availableActions: [
      allowed('renamePerson', 'Rename'),
      allowed('grantRole', 'Add a role'),
      allowed('endRole', 'Take a role away'),
      allowed('invitePerson', 'Invite again'),
      allowed('withdrawInvitation', 'Take the invitation back'),
    ],
  };
  const list = (person: object) => ({
    practicePeople: {
      __typename: 'PracticePersonConnection',
      edges: [{ __typename: 'PracticePersonEdge', node: person }],
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: 'x' },
      totalCount: 1,
    },
  });
  const payload = (name: string, person: object | null, message?: string) => ({
    [name]: {
      __typename: 'PracticePersonPayload',
      person,
      errors: message === undefined ? [] : [{ __typename: 'UserError', code: 'X', field: 'role', message }],
    },
  });

  it('adds a person with roles', async () => {
    const { sent, take } = recorded();
    const { user } = renderRoute(settingsRoutes, '/settings/people', {
      ViewerSession: { viewer: owner },
      PracticePeoplePage: list(lee),
      AddPracticePerson: take(() => payload('addPracticePerson', { ...lee, id: 'p3' })),
    });
    await user.click(await screen.findByRole('button', { name: 'Add a person' }));
    const sheet = within(await screen.findByRole('dialog', { name: 'Add a person' }));
    await user.click(sheet.getByRole('button', { name: 'Add' }));
    expect(await sheet.findByRole('group', { name: 'Problems' })).toHaveTextContent('Enter a name');
    await user.type(sheet.getByLabelText('Name'), 'Ola Berg');
    await user.type(sheet.getByLabelText('Mail address'), 'ola@northlight.example');
    await user.click(sheet.getByRole('checkbox', { name: 'Trainee' }));
    await user.click(sheet.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Ola Berg is added and gets a mail.')).toBeInTheDocument();
    expect(sent).toMatchObject([{ name: 'Ola Berg', email: 'ola@northlight.example', roles: ['COACH', 'TRAINEE'], invite: true }]);
  });

  it('switches roles one by one and says why one stays', async () => {
    const { sent, take } = recorded();
    const { user } = renderRoute(settingsRoutes, '/settings/people', {
      ViewerSession: { viewer: owner },
      PracticePeoplePage: list(lee),
      GrantRole: take(() => payload('grantRole', { ...lee, roles: ['COACH', 'ASSESSOR', 'MENTOR'] })),
      EndRole: take(() => payload('endRole', null, 'A practice needs an owner. Make somebody else an owner first.')),
    });
    expect(await screen.findByText('Coach, mentor · lee@northlight.example')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Roles of Lee Park' }));
    const sheet = within(await screen.findByRole('dialog', { name: 'What Lee Park does' }));
    await user.click(sheet.getByRole('switch', { name: 'Assessor' }));
    await user.click(sheet.getByRole('switch', { name: 'Coach' }));
    expect(await sheet.findByText('A practice needs an owner. Make somebody else an owner first.')).toBeInTheDocument();
    expect(sent).toMatchObject([
      { personId: 'p2', role: 'ASSESSOR' },
      { personId: 'p2', role: 'COACH' },
    ]);
  });

  it('shows a coach who is there, and none of the acts of owners', async () => {
    const acts = lee.availableActions.map(({ action }) => forbidden(action));
    renderRoute(settingsRoutes, '/settings/people', { PracticePeoplePage: list({ ...lee, availableActions: acts }) });
    expect(await screen.findByText('Lee Park')).toBeInTheDocument();
    for (const name of ['Add a person', 'Roles of Lee Park', 'More: Lee Park']) expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  });

  it('renames, invites again and takes an invitation back from the menu', async () => {
    const { sent, take } = recorded();
    const { user } = renderRoute(settingsRoutes, '/settings/people', {
      ViewerSession: { viewer: owner },
      PracticePeoplePage: list(lee),
      InvitePerson: take(() => payload('invitePerson', lee)),
      RenamePerson: take(() => payload('renamePerson', { ...lee, name: 'Leah Park', version: 2 })),
    });
    await user.click(await screen.findByRole('button', { name: 'More: Lee Park' }));
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['Rename', 'Invite again', 'Take the invitation back']);
    await user.click(screen.getByRole('menuitem', { name: 'Invite again' }));
    expect(await screen.findByText('Lee Park gets a mail.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'More: Lee Park' }));
    await user.click(screen.getByRole('menuitem', { name: 'Rename' }));
    const name = within(await screen.findByRole('dialog', { name: 'Rename Lee Park' })).getByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'Leah Park{Enter}');
    expect(await screen.findByText('Leah Park')).toBeInTheDocument();
    expect(sent).toMatchObject([{ personId: 'p2' }, { personId: 'p2', version: 1, name: 'Leah Park' }]);
  });
});
