import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute, type RenderedRoute } from '../../testing/render-route.js';
import { peopleRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './people.route.js';

const logistics = '0b6c6a52-6a43-4a3e-9b0e-6c8b7f2b0b01';
const team = {
  __typename: 'Team',
  id: logistics,
  name: 'Logistics',
  kind: 'TEAM',
  parentId: null,
  headcount: 12,
  pilot: true,
  people: 1,
  okrAuthors: 1,
  version: 3,
  optOut: null as object | null,
};
const person = (id: string, name: string, more: object = {}) => ({
  __typename: 'RosterPerson',
  id,
  personId: `p-${id}`,
  name,
  email: `${id}@oakfield.example`,
  teamId: null,
  teamName: null,
  roles: ['TEAM_LEAD'],
  writesOkrs: false,
  version: 1,
  invitation: { __typename: 'InvitationFacts', state: 'NONE', at: null },
  ...more,
});
const ana = person('ana', 'Ana Silva', { teamId: logistics, teamName: 'Logistics', writesOkrs: true, roles: ['TEAM_LEAD', 'AUTHOR'] });
const ben = person('ben', 'Ben Ode', { roles: ['SPONSOR'], invitation: { __typename: 'InvitationFacts', state: 'ACCEPTED', at: '2026-11-20T09:00:00.000Z' } });

const state = (action: string, allowed: boolean) => ({
  __typename: 'AvailableAction',
  action,
  state: allowed ? { __typename: 'Allowed', label: 'Change people and teams' } : { __typename: 'Forbidden', headline: 'This is not yours to do.' },
});
const page = (people: readonly object[], { keeps = true, teams = [team] as readonly object[] } = {}) => ({
  people: {
    __typename: 'RosterPersonConnection',
    totalCount: people.length,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    edges: people.map((node) => ({ __typename: 'RosterPersonEdge', node })),
  },
  roster: {
    __typename: 'Roster',
    engagementId: 'e1',
    clientName: 'Oakfield Council',
    grantableRoles: ['SPONSOR', 'TEAM_LEAD', 'KR_CHAMPION', 'AUTHOR'],
    availableActions: [state('keepRoster', keeps), state('optOutTeam', keeps)],
    teams,
  },
});
type Input = Record<string, unknown>;
const sent: Input[] = [];
const take = (answer: (input: Input) => Record<string, unknown>) => (variables: never) => {
  const { input } = variables as { input: Input };
  sent.push(input);
  return answer(input);
};
const refusal = (message: string) => [{ __typename: 'UserError', code: 'X', field: 'text', message }];
const open = (answers: Parameters<typeof renderRoute>[2] = {}, search = ''): RenderedRoute =>
  renderRoute(peopleRoutes, `/c/oakfield/people${search}`, { PeoplePage: page([ana, ben]), ...answers });

beforeEach(() => (sent.length = 0));

it('lists people and teams, and keeps filters in the address', async () => {
  const asked: Record<string, unknown>[] = [];
  const { user, address } = open({ PeoplePage: (variables: never) => (asked.push(variables), page([ana, ben])) });
  const row = within(await screen.findByRole('row', { name: /Ana Silva/ }));
  expect(row.getByRole('cell', { name: 'Team lead, author' })).toBeInTheDocument();
  expect(row.getByRole('cell', { name: 'Logistics' })).toBeInTheDocument();
  expect(screen.getByText('1 person on the list, 1 writes OKRs, headcount 12')).toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText('Writes OKRs', { selector: 'select' }), 'yes');
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ client: 'oakfield', writesOkrs: true, role: null }));
  expect(address()).toBe('/c/oakfield/people?writes=yes');
});

