import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { okrsRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './okrs.route.js';

const cycle = { __typename: 'Cycle', id: 'c1', number: 2, status: 'RUNNING', moment: 'Week 6 of 13' };
const node = (id: string, text: string, teamName: string, supportsId: string | null = null) => ({
  ...{ __typename: 'MapNode', id, text, teamId: `t-${id}`, teamName, keyResults: 2, supportsId, status: 'PUBLISHED' },
});
const okrMap = {
  __typename: 'OkrMap',
  ...{
    engagementId: 'e1',
    clientName: 'Oakfield Council',
    clientSlug: 'oakfield',
    cycle,
    cycles: [{ ...cycle, id: 'c0', number: 1, status: 'CLOSED' }, cycle],
    hiddenTeams: 1,
    notLinkedIds: ['c'],
  },
  columns: [
    { __typename: 'MapColumn', level: 'ORGANISATION', title: 'Organisation', nodes: [node('a', 'Service is a reason to stay', 'Oakfield')] },
    {
      __typename: 'MapColumn',
      level: 'TEAM',
      title: 'Teams',
      nodes: [node('b', 'Up and running at once', 'Field Service', 'a'), node('c', 'Contracts in five days', 'Legal')],
    },
  ],
  dependencies: [
    {
      __typename: 'MapDependency',
      id: 'd1',
      teamId: 't-b',
      otherTeamId: 't-c',
      otherTeamName: 'Legal',
      what: 'Terms',
      critical: true,
      agreed: false,
      direction: 'WE_NEED',
      sharedObjectiveId: null,
    },
    {
      ...{ __typename: 'MapDependency', id: 'd2', teamId: 't-c', otherTeamId: 't-b', otherTeamName: 'Field Service', what: 'Terms', critical: false },
      ...{ agreed: true, direction: 'THEY_NEED', sharedObjectiveId: null },
    },
  ],
  findings: [{ __typename: 'MapFinding', code: 'TEAM_NOT_LINKED', words: 'Legal is not linked', objectiveIds: ['c'], teamIds: ['t-c'] }],
};
const line = {
  __typename: 'ListedLine',
  id: 'k1',
  kind: 'KEY_RESULT',
  krType: 'METRIC',
  text: 'First-visit failures from 31 to 12 %',
  unit: '%',
  baseline: 31,
  commitValue: 27,
  targetValue: 18,
  stretchValue: 12,
  healthyLow: null,
  healthyHigh: null,
  currentValue: 24,
  championName: 'Lee Park',
  finalScore: null,
};
const okrList = {
  __typename: 'OkrList',
  ...{
    engagementId: 'e1',
    clientName: 'Oakfield Council',
    clientSlug: 'oakfield',
    cycle,
    cycles: [cycle],
    hiddenTeams: 1,
    objectives: 1,
    keyResults: 1,
    published: 1,
  },
  teams: [
    {
      __typename: 'ListedTeam',
      ...{
        teamId: 't-b',
        name: 'Field Service',
        kind: 'TEAM',
        draftId: 'd',
        status: 'PUBLISHED',
        readable: true,
        mine: false,
        publishedAt: null,
        looseLines: [],
      },
      objectives: [
        {
          __typename: 'ListedObjective',
          id: 'b',
          text: 'Up and running at once',
          whyNow: 'Half the visits fail.',
          supportsText: 'Service is a reason to stay',
          sharedWithTeamName: null,
          lines: [line],
        },
      ],
    },
  ],
};
const answers = { OkrMapPage: { okrMap }, OkrListPage: { okrList } };

it('says who stands alone, keeps the line of a chosen objective, and walks along it by arrows', async () => {
  const { user, address } = renderRoute(okrsRoutes, '/c/oakfield/okrs?cycle=2&view=map', answers);
  expect(await screen.findByRole('heading', { level: 1, name: 'Legal is not linked' })).toBeInTheDocument();
  const map = within(screen.getByRole('group', { name: /Map of OKRs/ }));
  const [top, below, alone] = map.getAllByRole('button');
  const drawn = () => document.querySelectorAll('svg path[d^="M0"]').length - document.querySelectorAll('p svg path').length;
  // The one support, and the dependency that is critical.
  await waitFor(() => expect(drawn()).toBe(2));
  expect(alone).toHaveTextContent('Legal, 2 key results, not linked');
  expect(screen.queryByRole('list', { name: /Dependencies/ })).not.toBeInTheDocument();
  await user.click(top as HTMLElement);
  await waitFor(() => expect(top).toHaveAttribute('aria-pressed', 'true'));
  // It depends on nobody.
  await waitFor(() => expect(drawn()).toBe(1));
  await user.keyboard('{ArrowRight}');
  expect(below).toHaveFocus();
  await waitFor(() => expect(address()).toContain('at=b'));
  await user.keyboard('{ArrowDown}');
  expect(alone).toHaveFocus();
  expect(
    within(await screen.findByRole('list', { name: 'Dependencies of Legal' }))
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual(['Field Service needs Legal: Terms (critical, not agreed yet)']);
  await user.keyboard('{ArrowUp}{ArrowLeft}');
  expect(top).toHaveFocus();
  await user.keyboard('{ArrowRight}{Enter}');
  expect(await screen.findByRole('heading', { level: 3, name: 'Up and running at once' })).toBeInTheDocument();
  expect(address()).toContain('view=list');
});

it('tells the same as an indented list, by a key', async () => {
  const { user, address } = renderRoute(okrsRoutes, '/c/oakfield/okrs?cycle=2&view=map', answers);
  await screen.findByRole('heading', { level: 1 });
  await user.keyboard('l');
  await waitFor(() => expect(screen.queryByRole('group', { name: /Map of OKRs/ })).not.toBeInTheDocument());
  expect(address()).toContain('as=list');
  const rows = within(screen.getByRole('treegrid')).getAllByRole('row').slice(1);
  expect(rows.map((row) => `${row.getAttribute('aria-level')} ${row.textContent}`)).toEqual([
    '1 Service is a reason to stayOakfield2',
    '2 Up and running at onceField Service2Legal (critical)',
    '1 Contracts in five daysLegal not linked2Field Service',
  ]);
});

it('shows one level, or what stands alone, and goes to another cycle', async () => {
  const { user, address } = renderRoute(okrsRoutes, '/c/oakfield/okrs?cycle=2&view=map', answers);
  await screen.findByRole('heading', { level: 1 });
  const show = within(screen.getByRole('group', { name: 'Show' }));
  expect(show.getAllByRole('button').map((one) => one.textContent)).toEqual(['All 3', 'Organisation 1', 'Teams 2', 'Not linked 1']);
  const nodes = () => within(screen.getByRole('group', { name: /Map of OKRs/ })).getAllByRole('button').length;
  await user.click(show.getByRole('button', { name: 'Not linked 1' }));
  await waitFor(() => expect(nodes()).toBe(1));
  expect(address()).toContain('only=alone');
  await user.click(show.getByRole('button', { name: 'Teams 2' }));
  await waitFor(() => expect(nodes()).toBe(2));
  expect(show.getByRole('button', { name: 'Teams 2' })).toHaveAttribute('aria-pressed', 'true');
  expect(within(screen.getByRole('navigation', { name: 'Cycles' })).getByRole('link', { name: 'Cycle 1' })).toHaveAttribute(
    'href',
    '/c/oakfield/okrs?cycle=1&view=map',
  );
});

it('says of a figure that it is to be found out, and of a health metric that it left its range', async () => {
  const lines = [
    { ...line, id: 'k2', krType: 'BASELINE', text: 'Minutes a visit takes', baseline: null, stretchValue: null, currentValue: null },
    { ...line, id: 'k3', kind: 'HEALTH_METRIC', text: 'Overtime', unit: 'hours', healthyLow: 0, healthyHigh: 6, currentValue: 7 },
    { ...line, id: 'k4', kind: 'HEALTH_METRIC', text: 'Sick days', unit: 'days', healthyLow: 0, healthyHigh: 6, currentValue: 6 },
  ];
  const teams = okrList.teams.map((team) => ({ ...team, objectives: team.objectives.map((objective) => ({ ...objective, lines })) }));
  renderRoute(okrsRoutes, '/c/oakfield/okrs?view=list', { OkrListPage: { okrList: { ...okrList, teams } } });
  const rows = within(await screen.findByRole('list', { name: 'Up and running at once' })).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    'Minutes a visit takesto be found out, Lee Park',
    'Overtimehealth metric, 0 to 6 hours, now 7 hours, outside its healthy range, Lee Park',
    'Sick dayshealth metric, 0 to 6 days, now 6 days, Lee Park',
  ]);
});

it('lists objectives with their key results, each a link to its page', async () => {
  renderRoute(okrsRoutes, '/c/oakfield/okrs?view=list', answers);
  expect(await screen.findByRole('heading', { level: 1, name: '1 objective, 1 key result' })).toBeInTheDocument();
  const listed = within(screen.getByRole('list', { name: 'Up and running at once' }));
  expect(listed.getByRole('link', { name: line.text })).toHaveAttribute('href', '/c/oakfield/kr/k1');
  expect(listed.getByRole('listitem')).toHaveTextContent('31 to 12 %, now 24 %, Lee Park');
  expect(screen.getByText('Supports “Service is a reason to stay”')).toBeInTheDocument();
  expect(screen.getByText('1 more team writes; its OKRs open here once they are sent.')).toBeInTheDocument();
});
