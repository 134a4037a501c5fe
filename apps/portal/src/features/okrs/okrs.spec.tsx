import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aCycle, aGate, anOkrsPage, cycleId, logistics } from './okrs.fixture.js';
import { okrsRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './okrs.route.js';

const at = '/c/oakfield/okrs';

it('says how far the drafts are, who is next, and why a team does not draft', async () => {
  renderRoute(okrsRoutes, at, {
    CyclePage: { okrsPage: anOkrsPage() },
    TeamChecks: { teamChecks: [{ __typename: 'TeamCheck', teamId: logistics, openRules: 2, stepsDone: 3 }] },
  });
  expect(await screen.findByRole('heading', { level: 1, name: '1 draft waits for the coach' })).toBeInTheDocument();
  expect(screen.getByText('Cycle 1. Being drafted, begins on Monday 7 December.')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /review/i })).not.toBeInTheDocument();
  const line = screen.getByRole('list', { name: 'Cycle 1' });
  expect(within(line).getByText('Drafting').closest('li')).toHaveAttribute('aria-current', 'step');
  const rows = within(screen.getByRole('list', { name: 'Teams of this cycle' })).getAllByRole('listitem');
  expect(rows).toHaveLength(3);
  await waitFor(() => expect(rows[0]).toHaveTextContent('Writes key results, 3 of 7 steps done, 2 rules to fix'));
  expect(rows[0]).toHaveTextContent('2 objectives, 5 key results, led by Ana Silva');
  expect(within(rows[0] as HTMLElement).getByRole('link', { name: 'Logistics' })).toHaveAttribute('href', `/c/oakfield/okrs/draft/${logistics}?cycle=1`);
  expect(rows[1]).toHaveTextContent('Sent, the coach is next');
  expect(rows[2]).toHaveTextContent('Nothing written yet');
  expect(rows[2]).toHaveTextContent('nobody leads it yet');
  expect(within(screen.getByRole('list', { name: 'Not in this cycle' })).getByRole('listitem')).toHaveTextContent(
    'Archive' + 'Left the programme on Monday 2 November.',
  );
});

it.each([
  [1, '1 draft waits for review'],
  [0, 'Review desk, no draft waits'],
])('leads whoever reviews drafts to their desk: %i', async (toReview, words) => {
  renderRoute(okrsRoutes, at, { CyclePage: { okrsPage: anOkrsPage({ toReview }) } });
  expect(await screen.findByRole('link', { name: words })).toHaveAttribute('href', '/c/oakfield/okrs/review');
});

