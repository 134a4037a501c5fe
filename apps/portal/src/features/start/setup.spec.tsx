import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aCoach } from '../../testing/viewers.js';
import { startRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './setup.route.js';

const practice = { __typename: 'Practice', id: aCoach.practice.id, name: 'Northlight', isSample: false, timeZone: 'Europe/London', language: 'en', version: 1 };
const done = (...steps: string[]) => steps.map((step) => ({ __typename: 'DoneSetupStep', step, at: '2026-11-26T09:00:00.000Z' }));
const here = { __typename: 'PracticeChoice', id: practice.id, name: 'Northlight', isSample: false };
const page = (setup: object[], practices: object[] = [here]) => ({
  SetupPage: { viewer: { __typename: 'Viewer', id: aCoach.id, practice: { ...practice, setup }, practices } },
});

it('says how far it is, and which step is next', async () => {
  renderRoute(startRoutes, '/setup', page(done('BASICS', 'FIRST_CLIENT')));
  expect(await screen.findByRole('heading', { level: 1, name: 'Start your practice' })).toBeInTheDocument();
  expect(screen.getByText('2 of 6 done, about 8 minutes left')).toBeInTheDocument();
  const items = within(screen.getByRole('list', { name: 'Steps' })).getAllByRole('listitem');
  expect(items.find((item) => item.getAttribute('aria-current') === 'step')).toHaveTextContent('Your deployment plan template, next');
  expect(items[2]).toHaveTextContent('First client and sponsor, done');
});

it('asks for name, zone and language first, and ticks them off when they were looked at', async () => {
  const sent: unknown[] = [];
  const { user } = renderRoute(startRoutes, '/setup', {
    ...page([]),
    ConfirmBasics: (variables: never) => {
      sent.push((variables as { input: unknown }).input);
      return {
        changePractice: { __typename: 'PracticePayload', practice: { ...practice, name: 'Northlight Oslo', version: 2, setup: done('BASICS') }, errors: [] },
      };
    },
  });
  const name = await screen.findByLabelText('Name of your practice');
  await user.clear(name);
  await user.type(name, 'Northlight Oslo');
  await user.click(screen.getByRole('button', { name: 'Yes, go on' }));
  await waitFor(() => expect(screen.queryByLabelText('Name of your practice')).not.toBeInTheDocument());
  expect(screen.getByText('1 of 6 done, about 11 minutes left')).toBeInTheDocument();
  expect(sent).toMatchObject([{ name: 'Northlight Oslo', timeZone: 'Europe/London', language: 'en', version: 1 }]);
});

it('offers the sample practice to look at first, where there is one', async () => {
  const sample = { __typename: 'PracticeChoice', id: 'sample', name: 'Northlight (sample)', isSample: true };
  const { unmount } = renderRoute(startRoutes, '/setup', page([], [here, sample]));
  expect(await screen.findByRole('button', { name: 'Explore the sample practice first' })).toBeInTheDocument();
  unmount();
  renderRoute(startRoutes, '/setup', page([]));
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('button', { name: 'Explore the sample practice first' })).not.toBeInTheDocument();
});

it('leads to a client only once there is one', async () => {
  const { unmount } = renderRoute(startRoutes, '/setup', page(done('BASICS', 'PLAN_TEMPLATE')));
  expect(await screen.findByRole('link', { name: 'Add your first client' })).toHaveAttribute('href', '/clients/new');
  expect(screen.queryByRole('link', { name: 'Choose the client' })).not.toBeInTheDocument();
  unmount();
  renderRoute(startRoutes, '/setup', page(done('BASICS', 'PLAN_TEMPLATE', 'FIRST_CLIENT', 'PEOPLE')));
  expect(await screen.findAllByRole('link', { name: 'Choose the client' })).toHaveLength(2);
  expect(screen.queryByRole('link', { name: 'Add your first client' })).not.toBeInTheDocument();
});

it('leads on when all is done', async () => {
  renderRoute(startRoutes, '/setup', page(done('BASICS', 'PLAN_TEMPLATE', 'FIRST_CLIENT', 'PEOPLE', 'DATES', 'FIRST_MAIL')));
  expect(await screen.findByRole('heading', { level: 1, name: 'Northlight is under way' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Go to Today' })).toBeInTheDocument();
});

it('takes the template as it is by one press', async () => {
  const sent: unknown[] = [];
  const { user } = renderRoute(startRoutes, '/setup', {
    ...page(done('BASICS')),
    MarkSetupStep: (variables: never) => {
      sent.push((variables as { input: unknown }).input);
      return { markSetupStep: { __typename: 'PracticePayload', practice: { ...practice, setup: done('BASICS', 'PLAN_TEMPLATE') }, errors: [] } };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Start from it' }));
  expect(await screen.findByText('2 of 6 done, about 10 minutes left')).toBeInTheDocument();
  expect(sent).toMatchObject([{ step: 'PLAN_TEMPLATE' }]);
});
