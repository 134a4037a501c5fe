import { screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { reviewDeskRoutes } from './routes.js';

const row = (facts: Record<string, unknown>) => ({
  __typename: 'ReviewDeskRow',
  draftId: 'd1',
  teamId: 't1',
  teamName: 'Field Service',
  cycleNumber: 2,
  status: 'SENT',
  revision: 2,
  sentAt: '2026-11-20T10:00:00.000Z',
  sentByName: 'Ana Silva',
  waiting: '3 working days',
  rulesOpen: 1,
  objectives: 1,
  keyResults: 3,
  openRemarks: 0,
  lookedAt: null,
  changedSince: null,
  path: '/c/oakfield/okrs/draft/t1',
  ...facts,
});
const open = (waiting: readonly unknown[], others: readonly unknown[] = []) =>
  renderRoute(reviewDeskRoutes, '/c/oakfield/okrs/review', {
    ReviewDeskPage: {
      reviewDesk: {
        __typename: 'ReviewDesk',
        waiting,
        others,
        firstDrafts: { __typename: 'FirstDrafts', words: '1 of 2 first drafts came without an open rule.' },
      },
    },
  });

it('shows what waits, the longest first, with what changed since the last look', async () => {
  open([row({ changedSince: 2 }), row({ draftId: 'd2', teamName: 'Logistics' })], [row({ draftId: 'd3', teamName: 'Sales', status: 'READY', waiting: '' })]);
  expect(await screen.findByRole('heading', { name: '2 drafts wait for you' })).toBeInTheDocument();
  const waiting = within(screen.getByRole('list', { name: 'To review' })).getAllByRole('listitem');
  expect(waiting[0]).toHaveTextContent('1 objective, 3 key results, 1 rule open when it was sent, 2 things changed since you looked');
  expect(waiting[1]).toHaveTextContent('not looked at yet');
  expect(within(waiting[0]!).getByRole('link', { name: 'Review draft' })).toHaveAttribute('href', '/c/oakfield/okrs/draft/t1');
  expect(within(screen.getByRole('list', { name: 'With the teams' })).queryByRole('link', { name: 'Review draft' })).not.toBeInTheDocument();
});

it('says so when nothing waits', async () => {
  open([]);
  expect(await screen.findByText('Everything that was sent is answered.')).toBeInTheDocument();
});
