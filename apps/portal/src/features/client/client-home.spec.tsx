import { screen, within } from '@testing-library/react';
import { clientLandingRoutes } from '../../app/client-landing.route.js';
import { renderRoute } from '../../testing/render-route.js';
import { aClient, anEngagement, aNote, step } from './client-page.fixture.js';

const plan = {
  __typename: 'DeploymentPlan',
  engagementId: 'e1',
  number: null,
  inForceFrom: null,
  openChangeSet: null,
  firstSteps: [
    step('PLAN_FROM_TEMPLATE', 2, 'OPEN', 'Fill the deployment plan from your template'),
    step('SEND_FOR_DECISION', 4, 'WAITING', 'Send the plan for decision'),
  ],
};
const page = (engagement: object = anEngagement, notes: object[] = []) => ({
  client: { ...aClient, engagement },
  deploymentPlan: plan,
  engagementNotes: notes,
});

// Reading the page's code must not count as waiting for it.
beforeAll(() => import('./client-home.route.js'), 60_000);

it('is the list of first steps in the order of the method while the engagement is new', async () => {
  renderRoute(clientLandingRoutes, '/c/oakfield', { ClientHomePage: page() });
  const steps = within(await screen.findByRole('list', { name: 'First steps' })).getAllByRole('listitem');
  expect(steps.map((step) => step.textContent?.split(',')[0])).toEqual([
    'Name who leads',
    'Fill the deployment plan from your template',
    'Add the people who write OKRs',
    'Send the plan for decision',
    'Agree the training dates',
    'Open drafting',
  ]);
  expect(screen.getByText('1 of 6 done, about 15 minutes left')).toBeInTheDocument();
  expect(within(steps[1]!).getByRole('link', { name: 'Continue' })).toHaveAttribute('href', '/c/oakfield/plan_from_template');
});

it('shows the signals with their causes once the first steps are done', async () => {
  const running = { ...anEngagement, firstSteps: anEngagement.firstSteps.map((step) => ({ ...step, state: 'DONE' })) };
  const signals = [
    { __typename: 'SignalReading', kind: 'SPONSOR', health: 'NEEDS_ATTENTION', reason: 'A decision waits for 5 working days.', path: '/c/oakfield/plan' },
  ];
  renderRoute(clientLandingRoutes, '/c/oakfield', {
    ClientHomePage: page(running),
    ClientSignals: { today: { __typename: 'Today', engagements: [{ __typename: 'TodayEngagement', engagementId: 'e1', clientSlug: 'oakfield', signals }] } },
  });
  expect(await screen.findByText('A decision waits for 5 working days.')).toBeInTheDocument();
  expect(screen.queryByRole('list', { name: 'First steps' })).not.toBeInTheDocument();
});

it('leads whoever reviews drafts to their desk, and only them', async () => {
  const first = renderRoute(clientLandingRoutes, '/c/oakfield', { ClientHomePage: page() });
  expect(await screen.findByRole('link', { name: '2 drafts wait for review' })).toHaveAttribute('href', '/c/oakfield/okrs/review');
  expect(screen.getByRole('link', { name: '1 of 5 teams has published.' })).toHaveAttribute('href', '/c/oakfield/okrs');
  first.unmount();
  renderRoute(clientLandingRoutes, '/c/oakfield', { ClientHomePage: page({ ...anEngagement, drafting: { ...anEngagement.drafting, toReview: null } }) });
  expect(await screen.findByRole('link', { name: '1 of 5 teams has published.' })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /review/ })).not.toBeInTheDocument();
});

it('says who can read each note, and takes a binned one back', async () => {
  const binned: boolean[] = [];
  const { user } = renderRoute(clientLandingRoutes, '/c/oakfield', {
    ClientHomePage: page(anEngagement, [aNote('n1', 'ONLY_ME', 'Hold the line.'), aNote('n2', 'CLIENT', 'Agenda agreed.')]),
    BinNote: ({ input }: { input: { binned: boolean; version: number } }) => {
      binned.push(input.binned);
      return {
        binNote: { __typename: 'NotePayload', note: { __typename: 'EngagementNote', id: 'n1', version: input.version + 1, deletedAt: null }, errors: [] },
      };
    },
  });
  const secret = (await screen.findByText('Hold the line.')).closest('article')!;
  expect(within(secret).getByText('Only you')).toBeInTheDocument();
  expect(screen.getByText('Oakfield can see this')).toBeInTheDocument();
  await user.click(within(secret).getByRole('button', { name: 'Move to the bin' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Taken back.')).toBeInTheDocument();
  expect(binned).toEqual([true, false]);
});
