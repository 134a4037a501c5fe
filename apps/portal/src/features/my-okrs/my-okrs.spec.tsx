import { screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { myOkrsRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './my-okrs.route.js';

const team = {
  __typename: 'MyTeam',
  teamId: 't1',
  teamName: 'Field Service',
  clientName: 'Oakfield Council',
  clientSlug: 'oakfield',
  cycleNumber: 2,
  draftId: 'd1',
  status: 'DRAFTING',
  objectives: 1,
  keyResults: 3,
  openRemarks: 2,
  next: 'Answer 2 remarks',
  path: '/c/oakfield/okrs/draft/t1',
};
const line = {
  __typename: 'MyKeyResult',
  id: 'k1',
  text: 'Failures from 31 to 12 %',
  objectiveText: 'Up and running',
  teamName: 'Field Service',
  clientName: 'Oakfield Council',
  clientSlug: 'oakfield',
  cycleNumber: 2,
  isHealthMetric: false,
  baseline: 31,
  targetValue: 18,
  stretchValue: 12,
  currentValue: 24,
  healthyLow: null,
  healthyHigh: null,
  unit: '%',
  path: '/c/oakfield/kr/k1',
};

const health = { ...line, id: 'k2', text: 'Calls answered within two minutes', isHealthMetric: true, path: '/c/oakfield/kr/k2', healthyLow: 80 };

it('leads with what is next and links there', async () => {
  renderRoute(myOkrsRoutes, '/my-okrs', { MyOkrsPage: { myOkrs: { __typename: 'MyOkrs', teams: [team], keyResults: [line, health] } } });
  expect(await screen.findByRole('heading', { level: 1, name: 'Answer 2 remarks' })).toBeInTheDocument();
  const mine = within(screen.getByRole('list', { name: 'My teams' }));
  expect(mine.getByRole('link', { name: 'Field Service' })).toHaveAttribute('href', team.path);
  // The title has said what is next, so the only row does not say it again.
  expect(mine.getByRole('listitem')).toHaveTextContent('1 objective, 3 key resultscycle 2, 2 remarks and questions are open');
  expect(mine.queryByText('Answer 2 remarks')).not.toBeInTheDocument();
  const own = within(screen.getByRole('list', { name: 'Key results that are yours' }));
  expect(own.getByRole('link', { name: line.text })).toHaveAttribute('href', line.path);
  expect(own.getByRole('listitem')).toHaveTextContent('31 to 12 %24 % now');
  expect(screen.getByRole('heading', { level: 2, name: /^Key results that are yours\W*1$/ })).toBeInTheDocument();
  expect(within(screen.getByRole('list', { name: 'Health metrics that are yours' })).getByRole('link', { name: health.text })).toBeInTheDocument();
  // What is out of bounds says so, not only what it is now.
  expect(screen.getByText(/healthy from 80 %$/)).toBeInTheDocument();
  expect(screen.getByText('24 % now, outside its healthy range')).toBeInTheDocument();
});

it('says how a team comes here where there is none', async () => {
  renderRoute(myOkrsRoutes, '/my-okrs', { MyOkrsPage: { myOkrs: { __typename: 'MyOkrs', teams: [], keyResults: [] } } });
  expect(await screen.findByText('The OKRs of your team will stand here.')).toBeInTheDocument();
});
