import { screen, waitFor, within } from '@testing-library/react';
import { Link } from 'react-router';
import { usePageActs } from '../templates/keys/page-acts.js';
import { PageHead } from '../ui/page/page-head.js';
import { renderRoute } from '../testing/render-route.js';
import { useTell } from './activity.js';
import { answeringLink } from '../testing/answering-link.js';
import { createClient } from './graphql-client.js';
import { loadViewer } from './session.js';
import { featureRoutes } from './routes.js';

let prepared = 0;
let snoozed = false;

function Today(): React.JSX.Element {
  const tell = useTell();
  usePageActs([{ id: 'prepare', words: 'Prepare the next session', keys: 'p', run: () => prepared++ }]);
  return (
    <>
      <PageHead title="Today" />
      <input aria-label="Note" />
      <Link to="/write">Write one thing</Link>
      <button
        type="button"
        onClick={() => {
          snoozed = true;
          tell({ words: 'Snoozed until Monday.', undo: () => void (snoozed = false) });
        }}
      >
        Snooze
      </button>
    </>
  );
}
const pages = [
  { path: '/today', Component: Today },
  { path: '/clients', Component: () => <PageHead title="Clients" /> },
  {
    path: '/write',
    Component: () => (
      <>
        <PageHead title="One thing" />
        <textarea aria-label="The thing" autoFocus />
      </>
    ),
  },
];

beforeEach(() => void (prepared = 0));

const opened = async () => {
  const page = renderRoute(pages, '/today', {});
  await screen.findByRole('heading', { name: 'Today' });
  return page;
};

beforeAll(() => featureRoutes.push(...pages));
afterAll(() => void featureRoutes.splice(-pages.length));

it('goes where the palette says', async () => {
  const { user, address } = await opened();
  await user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox', { name: 'Go to, do, or find' });
  expect(field).toHaveFocus();
  await user.type(field, 'cli');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Clients');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(address()).toBe('/clients'));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Clients' })).toHaveFocus());
});

it('leaves the focus in the field that a page was opened to write in, so that nothing typed at once is lost', async () => {
  const { user } = await opened();
  await user.click(screen.getByRole('link', { name: 'Write one thing' }));
  const field = await screen.findByLabelText('The thing');
  await user.keyboard('Short letters.');
  expect(field).toHaveValue('Short letters.');
});

it('offers the acts of the page first and runs them', async () => {
  const { user } = await opened();
  await user.keyboard('{Control>}k{/Control}');
  expect(within(await screen.findByRole('listbox', { name: 'Places and acts' })).getAllByRole('option')[0]).toHaveTextContent('Prepare the next session');
  await user.keyboard('{Enter}');
  expect(prepared).toBe(1);
});

it('goes by g and a letter, and not from inside a field', async () => {
  const { user, address } = await opened();
  await user.type(screen.getByLabelText('Note'), 'gc');
  expect(address()).toBe('/today');
  screen.getByLabelText('Note').blur();
  await user.keyboard('gc');
  await waitFor(() => expect(address()).toBe('/clients'));
});

it('shows all keys at ?', async () => {
  const { user } = await opened();
  await user.keyboard('?');
  const keys = await screen.findByRole('dialog', { name: 'Keys' });
  expect(within(keys).getByText('Prepare the next session')).toBeInTheDocument();
  await user.keyboard('p');
  expect(prepared).toBe(0);
});

it('takes back from the toast, and from Activity long after it', async () => {
  const { user } = await opened();
  await user.click(screen.getByRole('button', { name: 'Snooze' }));
  await user.click(within(screen.getByText('Snoozed until Monday.').parentElement as HTMLElement).getByRole('button', { name: 'Undo' }));
  expect(snoozed).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Snooze' }));
  await user.keyboard('ga');
  const activity = await screen.findByRole('dialog', { name: 'Activity' });
  await user.click(within(activity).getByRole('button', { name: 'Undo' }));
  expect(snoozed).toBe(false);
  expect(await within(activity).findAllByText('taken back')).toHaveLength(2);
});

it('takes back what was done before the page was loaded anew, where that still goes', async () => {
  const words = 'Wrote to Priya Natarajan.';
  let undo: object | null = { __typename: 'UndoAct', act: 'undoTraineeNudge', id: 'n1' };
  const one = (id: string, text: string, of: object | null) => ({ __typename: 'ActivityItem', id, text, at: '2026-11-28T09:00:00.000Z', path: null, undo: of });
  const asked: unknown[] = [];
  const { user } = renderRoute(pages, '/today', {
    EarlierActivity: () => ({
      activity: [
        one('a1', words, undo),
        one('a2', 'Took in 12 lines.', { __typename: 'UndoAct', act: 'undoOkrImport', id: 'i1' }),
        one('a3', 'Long ago.', null),
      ],
    }),
    UndoEarlierTraineeNudge: ({ input }) => {
      asked.push((input as { nudgeId: string }).nudgeId);
      undo = null;
      return { undoTraineeNudge: { __typename: 'TraineeNudgePayload', errors: [] } };
    },
  });
  await screen.findByRole('heading', { name: 'Today' });
  await user.keyboard('ga');
  const activity = await screen.findByRole('dialog', { name: 'Activity' });
  await user.click(await within(activity).findByRole('button', { name: `Undo: ${words}` }));
  expect(asked).toEqual(['n1']);
  expect(await screen.findByText('Taken back.')).toBeInTheDocument();
  await waitFor(() => expect(within(activity).queryByRole('button', { name: /^Undo/ })).toBeNull());
});

it('hears that the session has ended', async () => {
  let ended = 0;
  const client = createClient(
    { sessionEnded: () => ended++, newerRelease: () => undefined, writing: () => undefined },
    answeringLink({ ViewerSession: { fault: 'UNAUTHENTICATED' } }),
  );
  await expect(loadViewer(client)).rejects.toThrow();
  expect(ended).toBe(1);
});