it('starts the cycle after a question that says what follows', async () => {
  const sent: unknown[] = [];
  let running = false;
  const { user } = renderRoute(okrsRoutes, at, {
    CyclePage: () => ({
      okrsPage: anOkrsPage(running ? { cycle: aCycle({ status: 'RUNNING', version: 4, moment: 'Week 1 of 17', availableActions: [] }) } : {}),
    }),
    StartCycle: (variables: { input: object }) => {
      sent.push(variables.input);
      running = true;
      return { startCycle: { __typename: 'CyclePayload', cycle: { __typename: 'Cycle', id: cycleId, status: 'RUNNING', version: 4 }, errors: [] } };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Start the cycle' }));
  const sheet = screen.getByRole('dialog', { name: 'Start cycle 1?' });
  expect(sheet).toHaveTextContent('3 teams have not published yet; they can still do so.');
  await user.click(within(sheet).getByRole('button', { name: 'Start cycle 1' }));
  await waitFor(() => expect(sent).toMatchObject([{ cycleId, version: 3 }]));
  expect(await screen.findByText('Cycle 1. Week 1 of 17.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Start the cycle' })).not.toBeInTheDocument();
});

it('shows what drafting waits for, on the page and on the team', async () => {
  const teams = anOkrsPage().teams.map((team) => ({ ...team, lockedBecause: `Drafting opens for ${team.name} when its lead is trained` }));
  const page = anOkrsPage({ gate: aGate, teams, counts: { ...anOkrsPage().counts, notStarted: 3, drafting: 0, sent: 0 } });
  renderRoute(okrsRoutes, at, { CyclePage: { okrsPage: page } });
  expect(await screen.findByRole('heading', { level: 1, name: 'Drafting waits for training' })).toBeInTheDocument();
  const card = screen.getByRole('region', { name: aGate.headline });
  expect(card).toHaveTextContent('7 of 11 trained');
  expect(card).toHaveTextContent('Dana Ruiz can, with a reason and an end date on record.');
  expect(within(card).queryByRole('link', { name: 'Open the gate early' })).not.toBeInTheDocument();
  expect(screen.getAllByRole('listitem').find((row) => row.textContent?.includes('Logistics'))).toHaveTextContent('waits for training, led by');
  expect(screen.queryByText(/Drafting opens for Logistics/)).not.toBeInTheDocument();
});

const act = { __typename: 'LinkRef', text: 'Book Chu and Dev', path: '/c/oakfield/training?book=p1,p2' };
it('says which teams draft and which wait, until when a team was let in early, and leads to what can be done', async () => {
  const [first, second, third, ...rest] = anOkrsPage().teams;
  const locked = { lockedBecause: 'Drafting opens for them when everyone is trained' };
  const teams = [{ ...first, letInUntil: '2026-12-15' }, { ...second, ...locked }, { ...third, ...locked }, ...rest];
  const gate = { ...aGate, canOverride: true, left: [{ ...aGate.left[0], act }] };
  const counts = { ...anOkrsPage().counts, notStarted: 3, drafting: 0, sent: 0 };
  renderRoute(okrsRoutes, at, { CyclePage: { okrsPage: anOkrsPage({ gate, teams, counts }) } });
  expect(await screen.findByRole('heading', { level: 1, name: '1 of 3 teams drafts; Parks and Schools wait for training' })).toBeInTheDocument();
  const rows = within(screen.getByRole('list', { name: 'Teams of this cycle' })).getAllByRole('listitem');
  expect(rows[0]).toHaveTextContent('led by Ana Silva, let in early until 15 Dec');
  const card = within(screen.getByRole('region', { name: aGate.headline }));
  expect(card.getByRole('link', { name: 'Book Chu and Dev' })).toHaveAttribute('href', act.path);
  expect(card.getByRole('link', { name: 'Open the gate early' })).toHaveAttribute('href', '/c/oakfield/training?early=1');
});

it('tells a team without the card above why it waits', async () => {
  const teams = anOkrsPage().teams.map((team, index) =>
    index === 0 ? { ...team, lockedBecause: 'Drafting opens for Logistics when its lead is trained' } : team,
  );
  renderRoute(okrsRoutes, at, { CyclePage: { okrsPage: anOkrsPage({ gate: null, teams }) } });
  expect(await screen.findByText(/Drafting opens for Logistics when its lead is trained/)).toBeInTheDocument();
});

it('plans the first cycle from the days of the programme and keeps what was typed when they do not do', async () => {
  const sent: unknown[] = [];
  const proposal = { __typename: 'CycleProposal', number: 1, startsOn: '2026-12-07', endsOn: '2027-04-06', draftingFrom: '2026-11-23', note: null };
  const plan = { __typename: 'AvailableAction', action: 'planCycle', state: { __typename: 'Allowed', label: 'Plan the first cycle' } };
  const { user } = renderRoute(okrsRoutes, at, {
    CyclePage: { okrsPage: anOkrsPage({ cycle: null, cycles: [], teams: [], proposal, availableActions: [plan] }) },
    PlanCycle: (variables: { input: object }) => {
      sent.push(variables.input);
      return {
        planCycle: {
          __typename: 'CyclePayload',
          cycle: null,
          errors: [{ __typename: 'UserError', code: 'CYCLE_DAYS', field: 'endsOn', message: 'The plan sets cycles of four months.' }],
        },
      };
    },
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'No cycle is planned yet' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Plan the first cycle' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Plan cycle 1' }));
  expect(sheet.getByLabelText('First day of the cycle')).toHaveValue('2026-12-07');
  await user.click(sheet.getByRole('button', { name: 'Plan cycle 1' }));
  expect(await sheet.findAllByText('The plan sets cycles of four months.')).not.toHaveLength(0);
  expect(sent).toMatchObject([{ startsOn: '2026-12-07', endsOn: '2027-04-06', draftingFrom: '2026-11-23', cycleId: null }]);
  expect(sheet.getByLabelText('Last day, which still counts')).toHaveValue('2027-04-06');
});

it('says what has to come first where no plan is in force', async () => {
  renderRoute(okrsRoutes, at, { CyclePage: { okrsPage: anOkrsPage({ cycle: null, cycles: [], teams: [], planNumber: null }) } });
  expect(await screen.findByRole('heading', { level: 1, name: 'OKRs begin once the plan is in force' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Read the deployment plan' })).toHaveAttribute('href', '/c/oakfield/plan');
});
