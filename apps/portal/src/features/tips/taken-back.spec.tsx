import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { tipsRoutes } from './routes.js';
import { acts, comment, list, page, payload, post, type Input } from './tips.fixture.js';
// Compiled before the first visit, which would otherwise wait for it.
import './tip.route.js';
import './tips.route.js';

const heard = () => {
  const sent: [string, unknown, unknown][] = [];
  const take = (operation: string, field: string, answer: () => unknown = payload) => ({
    [operation]: ({ input }: Input) => {
      sent.push([operation, input['tipId'] ?? null, input['tipCommentId'] ?? null]);
      return { [field]: answer() };
    },
  });
  return { sent, take };
};

it('takes a post back, and puts it back from the toast', async () => {
  const { sent, take } = heard();
  const { user, address } = renderRoute(tipsRoutes, '/learnings/tips/t1', {
    ...page(post({ isMine: true, availableActions: acts('removeTip') })),
    ...list([]),
    ...take('RemoveTip', 'removeTip', () => payload({ page: null })),
    ...take('PutBackTip', 'putBackTip'),
  });
  await user.click(await screen.findByRole('button', { name: 'More acts' }));
  await user.click(screen.getByRole('menuitem', { name: 'Take it back' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Take it back' }));
  await waitFor(() => expect(address()).toBe('/learnings/tips'));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(sent).toEqual([
      ['RemoveTip', 't1', null],
      ['PutBackTip', 't1', null],
    ]),
  );
});

it('says when a way back was refused', async () => {
  const { take } = heard();
  const own = comment({ isMine: true, availableActions: acts('removeTipComment') });
  const { user } = renderRoute(tipsRoutes, '/learnings/tips/t1', {
    ...page(post(), [own]),
    ...take('RemoveTipComment', 'removeTipComment'),
    ...take('PutBackTip', 'putBackTip', () => payload({ page: null, errors: [{ __typename: 'UserError', code: 'GONE', field: null, message: 'Gone.' }] })),
  });
  const said = await screen.findByRole('article', { name: 'Answer by Chu Nguyen' });
  await user.click(within(said).getByRole('button', { name: 'More acts' }));
  await user.click(screen.getByRole('menuitem', { name: 'Take it back' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Take them back' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/^Could not take back/)).toBeInTheDocument();
});

it('keeps what was taken back beside what one wrote, and nowhere else', async () => {
  const { sent, take } = heard();
  const inBin = (more: Record<string, unknown>) => ({
    ...{ __typename: 'TipInBin', id: 'b1', tipId: 't1', tipCommentId: null, title: 'Three ways to end', text: '', takenAt: '2026-11-25T10:00:00.000Z' },
    ...{ goneOn: '2026-12-25', availableActions: acts('putBackTip') },
    ...more,
  });
  const { TipsPage } = list([]);
  const asked: unknown[] = [];
  const { user } = renderRoute(tipsRoutes, '/learnings/tips?show=mine', {
    TipsPage: ({ bin }: { bin: boolean }) => {
      asked.push(bin);
      return { ...TipsPage, ...(bin && { tipBin: [inBin({}), inBin({ id: 'b2', tipCommentId: 'c1', text: 'The deputy.' })] }) };
    },
    ...take('PutBackTip', 'putBackTip'),
  });
  const section = await screen.findByRole('region', { name: /^Taken back/ });
  expect(section).toHaveTextContent('below “Three ways to end”');
  await user.click(within(screen.getByText('The deputy.').closest('li') as HTMLElement).getByRole('button', { name: 'Put it back' }));
  await waitFor(() => expect(sent).toEqual([['PutBackTip', 't1', 'c1']]));
  await user.selectOptions(screen.getByLabelText('Show'), 'tips');
  await waitFor(() => expect(screen.queryByRole('region', { name: /^Taken back/ })).not.toBeInTheDocument());
  expect(asked.at(-1)).toBe(false);
});

it('leaves what a moderator does not hide after all as it is, and says nothing', async () => {
  const { sent, take } = heard();
  const { user } = renderRoute(tipsRoutes, '/learnings/tips/t1', {
    ...page(post({ availableActions: acts('hideTip') })),
    ...take('HideTip', 'hideTip'),
  });
  const hide = async (): Promise<void> => {
    await user.click(await screen.findByRole('button', { name: 'More acts' }));
    await user.click(screen.getByRole('menuitem', { name: 'Hide from everybody' }));
  };
  await hide();
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Leave it' }));
  expect(screen.queryByText('Only its author and the moderators read it now.')).not.toBeInTheDocument();
  await hide();
  await user.type(screen.getByLabelText('Reason'), 'It tells who.');
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Hide it' }));
  expect(await screen.findByText('Only its author and the moderators read it now.')).toBeInTheDocument();
  expect(sent).toEqual([['HideTip', 't1', null]]);
});

it('tells a reporter what became of it', async () => {
  const left = { __typename: 'TipReportLeft', at: '2026-11-25T10:00:00.000Z', remark: 'No client is like that.' };
  renderRoute(tipsRoutes, '/learnings/tips/t1', page(post({ isReported: true }), [comment({ reportLeft: left })]));
  expect(await screen.findByText(/You reported this; a moderator reads it/)).toBeInTheDocument();
  expect(screen.getByText(/A moderator left it/)).toHaveTextContent('“No client is like that.”');
});

it('adds the next comments below those that were read, and shows what one has just written', async () => {
  const asked: unknown[] = [];
  const of = (first: number) => ({
    ...{ __typename: 'TipCommentConnection', totalCount: 230, edges: [{ __typename: 'TipCommentEdge', node: comment({ id: 'c1', kind: 'COMMENT' }) }] },
    pageInfo: { __typename: 'PageInfo', hasNextPage: first < 230, endCursor: 'x' },
  });
  const { user, address } = renderRoute(tipsRoutes, '/learnings/tips/t1', {
    TipPage: ({ first, after }: { first: number; after: string | null }) => {
      asked.push([first, after]);
      return page(post(), [], { discussion: of(first) }).TipPage;
    },
    WriteTipComment: () => ({ writeTipComment: payload() }),
  });
  await user.click(await screen.findByRole('link', { name: 'Show the next 100' }));
  await waitFor(() => expect(asked.at(-1)).toEqual([200, null]));
  await user.type(screen.getByLabelText('Your comment'), 'True.');
  await user.click(screen.getByRole('button', { name: 'Comment' }));
  await waitFor(() => expect(address()).toBe('/learnings/tips/t1?said=300'));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Show the next 100' })).not.toBeInTheDocument());
});
