import { screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aCitation, mayCite, noCitations } from '../../testing/citations.js';
import { aClientLead } from '../../testing/viewers.js';
import { planRoutes } from './routes.js';

const allowed = (...actions: string[]) => actions.map((action) => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed', label: action } }));
const parameter = (key: string, over: object = {}) => ({
  __typename: 'PlanParameter',
  key,
  number: 3,
  title: 'Scoring',
  heading: 'How key results are scored',
  question: 'How is a key result scored?',
  state: 'APPROVED',
  value: { system: 'x' },
  text: 'Each team chooses.',
  why: 'Teams have habits.',
  since: 1,
  fromCycle: null,
  checked: true,
  overridden: false,
  waivers: 0,
  decidedBy: [{ __typename: 'DecidedBy', personId: 'p1', name: 'Dana Ruiz', decidedAt: '2030-01-01T10:00:00.000Z' }],
  lock: null,
  ...over,
});
const change = {
  __typename: 'ParameterChange',
  id: 'c1',
  parameterKey: 'scoring',
  title: 'Scoring',
  nowText: 'Each team chooses.',
  proposedText: 'Every key result is written as the stretch result.',
  proposedValue: { system: 'y' },
  why: 'Two styles could not be compared.',
  affectedText: '5 teams, 14 people',
  startsText: 'as soon as it is in force',
  startsNowReason: null,
  removes: false,
  version: 1,
};
const set = (over: object = {}) => ({
  __typename: 'ChangeSet',
  id: 's1',
  version: 2,
  status: 'WAITING',
  standing: 'These changes wait for Dana Ruiz.',
  decideBy: '2030-02-01',
  nudgeId: null,
  takenBackNote: null,
  availableActions: allowed('takeBackChangeSet', 'withdrawChangeSet'),
  signers: [
    {
      __typename: 'Signer',
      id: 'g1',
      name: 'Dana Ruiz',
      capacities: ['CLIENT_LEAD'],
      status: 'WAITING',
      visits: 0,
      lastSeenAt: null,
      decidedAt: null,
      handedOverFrom: null,
      isViewer: false,
      verdicts: [],
    },
  ],
  changes: [change],
  ...over,
});
const plan = (over: object = {}) => ({
  deploymentPlan: {
    __typename: 'DeploymentPlan',
    engagementId: 'e1',
    clientName: 'Oakfield Council',
    clientSlug: 'oakfield',
    number: 1,
    inForceFrom: '2030-01-02T09:00:00.000Z',
    coachName: 'Sam Okafor',
    runningCycle: null,
    parameters: [parameter('scoring')],
    openChangeSet: null,
    waivers: [],
    notes: [],
    citations: noCitations,
    versions: [],
    availableActions: [],
    ...over,
  },
});

const aTeamLead = { ...aClientLead, name: 'Tom Reed', roles: aClientLead.roles.map((held) => ({ ...held, role: 'TEAM_LEAD' as const })) };

beforeAll(() => import('./plan.route.js'), 60_000);

it('reads as a document: question, answer, why, who decided', async () => {
  renderRoute(planRoutes, '/c/oakfield/plan', { ViewerSession: { viewer: aClientLead }, PlanPage: plan() });
  expect(await screen.findByRole('heading', { level: 1, name: 'Deployment plan of Oakfield Council' })).toBeInTheDocument();
  const page = screen.getByRole('article', { name: /How key results are scored/ });
  expect(page).toHaveTextContent('Each team chooses.');
  expect(page).toHaveTextContent('by Dana Ruiz');
  expect(screen.queryByRole('button', { name: 'Change it' })).not.toBeInTheDocument();
});

it('shows the coach whom the changes wait for, now above proposed, and the way back', async () => {
  renderRoute(planRoutes, '/c/oakfield/plan?p=scoring', { PlanPage: plan({ openChangeSet: set() }), ParameterCatalogue: { parameterCatalogue: [] } });
  expect(await screen.findByRole('heading', { level: 2, name: 'These changes wait for Dana Ruiz.' })).toBeInTheDocument();
  expect(within(screen.getByRole('list', { name: 'Signers' })).getByText('client lead')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Take back to edit' })).toBeInTheDocument();
  expect(screen.getByText(/Every key result is written as the stretch result/)).toBeInTheDocument();
});

it('leads a signer to their decision', async () => {
  const mine = set({ availableActions: [], signers: [{ ...set().signers[0], isViewer: true }] });
  renderRoute(planRoutes, '/c/oakfield/plan', { ViewerSession: { viewer: aClientLead }, PlanPage: plan({ openChangeSet: mine }) });
  expect(await screen.findByRole('link', { name: 'Read and decide' })).toHaveAttribute('href', '/c/oakfield/plan/decide');
});

it('starts from the template where there is nothing yet', async () => {
  renderRoute(planRoutes, '/c/oakfield/plan', { PlanPage: plan({ number: null, inForceFrom: null, availableActions: allowed('openChangeSet') }) });
  expect(await screen.findByRole('button', { name: 'Start the plan' })).toBeInTheDocument();
});

it('lets a team lead ask for an exception, for their own team first', async () => {
  const team = (name: string, mine: boolean) => ({ __typename: 'OkrsTeam', teamId: name.toLowerCase(), name, mine });
  const { user } = renderRoute(planRoutes, '/c/oakfield/plan', {
    ViewerSession: { viewer: aTeamLead },
    PlanPage: plan({ availableActions: allowed('askWaiver') }),
    TeamsToExcept: { okrsPage: { __typename: 'OkrsPage', engagementId: 'e1', teams: [team('Housing', false), team('Parks', true)] } },
  });
  await user.click(await screen.findByRole('button', { name: 'Ask for an exception' }));
  const teams = within(screen.getByRole('dialog', { name: 'Ask for an exception' })).getByLabelText('For which team?');
  await within(teams).findByRole('option', { name: 'Parks' });
  expect(
    within(teams)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['Choose', 'Parks', 'Housing']);
});

describe('a question before the decision', () => {
  const note = (over: object) => ({
    ...{ __typename: 'PlanNote', id: 'n1', parameterKey: null, changeSetId: 's1', replyToId: null, authorId: 'p2', authorName: 'Ian Webb' },
    ...{ body: 'Who pays for the training days?', visibility: 'CLIENT', createdAt: '2030-01-02T09:00:00.000Z', resolvedAt: null, version: 1, ...over },
  });
  const talked = (over: object) => plan({ availableActions: allowed('writePlanNote'), ...over });
  const heading = 'Questions before the decision';

  it('is read and answered by the coach on the plan, as part of the talk about those changes', async () => {
    const sent: unknown[] = [];
    const { user } = renderRoute(planRoutes, '/c/oakfield/plan', {
      PlanPage: talked({ notes: [note({})] }),
      WritePlanNote: ({ input }) => {
        sent.push(input);
        return { writePlanNote: { __typename: 'PlanNotePayload', note: { __typename: 'PlanNote', id: 'n2' }, errors: [] } };
      },
    });
    const section = within(await screen.findByRole('region', { name: new RegExp(heading) }));
    expect(section.getByText('Who pays for the training days?')).toBeInTheDocument();
    await user.click(section.getByRole('button', { name: 'Reply' }));
    await user.type(section.getByLabelText('Your reply'), 'The practice, this year.');
    await user.click(within(section.getByRole('form', { name: 'Reply' })).getByRole('button', { name: 'Reply' }));
    expect(sent).toMatchObject([{ parameterKey: null, changeSetId: 's1', replyToId: 'n1', body: 'The practice, this year.', visibility: 'CLIENT' }]);
  });

  it('is answered with a learning from other clients, too, which stands with that question alone', async () => {
    const all = [aCitation({ place: 'ANSWER', placeId: 'n1' }), aCitation({ id: 'k2', place: 'ANSWER', placeId: 'n9', sentence: 'Of another question.' })];
    const { user } = renderRoute(planRoutes, '/c/oakfield/plan', {
      PlanPage: talked({ notes: [note({})], citations: { ...noCitations, all, availableActions: mayCite } }),
      LearningsToCite: { learnings: { __typename: 'LearningConnection', edges: [] } },
    });
    const section = within(await screen.findByRole('region', { name: new RegExp(heading) }));
    expect(section.getByRole('listitem')).toHaveTextContent('Four months first.');
    await user.click(section.getByRole('button', { name: 'Reply' }));
    await user.click(section.getByRole('button', { name: '+ learning from other clients' }));
    expect(await screen.findByRole('dialog', { name: 'Which learning?' })).toBeInTheDocument();
  });

  it('stays with its answer while the changes are open, and goes with them', async () => {
    const notes = [note({}), note({ id: 'n2', replyToId: 'n1', authorName: 'Sam Okafor', body: 'We do.' })];
    const { unmount } = renderRoute(planRoutes, '/c/oakfield/plan', { PlanPage: talked({ notes, openChangeSet: set({ id: 's1' }) }) });
    expect(await screen.findByText('We do.')).toBeInTheDocument();
    unmount();
    renderRoute(planRoutes, '/c/oakfield/plan', { PlanPage: talked({ notes }) });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('heading', { name: new RegExp(heading) })).not.toBeInTheDocument();
  });
});

it('lets a coach write down what a change of the plan taught, also once it has been lived with', async () => {
  const version = { __typename: 'PlanVersionSummary', changeSetId: 's7', number: 2, inForceFrom: '2029-09-04T07:00:00.000Z', replacedAt: null };
  const versions = [{ ...version, changed: ['Cycle'], decidedBy: [{ __typename: 'DecidedBy', personId: 'p1', name: 'Dana Ruiz' }] }];
  const { unmount } = renderRoute(planRoutes, '/c/oakfield/plan', { PlanPage: plan({ versions }) });
  const list = within(await screen.findByRole('region', { name: /^Versions/ }));
  expect(list.getByRole('link', { name: 'Add a learning' })).toHaveAttribute('href', '/learnings/new?from=PLAN_CHANGE&id=s7');
  unmount();
  renderRoute(planRoutes, '/c/oakfield/plan', { PlanPage: plan({ versions }), ViewerSession: { viewer: aClientLead } });
  expect(within(await screen.findByRole('region', { name: /^Versions/ })).queryByRole('link', { name: 'Add a learning' })).not.toBeInTheDocument();
});

describe('what others chose', () => {
  const choice = { __typename: 'BenchmarkChoice', optionKey: 'a', label: 'Stretch, target, commit', words: '14 of 17 clients chose this; 3 changed it later.' };
  const benchmark = {
    ...{ __typename: 'Benchmark', id: 'scoring:PUBLIC', parameterKey: 'scoring', industry: 'PUBLIC', sizeBand: null, region: null, cycles: null },
    ...{ clients: 17, countedOn: '2029-12-31', choices: [choice] },
  };
  const margin = async () => within(await screen.findByRole('complementary', { name: 'Notes in the margin' }));

  it('stands in the coach’s margin, with whom it counts and when', async () => {
    renderRoute(planRoutes, '/c/oakfield/plan?p=scoring', { PlanPage: plan(), ChosenElsewhere: { benchmarks: [benchmark] } });
    expect(await (await margin()).findByText('14 of 17 clients chose this; 3 changed it later.')).toBeInTheDocument();
    expect((await margin()).getByText(/Public sector, counted/)).toHaveTextContent('Only coaches see this.');
  });

  it('says that fewer than five agreed', async () => {
    renderRoute(planRoutes, '/c/oakfield/plan?p=scoring', { PlanPage: plan(), ChosenElsewhere: { benchmarks: [{ ...benchmark, parameterKey: 'cycle' }] } });
    expect(await (await margin()).findByText('Fewer than five clients have agreed to be counted here.')).toBeInTheDocument();
  });

  it('is not asked for by people of the client', async () => {
    let asked = 0;
    const answers = { PlanPage: plan(), ChosenElsewhere: () => ({ benchmarks: Array(++asked).fill(benchmark) }) };
    renderRoute(planRoutes, '/c/oakfield/plan?p=scoring', { ViewerSession: { viewer: aClientLead }, ...answers });
    await margin();
    expect(screen.queryByText('What others chose')).not.toBeInTheDocument();
    expect(asked).toBe(0);
  });
});