it('asks before it invites everybody who is selected', async () => {
  const { user } = open({
    InvitePeople: take(() => ({ invitePeople: { __typename: 'PeoplePayload', invited: 1, alreadyIn: 1, people: [], errors: [] } })),
  });
  await user.click(await screen.findByRole('button', { name: 'Select all 2' }));
  const bar = within(screen.getByRole('group', { name: 'Everybody selected' }));
  expect(bar.getByRole('status')).toHaveTextContent('2 people selected');
  await user.click(bar.getByRole('button', { name: 'Invite' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Invite 1 person?' }));
  expect(sheet.getByText('One of them has joined already and gets none.')).toBeInTheDocument();
  expect(sent).toEqual([]);
  await user.click(sheet.getByRole('button', { name: 'Send the invitation' }));
  expect(await screen.findByText('1 person gets a mail.')).toBeInTheDocument();
  expect(sent).toMatchObject([{ engagementId: 'e1', ids: ['ana', 'ben'] }]);
});

it('gives a role to those who lack it, each keeping what they had, and takes it back by Undo', async () => {
  const { user } = open({
    ChangePeople: take((input) => {
      const [seen] = input['people'] as { id: string; version: number }[];
      const one = { ...(seen?.id === 'ana' ? ana : ben), roles: input['roles'], version: (seen?.version ?? 0) + 1 };
      return { changePeople: { __typename: 'PeoplePayload', people: [one], errors: [] } };
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Select all 2' }));
  await user.click(screen.getByRole('button', { name: 'Roles' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Roles of 2 people' }));
  await user.selectOptions(sheet.getByLabelText('Role'), 'KR_CHAMPION');
  await user.click(sheet.getByRole('button', { name: 'Change the roles' }));
  expect(await screen.findByText('KR champion: given to 2 people.')).toBeInTheDocument();
  expect(sent).toMatchObject([
    { people: [{ id: 'ana', version: 1 }], roles: ['TEAM_LEAD', 'AUTHOR', 'KR_CHAMPION'], writesOkrs: true },
    { people: [{ id: 'ben', version: 1 }], roles: ['SPONSOR', 'KR_CHAMPION'], writesOkrs: false },
  ]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(sent).toHaveLength(4));
  expect(sent[2]).toMatchObject({ people: [{ id: 'ana', version: 2 }], roles: ['TEAM_LEAD', 'AUTHOR'], teamId: logistics });
});

it('removes only after the question is answered', async () => {
  const { user } = open({ RemovePeople: take(() => ({ removePeople: { __typename: 'PeoplePayload', removed: 1, errors: [] } })) });
  await user.click(await screen.findByRole('checkbox', { name: 'Select Ana Silva' }));
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Remove Ana Silva from Oakfield Council?' }));
  await user.click(sheet.getByRole('button', { name: 'Keep them' }));
  expect(sent).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('Ana Silva is off the list.')).toBeInTheDocument();
  expect(sent).toMatchObject([{ ids: ['ana'] }]);
});

it('leaves refused lines in the box with the reason and takes the others', async () => {
  const { user } = open({
    PastePeople: take(({ text }) => {
      const at = String(text).split('\n').indexOf('nobody');
      const errors = at < 0 ? [] : refusal(`Line ${at + 1}: No mail address found.`);
      return { pastePeople: { __typename: 'PeoplePayload', added: at < 0 ? 2 : null, changed: 0, errors } };
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Paste a list' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Paste people' }));
  const box = sheet.getByLabelText('One person a line');
  await user.type(box, 'cleo@oakfield.example{Enter}nobody{Enter}dev@oakfield.example');
  await user.click(sheet.getByRole('button', { name: 'Add these people' }));
  expect(await screen.findByText('2 people added. Nobody got a mail.')).toBeInTheDocument();
  expect(sheet.getByRole('alert')).toHaveTextContent('No mail address found.');
  expect(box).toHaveValue('nobody');
  expect(sent.map(({ text }) => text)).toEqual(['cleo@oakfield.example\nnobody\ndev@oakfield.example', 'cleo@oakfield.example\ndev@oakfield.example']);
});

it('opens the person of the address, and saves team, roles and writing together', async () => {
  const { user, address } = open(
    { ChangePeople: take(() => ({ changePeople: { __typename: 'PeoplePayload', people: [{ ...ben, version: 2 }], errors: [] } })) },
    '?person=p-ben',
  );
  const sheet = within(await screen.findByRole('dialog', { name: 'Ben Ode' }));
  expect(sheet.getByText(/Has joined/)).toBeInTheDocument();
  expect(sheet.queryByRole('button', { name: /Invite/ })).not.toBeInTheDocument();
  await user.selectOptions(sheet.getByLabelText('Team'), logistics);
  await user.click(sheet.getByRole('checkbox', { name: /Writes OKRs/ }));
  await user.click(sheet.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(address()).toBe('/c/oakfield/people'));
  expect(sent).toMatchObject([{ people: [{ id: 'ben', version: 1 }], teamId: logistics, roles: ['SPONSOR'], writesOkrs: true }]);
});

it('lets a team leave with day, reason and who decided it', async () => {
  const { user } = open({ OptOutTeam: take(() => ({ optOutTeam: { __typename: 'TeamPayload', team: null, errors: [] } })) });
  await user.click(await screen.findByRole('button', { name: 'More: Logistics' }));
  await user.click(screen.getByRole('menuitem', { name: 'Leaves the programme' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Logistics leaves the programme?' }));
  await user.click(sheet.getByRole('button', { name: 'Let it leave' }));
  expect(await sheet.findByRole('link', { name: 'Say why the team leaves' })).toBeInTheDocument();
  expect(sent).toEqual([]);
  await user.type(sheet.getByLabelText('Reason'), 'They are sold.');
  await user.type(sheet.getByLabelText('Decided by'), 'Dana Ruiz');
  await user.click(sheet.getByRole('button', { name: 'Let it leave' }));
  await waitFor(() => expect(sent).toMatchObject([{ teamId: logistics, version: 3, reason: 'They are sold.', decidedBy: 'Dana Ruiz' }]));
});

it('is a list without controls for whoever only reads', async () => {
  open({ PeoplePage: page([ana], { keeps: false }) });
  expect(await screen.findByText(/You can read this list, not change it/)).toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  for (const name of [/Paste a list/, /Add a/, /Edit/, /More: Logistics/, /Select all/]) expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
});
