import { screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { benchmarksRoutes } from './routes.js';

const benchmark = (key: string, heading: string, over: object = {}) => ({
  __typename: 'Benchmark',
  id: key + JSON.stringify(over),
  parameterKey: key,
  heading,
  industry: null,
  sizeBand: null,
  region: null,
  cycles: null,
  clients: 17,
  countedOn: '2029-12-31',
  choices: [{ __typename: 'BenchmarkChoice', optionKey: 'a', label: '4 months', words: '14 of 17 clients chose this; 3 changed it later.' }],
  ...over,
});

// Reading the page's code must not count as waiting for it.
beforeAll(() => import('./choices.route.js'), 60_000);

it('shows what all clients choose, and those of one group', async () => {
  const health = {
    industry: 'HEALTH',
    sizeBand: 'FROM_250',
    clients: 6,
    choices: [{ __typename: 'BenchmarkChoice', optionKey: 'b', label: '6 months', words: 'Nearly all of 6 clients chose this; hardly any changed it later.' }],
  };
  const { user } = renderRoute(benchmarksRoutes, '/practice/choices', {
    ChoicesPage: {
      practiceBenchmarks: [
        benchmark('cycle', 'How long a cycle lasts'),
        benchmark('kpis', 'How OKRs and KPIs live together'),
        benchmark('cycle', 'How long a cycle lasts', health),
      ],
    },
  });
  const cycle = within(await screen.findByRole('region', { name: 'How long a cycle lasts' }));
  expect(cycle.getByText('14 of 17 clients chose this; 3 changed it later.')).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'How OKRs and KPIs live together' })).toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'Health, 250 to 999 people' }));
  expect(await screen.findByText('Nearly all of 6 clients chose this; hardly any changed it later.')).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: 'How OKRs and KPIs live together' })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Health, 250 to 999 people' })).toHaveAttribute('aria-current', 'true');
});

it('says so while fewer than five clients agree', async () => {
  renderRoute(benchmarksRoutes, '/practice/choices', { ChoicesPage: { practiceBenchmarks: [] } });
  expect(await screen.findByRole('heading', { name: 'Fewer than five clients have agreed to be counted' })).toBeInTheDocument();
  expect(screen.queryByRole('navigation', { name: 'Among whom' })).not.toBeInTheDocument();
});
