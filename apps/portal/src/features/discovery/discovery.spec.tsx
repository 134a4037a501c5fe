import { screen, waitFor } from '@testing-library/react';
import type { SaveDiscoveryAnswerInput } from '../../graphql/graphql.js';
import { renderRoute } from '../../testing/render-route.js';
import { aClientLead } from '../../testing/viewers.js';
import { discoveryRoutes } from './routes.js';

const answer = (key: string, question: string, text: string, version: number) => ({
  __typename: 'DiscoveryAnswer',
  key,
  question,
  hint: 'A hint.',
  text,
  version,
  at: null,
  byName: null,
});
const page = (canWrite: boolean) => ({
  client: {
    __typename: 'Client',
    id: 'c1',
    slug: 'oakfield',
    name: 'Oakfield',
    engagement: { __typename: 'Engagement', id: 'e1', coaches: [{ __typename: 'EngagementCoach', personId: 'p9', name: 'Lee Park', part: 'LEAD' }] },
  },
  discovery: {
    __typename: 'DiscoveryRecord',
    engagementId: 'e1',
    canWrite,
    answers: [answer('why', 'Why OKRs, and why now?', '', 0), answer('bonus', 'How do bonuses work?', 'They do not.', 2)],
  },
});

// Reading the page's code must not count as waiting for it.
beforeAll(() => import('./discovery.route.js'), 60_000);

it('saves an answer over the version that was seen, and counts what is left', async () => {
  const saved: SaveDiscoveryAnswerInput[] = [];
  const { user } = renderRoute(discoveryRoutes, '/c/oakfield/discovery', {
    DiscoveryPage: page(true),
    SaveDiscoveryAnswer: ({ input }: { input: SaveDiscoveryAnswerInput }) => {
      saved.push(input);
      return {
        saveDiscoveryAnswer: {
          __typename: 'DiscoveryAnswerPayload',
          answer: { ...answer('why', '', input.text, input.version + 1), at: '2026-11-26T10:00:00.000Z', byName: 'Sam Okafor' },
          errors: [],
        },
      };
    },
  });
  expect(await screen.findByRole('heading', { level: 1, name: '1 of 2 questions are open' })).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: 'Why OKRs, and why now?' }), 'Growth.');
  await user.tab();
  expect(await screen.findByRole('heading', { level: 1, name: 'All 2 questions are answered' })).toBeInTheDocument();
  expect(screen.getByText(/^Saved/)).toBeInTheDocument();
  expect(saved.at(-1)).toMatchObject({ engagementId: 'e1', key: 'why', text: 'Growth.', version: 0 });
});

it('shows both answers when somebody else wrote too, and keeps the one that is chosen', async () => {
  const { user } = renderRoute(discoveryRoutes, '/c/oakfield/discovery', {
    DiscoveryPage: page(true),
    SaveDiscoveryAnswer: {
      saveDiscoveryAnswer: {
        __typename: 'DiscoveryAnswerPayload',
        answer: { ...answer('bonus', '', 'Yearly.', 3), at: '2026-11-26T10:00:00.000Z', byName: 'Lee Park' },
        errors: [{ __typename: 'UserError', code: 'DISCOVERY_CHANGED', field: 'text', message: 'Changed.' }],
      },
    },
  });
  const field = await screen.findByRole('textbox', { name: 'How do bonuses work?' });
  await user.type(field, ' Really.');
  await user.tab();
  expect(await screen.findByText('Lee Park wrote')).toBeInTheDocument();
  expect(field).toHaveValue('They do not. Really.');
  await user.click(screen.getByRole('button', { name: 'Keep theirs' }));
  await waitFor(() => expect(field).toHaveValue('Yearly.'));
});

it('is only read by whoever may not write', async () => {
  renderRoute(discoveryRoutes, '/c/oakfield/discovery', { DiscoveryPage: page(false) });
  expect(await screen.findByText('They do not.')).toBeInTheDocument();
  expect(screen.getByText(/Lee Park can give you a part/)).toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});

it('does not exist for people of the client', async () => {
  renderRoute(discoveryRoutes, '/c/oakfield/discovery', { ViewerSession: { viewer: aClientLead }, DiscoveryPage: page(false) });
  expect(await screen.findByRole('heading', { name: 'There is nothing at this address' })).toBeInTheDocument();
});
