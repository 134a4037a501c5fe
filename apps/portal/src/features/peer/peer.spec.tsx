import { fireEvent, screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { peerRoutes } from './routes.js';

const act = (action: string, label: string) => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed', label } });
const feedback = (status: 'DRAFT' | 'GIVEN', more: Record<string, unknown> = {}) => ({
  ...{ __typename: 'PeerFeedback', id: 'f1', status, colleagueName: 'Wei Lin', text: 'From 31 % to 18 %.', helped: '', question: '', version: 1 },
  givenAt: status === 'GIVEN' ? '2026-11-26T10:00:00.000Z' : null,
  ...more,
});
const exchange = (more: Record<string, unknown> = {}) => ({
  ...{ __typename: 'PeerExchange', id: 'p1', title: 'Give feedback to a colleague', completesWhen: 'It is given.', give: 1, ofTitle: 'Design a workshop' },
  ...{ receivedCount: 1, received: null, given: [], availableActions: [act('takePeerWork', 'Read a colleague’s work')] },
  ...more,
});
const open = (facts: Record<string, unknown>, answers: Record<string, unknown> = {}) =>
  renderRoute(peerRoutes, '/cert/peer/p1', { PeerPage: { peerExchange: exchange(facts) }, ...answers });
const payload = (facts: Record<string, unknown> | null, message?: string) => ({
  __typename: 'PeerPayload',
  exchange: facts && exchange(facts),
  errors: message ? [{ __typename: 'UserError', code: 'PEER', field: null, message }] : [],
});

it('keeps what colleagues said until one has given, then shows it', async () => {
  const given: unknown[] = [];
  const done = { given: [feedback('GIVEN', { helped: 'Your baseline is clear.', question: 'What first?' })], availableActions: [] };
  const received = [
    {
      __typename: 'ReceivedFeedback',
      id: 'x',
      giverName: 'Aisha Khan',
      helped: 'A calm agenda.',
      question: 'Why so early?',
      givenAt: '2026-11-25T10:00:00.000Z',
    },
  ];
  const { user } = open(
    {},
    {
      TakePeerWork: { takePeerWork: payload({ given: [feedback('DRAFT')], availableActions: [] }) },
      SavePeerFeedback: { savePeerFeedback: payload({ given: [feedback('DRAFT', { version: 2 })], availableActions: [] }) },
      GivePeerFeedback: ({ input }: { input: { helped: string; version: number } }) => {
        given.push([input.helped, input.version]);
        return { givePeerFeedback: payload({ ...done, received }) };
      },
    },
  );
  expect(await screen.findByText('1 colleague has read your work.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Read a colleague’s work' }));
  const work = within(await screen.findByRole('region', { name: 'The work of Wei Lin' }));
  expect(work.getByText('From 31 % to 18 %.')).toBeInTheDocument();
  fireEvent.change(work.getByRole('textbox', { name: 'What helped you' }), { target: { value: 'Your baseline is clear.' } });
  await user.click(work.getByRole('button', { name: 'Give this feedback' }));
  expect(await screen.findByText('A calm agenda.')).toBeInTheDocument();
  expect(given).toEqual([['Your baseline is clear.', 2]]);
});

it('says why there is nothing to take', async () => {
  const { user } = open(
    { receivedCount: 0 },
    { TakePeerWork: { takePeerWork: payload(null, 'No colleague has handed in yet whose work you have not read.') } },
  );
  await user.click(await screen.findByRole('button', { name: 'Read a colleague’s work' }));
  expect(await screen.findByText(/No colleague has handed in yet/)).toBeInTheDocument();
});
