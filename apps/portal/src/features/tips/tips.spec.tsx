import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { tipsRoutes } from './routes.js';
import { acts, comment, desk, finding, list, page, payload, post, question, refused, type Input } from './tips.fixture.js';
// Compiled before the first visit, which would otherwise wait for it.
import './edit-tip.route.js';
import './new-tip.route.js';
import './reports.route.js';
import './tip.route.js';
import './tips.route.js';
import './wordings.route.js';

describe('the list', () => {
  it('shows posts with their first tips, how far they came, and leads to one', async () => {
    const { user, address } = renderRoute(tipsRoutes, '/learnings/tips', { ...list([post(), question()]), ...page(post()) });
    const row = (await screen.findByRole('link', { name: 'Three ways to end' })).closest('li');
    expect(row).toHaveTextContent('1 One.');
    expect(row).toHaveTextContent('and 1 more');
    expect(row).toHaveTextContent('helped 2 coaches');
    expect(screen.getByText('1 answer')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Tips, and 1 question without an accepted answer');
    expect(screen.queryByText(/report waits/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Three ways to end' }));
    expect(address()).toBe('/learnings/tips/t1');
  });

  it('keeps what was chosen in the address, follows a theme, and says when nothing fits', async () => {
    const asked: unknown[] = [];
    const { user, address } = renderRoute(tipsRoutes, '/learnings/tips', {
      TipsPage: (variables: { filter: object }) => {
        asked.push(variables.filter);
        return list([], { followedThemes: ['SCORING'] }).TipsPage;
      },
    });
    expect(await screen.findByText('Three lines that you would tell a colleague over coffee.')).toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText('Show'), 'open');
    await user.selectOptions(screen.getByLabelText('Theme'), 'SCORING');
    await waitFor(() => expect(address()).toBe('/learnings/tips?show=open&theme=SCORING'));
    expect(await screen.findByText('Nothing fits this choice.')).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: 'Stop following “Scoring”' })).toBeInTheDocument();
    expect(asked.at(-1)).toEqual({ text: null, themes: ['SCORING'], unanswered: true });
  });

  it('says when posts only come near, and how many each choice would show', async () => {
    const { TipsPage } = list([post()]);
    const facet = (name: string, value: string, count: number) => ({ __typename: 'TipFacetCount', facet: name, value, count });
    const tips = { ...TipsPage.tips, isNear: true, facets: [facet('SHOW', 'TIPS', 1), facet('THEME', 'TRAINING', 1)] };
    renderRoute(tipsRoutes, '/learnings/tips?q=workshpo', { TipsPage: { ...TipsPage, tips } });
    expect(await screen.findByRole('region', { name: /^Near matches/ })).toHaveTextContent('Three ways to end');
    expect(screen.getByText('No post has all of these words. These come near.')).toBeInTheDocument();
    expect(screen.getByRole('option', { name: 'Tips (1)' })).toBeInTheDocument();
    expect(screen.getByRole('option', { name: 'Training (1)' })).toBeInTheDocument();
    expect(screen.getByRole('option', { name: 'Questions' })).toBeInTheDocument();
  });

  it('tells moderators what waits', async () => {
    renderRoute(tipsRoutes, '/learnings/tips', list([post()], { moderates: true, reportsWaiting: 2 }));
    expect(await screen.findByRole('link', { name: '2 reports wait for a moderator' })).toHaveAttribute('href', '/learnings/tips/reports');
  });
});

