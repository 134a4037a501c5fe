import { screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { keyResultRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './key-result.route.js';

const level = (name: string, score: number, value: number) => ({ __typename: 'KeyResultLevel', name, score, text: '', value });
const keyResult = {
  __typename: 'KeyResult',
  ...{
    id: 'k1',
    clientName: 'Oakfield Council',
    clientSlug: 'oakfield',
    teamId: 't1',
    teamName: 'Field Service',
    cycleNumber: 2,
    cycleStatus: 'RUNNING',
    status: 'PUBLISHED',
  },
  ...{
    kind: 'KEY_RESULT',
    krType: 'METRIC',
    text: 'First-visit failures from 31 to 12 %',
    unit: '%',
    currentValue: 24,
    checkedOn: null,
    healthyLow: null,
    healthyHigh: null,
  },
  ...{ championName: 'Lee Park', dataSource: 'Service desk', dueOn: null, endsOn: '2027-01-31', byCoach: false, whyNow: 'Half the visits fail.' },
  ...{ finalScore: null as number | null, computedScore: null as number | null, notScoredBecause: null, learning: null as string | null },
  levels: [level('baseline', 0, 31), level('commit', 0.3, 27), level('target', 0.7, 18), level('stretch', 1, 12)],
  objective: { __typename: 'LinkedObjective', id: 'o1', text: 'Up and running at once', teamName: 'Field Service' },
  supports: [{ __typename: 'LinkedObjective', id: 'o0', text: 'Service is a reason to stay', teamName: 'Oakfield' }],
  supportedBy: [],
  availableActions: [] as unknown[],
  dependencies: [
    { __typename: 'KeyResultDependency', id: 'd1', otherName: 'Parts', what: 'Parts arrive before us', critical: true, agreed: false, direction: 'WE_NEED' },
  ],
  history: [
    {
      __typename: 'PublishedChange',
      id: 'h1',
      label: 'Commit',
      before: '28',
      after: '27',
      at: '2026-11-20T09:00:00.000Z',
      byName: 'Sam Okafor',
      reason: 'The count began a week late.',
      subjectText: 'First-visit failures',
    },
  ],
};

it('leads whoever may to the change of what is published', async () => {
  const may = { __typename: 'AvailableAction', action: 'changePublished', state: { __typename: 'Allowed', label: 'Change it' } };
  renderRoute(keyResultRoutes, '/c/oakfield/kr/k1', { KeyResultPage: { keyResult: { ...keyResult, availableActions: [may] } } });
  const link = await screen.findByRole('link', { name: 'Change it, with a reason' });
  expect(link).toHaveAttribute('href', '/c/oakfield/okrs/draft/t1?cycle=2&change=k1');
});

it('says where it stands between its levels, whichever way they run, and tells the same as a table', async () => {
  const { user } = renderRoute(keyResultRoutes, '/c/oakfield/kr/k1', { KeyResultPage: { keyResult } });
  expect(await screen.findByRole('heading', { level: 1, name: keyResult.text })).toBeInTheDocument();
  expect(screen.getByRole('img', { name: '24 % now. Commit is reached.' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Table' }));
  const rows = within(screen.getByRole('table', { name: 'Levels' })).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual(['LevelResultScore', 'baseline31 %0.0', 'commit27 %0.3', 'target18 %0.7', 'stretch12 %1.0']);
});

it('says whose it is, what it serves and needs, and why it was changed', async () => {
  renderRoute(keyResultRoutes, '/c/oakfield/kr/k1', { KeyResultPage: { keyResult } });
  expect(await screen.findByText('Lee Park')).toBeInTheDocument();
  expect(screen.getByText('Service desk')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Service is a reason to stay' })).toHaveAttribute('href', '/c/oakfield/okrs?cycle=2&view=list#o-o0');
  expect(screen.getByText(/We need Parts: Parts arrive before us/)).toHaveTextContent('critical, not agreed yet');
  expect(screen.getByText(/The count began a week late/)).toBeInTheDocument();
});

it('is nothing at all to whoever may not see it', async () => {
  renderRoute(keyResultRoutes, '/c/oakfield/kr/k1', { KeyResultPage: { fault: 'NOT_FOUND' } });
  expect(await screen.findByRole('heading', { level: 1, name: 'There is nothing at this address' })).toBeInTheDocument();
});