describe('writing', () => {
  const fill = async (user: ReturnType<typeof renderRoute>['user']): Promise<void> => {
    await user.type(await screen.findByLabelText(/What are these tips about/), 'Ends');
    await user.type(screen.getByLabelText('Tip 1'), 'At Oakfield{Enter}');
    await waitFor(() => expect(screen.getByLabelText('Tip 2')).toHaveFocus());
    await user.type(screen.getByLabelText('Tip 2'), 'Two');
    await user.selectOptions(screen.getByLabelText('About'), 'TRAINING');
  };

  it('shows the words that tell who it was, keeps what was typed, and publishes once they are said otherwise', async () => {
    const sent: Record<string, unknown>[] = [];
    const { user, address } = renderRoute(tipsRoutes, '/learnings/tips/new', {
      NewTipPage: { tipDesk: desk() },
      ...page(post()),
      PublishTip: ({ input }: Input) => {
        sent.push(input);
        const names = [finding(), finding({ field: 'title', start: 0, text: 'Ends', mayKeep: true, words: 'May be the name of a team, or just a word.' })];
        return { publishTip: sent.length === 1 ? refused('This tells who it was.', 'tips.0', names) : payload() };
      },
    });
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    const found = await screen.findByRole('region', { name: 'Words that may tell who it was' });
    expect(found).toHaveFocus();
    expect(within(found).getByText('Oakfield').tagName).toBe('MARK');
    expect(found).toHaveTextContent('in tip 1');
    await user.click(within(found).getByRole('checkbox', { name: 'It tells nobody who it was' }));
    expect(screen.getByLabelText('Tip 1')).toHaveValue('At Oakfield');
    await user.clear(screen.getByLabelText('Tip 1'));
    await user.type(screen.getByLabelText('Tip 1'), 'At one client');
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    await waitFor(() => expect(address()).toBe('/learnings/tips/t1'));
    expect(sent[1]).toMatchObject({
      kind: 'TIPS',
      title: 'Ends',
      tips: ['At one client', 'Two', ''],
      theme: 'TRAINING',
      phase: null,
      reach: 'PRACTICE',
      notNames: ['Ends'],
    });
  });

  it('asks for a theme, says what was refused beside its field, and keeps the words without a connection', async () => {
    let answers = 0;
    const { user } = renderRoute(tipsRoutes, '/learnings/tips/new?kind=QUESTION', {
      NewTipPage: { tipDesk: desk({ reaches: ['NETWORK'] }) },
      PublishTip: () => {
        answers += 1;
        if (answers === 1) throw new Error('offline');
        return { publishTip: refused('The explanation has at most 4000 characters.', 'intro') };
      },
    });
    const title = await screen.findByLabelText(/What do you want to know/);
    expect(screen.queryByText('Who can read it')).not.toBeInTheDocument();
    expect(screen.getByText('Read by the network')).toBeInTheDocument();
    await user.type(title, 'Who scores?');
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    expect(await screen.findByText('Choose what it is about, so that others find it')).toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText(/About/), 'SCORING');
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    expect(await screen.findByText(/What you typed is kept on this device/, { selector: '[role=alert]' })).toBeInTheDocument();
    expect(title).toHaveValue('Who scores?');
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    expect(await screen.findByText('The explanation has at most 4000 characters.')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByLabelText(/What others should know/)).toHaveFocus());
  });

  it('changes one’s own post with the version that was read', async () => {
    const sent: Record<string, unknown>[] = [];
    const own = post({ isMine: true, version: 3, availableActions: acts('editTip', 'removeTip') });
    const { user, address } = renderRoute(tipsRoutes, '/learnings/tips/t1/edit', {
      ...page(own),
      EditTip: ({ input }: Input) => {
        sent.push(input);
        return { editTip: payload() };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Take tip 2 out' }));
    await user.click(screen.getByRole('button', { name: 'Publish the change' }));
    await waitFor(() => expect(address()).toBe('/learnings/tips/t1'));
    expect(sent).toMatchObject([{ tipId: 't1', version: 3, tips: ['One.', 'Three.'] }]);
  });

  it('changes nobody else’s, and leads to where it is read', async () => {
    const { address } = renderRoute(tipsRoutes, '/learnings/tips/t1/edit', page(post()));
    expect(await screen.findByText('Nobody has said anything yet.')).toBeInTheDocument();
    expect(address()).toBe('/learnings/tips/t1');
  });
});

describe('a post', () => {
  it('is read with its numbered tips, thanked for and followed', async () => {
    const sent: string[] = [];
    const take = (name: string, field: string) => ({
      [name]: () => {
        sent.push(name);
        return { [field]: payload() };
      },
    });
    const { user } = renderRoute(tipsRoutes, '/learnings/tips/t1', {
      ...page(post()),
      ...take('ThankForTip', 'thankForTip'),
      ...take('FollowTip', 'followTip'),
    });
    const tips = await screen.findAllByRole('listitem');
    expect(tips.filter(({ textContent }) => /^(One|Two|Three)\.$/.test(textContent ?? ''))).toHaveLength(3);
    expect(screen.getByText('Nobody has said anything yet.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Helped me' }));
    await user.click(screen.getByRole('button', { name: 'Follow' }));
    await waitFor(() => expect(sent).toEqual(['ThankForTip', 'FollowTip']));
  });

  it('has the accepted answer first, and lets whoever asked choose', async () => {
    const sent: unknown[] = [];
    const accepted = comment({ isAccepted: true, availableActions: acts('unacceptTipAnswer') });
    const other = comment({ id: 'c2', text: 'The team lead.', authorName: 'Ben Adeyemi', availableActions: acts('acceptTipAnswer') });
    const mine = question({ isMine: true, isAnswered: true, availableActions: acts('answerTip', 'writeTipComment') });
    const { user } = renderRoute(tipsRoutes, '/learnings/tips/t2', {
      ...page(mine, [accepted, other], { accepted }),
      AcceptTipAnswer: ({ input }: Input) => {
        sent.push(input['tipCommentId']);
        return { acceptTipAnswer: payload() };
      },
    });
    const best = await screen.findByRole('region', { name: 'The answer that helped' });
    expect(best).toHaveTextContent('The deputy.');
    expect(screen.getByText('Chu Nguyen’s answer stands above.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'This answers it' }));
    await waitFor(() => expect(sent).toEqual(['c2']));
  });

  it('takes an answer, shows what may be a name in it, and sends it with the word of its author', async () => {
    const sent: Record<string, unknown>[] = [];
    const { user } = renderRoute(tipsRoutes, '/learnings/tips/t2', {
      ...page(question({ availableActions: acts('answerTip', 'writeTipComment') })),
      WriteTipComment: ({ input }: Input) => {
        sent.push(input);
        const names = [finding({ field: 'text', start: 4, text: 'Dale', mayKeep: true })];
        return { writeTipComment: sent.length === 1 ? refused('Some words may tell who it was.', 'text', names) : payload() };
      },
    });
    const text = await screen.findByLabelText('What do you know about it?');
    await user.click(screen.getByRole('button', { name: 'Answer' }));
    expect(await screen.findByText('Write what you want to say')).toBeInTheDocument();
    await user.type(text, 'Ask Dale.');
    await user.click(screen.getByRole('button', { name: 'Only comment' }));
    await user.click(await screen.findByRole('checkbox', { name: 'It tells nobody who it was' }));
    expect(text).toHaveValue('Ask Dale.');
    await user.click(screen.getByRole('button', { name: 'Answer' }));
    await waitFor(() => expect(text).toHaveValue(''));
    expect(sent).toMatchObject([
      { tipId: 't2', kind: 'COMMENT', text: 'Ask Dale.', notNames: [] },
      { tipId: 't2', kind: 'ANSWER', text: 'Ask Dale.', notNames: ['Dale'] },
    ]);
  });

  it('says who hid it and why, and that a place is empty', async () => {
    const hidden = post({ status: 'HIDDEN', hiddenReason: 'It tells who.', isMine: true, availableActions: acts('editTip', 'removeTip') });
    renderRoute(tipsRoutes, '/learnings/tips/t1', page(hidden, [comment({ status: 'REMOVED', text: '', availableActions: [] })]));
    expect(await screen.findByText(/Only you and the moderators read it. The reason: It tells who./)).toBeInTheDocument();
    expect(screen.getByText('Taken back by its author.')).toBeInTheDocument();
    expect(screen.queryByLabelText('Your comment')).not.toBeInTheDocument();
  });

  it('is reported with words, which are asked for', async () => {
    const sent: Record<string, unknown>[] = [];
    const { user } = renderRoute(tipsRoutes, '/learnings/tips/t1', {
      ...page(post()),
      ReportTip: ({ input }: Input) => {
        sent.push(input);
        return { reportTip: payload() };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'More acts' }));
    await user.click(screen.getByRole('menuitem', { name: 'Report to a moderator' }));
    await user.click(screen.getByRole('button', { name: 'Report it' }));
    expect((await screen.findAllByText(/Say what is wrong with it/)).length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText('What is wrong with it'), 'It tells who.');
    await user.click(screen.getByRole('button', { name: 'Report it' }));
    await waitFor(() => expect(sent).toMatchObject([{ tipId: 't1', tipCommentId: null, reason: 'It tells who.' }]));
  });
});

it('answers reports, and none about one’s own words', async () => {
  const sent: Record<string, unknown>[] = [];
  const report = (more: Record<string, unknown>) => ({
    ...{ __typename: 'TipReport', id: 'r1', tipId: 't1', tipCommentId: null, title: 'Three ways to end', words: 'One.', authorName: 'Mara Lind' },
    ...{ reason: 'It tells who.', reporterName: 'Ben Adeyemi', at: '2026-11-22T10:00:00.000Z', availableActions: acts('hideTip', 'leaveTip') },
    ...more,
  });
  const never = {
    __typename: 'AvailableAction',
    action: 'leaveTip',
    state: { __typename: 'Forbidden', headline: 'Another moderator decides.', askPerson: null },
  };
  const { user } = renderRoute(tipsRoutes, '/learnings/tips/reports', {
    TipReportsPage: { tipReports: [report({}), report({ id: 'r2', title: 'Mine', availableActions: [...acts('hideTip'), never] })] },
    ResolveTipReport: ({ input }: Input) => {
      sent.push(input);
      return { resolveTipReport: { __typename: 'TipReportsPayload', errors: [] } };
    },
  });
  const first = await screen.findByRole('article', { name: 'Report about Three ways to end' });
  const second = screen.getByRole('article', { name: 'Report about Mine' });
  expect(within(second).queryByRole('button', { name: 'Leave it' })).not.toBeInTheDocument();
  expect(second).toHaveTextContent('Another moderator decides.');
  await user.click(within(first).getByRole('button', { name: 'Leave it' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Leave it' }));
  await waitFor(() => expect(sent).toMatchObject([{ tipReportId: 'r1', verdict: 'LEAVE', reason: '' }]));
});

it('shows how a post read before, marks what changed, and takes a wording away', async () => {
  const sent: unknown[] = [];
  const wording = (more: Record<string, unknown>) => ({
    ...{ __typename: 'TipWording', id: 'w', number: 1, isNow: false, title: 'Three ways', intro: '', tips: ['One.'], theme: 'TRAINING', phase: null },
    ...{ writtenAt: '2026-11-20T10:00:00.000Z', clearedByName: null, clearedAt: null, availableActions: [] },
    ...more,
  });
  const { user } = renderRoute(tipsRoutes, '/learnings/tips/t1/wordings', {
    TipWordingsPage: {
      tip: { __typename: 'TipPage', id: 't1', post: { __typename: 'TipPost', id: 't1', title: 'Four ways' } },
      tipWordings: [
        wording({ id: 't1', number: 3, isNow: true, title: 'Four ways' }),
        wording({ id: 'w2', number: 2, title: '', tips: [], clearedByName: 'Mara Lind', clearedAt: '2026-11-21T10:00:00.000Z' }),
        wording({ id: 'w1', availableActions: acts('clearTipWording') }),
      ],
    },
    ClearTipWording: ({ input }: Input) => {
      sent.push(input['tipWordingId']);
      return { clearTipWording: { __typename: 'TipWordingsPayload', errors: [] } };
    },
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'How it read before' })).toBeInTheDocument();
  expect(screen.getByText(/Mara Lind took its words away/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Take this wording away' }));
  await user.click(screen.getByRole('button', { name: 'Take it away' }));
  await waitFor(() => expect(sent).toEqual(['w1']));
});
