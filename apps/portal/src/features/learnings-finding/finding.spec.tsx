import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { learningsFindingRoutes } from './routes.js';

const allowed = (action: string, label: string) => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed', label } });
const bands = { __typename: 'LearningBands', industry: 'PUBLIC', sizeBand: null, region: 'EUROPE', levels: [], cycleNumber: null };
const place = (engagementId: string, clientName: string) => ({ __typename: 'LearningPlaceOfMine', engagementId, clientName });
const uses = (mine: readonly object[] = [], elsewhere = 0) => ({ __typename: 'LearningUses', mine, elsewhere });
const found = (id: string, more: object = {}, texts: object = {}) => ({
  uses: uses(),
  ...{ __typename: 'FoundLearning', id, isOld: false, seenAt: [], notSeenAt: [place('e1', 'Oakfield Council')], contradictions: [] },
  learning: {
    ...{
      __typename: 'SharedLearning',
      id,
      reach: 'PRACTICE',
      sentence: `Sentence ${id}`,
      expected: '',
      happened: '',
      why: '',
      advice: 'Ask first.',
      holdsWhen: 'first cycle',
    },
    ...{ failsWhen: '', phase: 'DRAFTING', theme: 'SCORING', parameterKey: null, parameterName: null, isWithdrawn: false, publishedOn: '2026-11-02' },
    ...{ confirmedOn: '2026-11-02', seenCount: 5, learningId: null, bands, ...texts },
  },
  availableActions: [allowed('seeLearningToo', 'I saw this too'), allowed('opposeLearnings', 'It contradicts another')],
  ...more,
});
const wish = { __typename: 'LearningWish', id: 'w1', text: 'first check-in of a board', people: 2, isMine: false };
const searches = (more: object = {}) => ({ __typename: 'LearningSearches', saved: [], wishes: [], ...more });
const facet = (name: string, value: string, count: number) => ({ __typename: 'LearningFacetCount', facet: name, value, name: null, count });
const page = (nodes: object[], more: object = {}, kept: object = {}) => ({
  learnings: {
    ...{ __typename: 'LearningConnection', mode: 'ALL', totalCount: nodes.length, pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null } },
    edges: nodes.map((node) => ({ __typename: 'FoundLearningEdge', node })),
    facets: [facet('THEME', 'SCORING', 2), facet('STRENGTH', 'MANY', 2)],
    cells: [{ __typename: 'LearningCell', theme: 'SCORING', phase: 'DRAFTING', count: 2, agreed: 1 }],
    ...more,
  },
  learningSearches: searches(kept),
});

/** An answer that keeps what it was asked. */
const kept = <A extends Record<string, unknown>>(answer: A): { readonly asked: object[]; readonly answer: (variables: object) => A } => {
  const asked: object[] = [];
  return { asked, answer: (variables) => (asked.push(variables), answer) };
};

// Reading the page's code must not count as waiting for it.
beforeAll(async () => {
  await import('./learnings.route.js');
  await import('./published.route.js');
}, 60_000);

it('says what is known and how many clients agree', async () => {
  renderRoute(learningsFindingRoutes, '/learnings', { LearningsPage: page([found('a'), found('b', { isOld: true }, { seenCount: 0 })]) });
  expect(await screen.findByRole('heading', { level: 1, name: '2 learnings, on 2 of them clients agree' })).toBeInTheDocument();
  const rows = within(screen.getByRole('list', { name: 'Learnings' })).getAllByRole('listitem');
  expect(rows[0]).toHaveTextContent('Sentence a');
  expect(rows[0]).toHaveTextContent('seen at 5 clients');
  expect(rows[0]).toHaveTextContent('Holds when first cycle');
  expect(rows[1]).toHaveTextContent('Nobody has confirmed it for a year.');
  expect(rows[1]).toHaveTextContent('a colleague’s own experience');
});

it('keeps words and filters in the address', async () => {
  const { user, address } = renderRoute(learningsFindingRoutes, '/learnings', { LearningsPage: page([found('a')]) });
  await user.type(await screen.findByRole('searchbox', { name: 'What are you looking for?' }), 'scoring');
  await waitFor(() => expect(address()).toBe('/learnings?q=scoring'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'Scoring (2)');
  await waitFor(() => expect(address()).toBe('/learnings?q=scoring&theme=SCORING'));
});

it('says behind the button of the phone how much is narrowed down', async () => {
  const { user } = renderRoute(learningsFindingRoutes, '/learnings?theme=SCORING', { LearningsPage: page([found('a')]) });
  const button = await screen.findByRole('button', { name: 'Narrowed down by 1' });
  expect(button).toHaveAttribute('aria-expanded', 'false');
  await user.click(button);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'All');
  expect(await screen.findByRole('button', { name: 'Narrow it down' })).toBeInTheDocument();
});

it('counts one of the coach’s clients once, with a way back', async () => {
  const seen = found('a', { seenAt: [place('e1', 'Oakfield Council')], notSeenAt: [], availableActions: [] }, { seenCount: 6 });
  const see = kept({ seeLearningToo: { __typename: 'UseLearningPayload', found: seen, errors: [] } });
  const { user } = renderRoute(learningsFindingRoutes, '/learnings', { LearningsPage: page([found('a')]), SeeLearningToo: see.answer });
  await user.click(await screen.findByRole('button', { name: 'I saw this too' }));
  expect(await screen.findByText('seen at 6 clients')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'I saw this too' })).not.toBeInTheDocument();
  expect(see.asked).toMatchObject([{ input: { sharedId: 'a', engagementId: 'e1' } }]);
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeInTheDocument();
});

it('counts it in the title and the filters at once, and leaves the rows where they are', async () => {
  const one = found('a', {}, { seenCount: 1 });
  const seen = found('a', { seenAt: [place('e1', 'Oakfield Council')], notSeenAt: [], availableActions: [] }, { seenCount: 2 });
  const strength = (value: string, count: number) => facet('STRENGTH', value, count);
  const see = kept({ seeLearningToo: { __typename: 'UseLearningPayload', found: seen, errors: [] } });
  const unsee = kept({ unseeLearningToo: { __typename: 'UseLearningPayload', found: one, errors: [] } });
  const { user } = renderRoute(learningsFindingRoutes, '/learnings', {
    LearningsPage: page([found('b', { notSeenAt: [] }), one], { facets: [strength('MANY', 1), strength('ONE', 1)] }),
    SeeLearningToo: see.answer,
    UnseeLearningToo: unsee.answer,
  });
  expect(await screen.findByRole('heading', { level: 1, name: '2 learnings, on 1 of them clients agree' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'I saw this too' }));
  expect(await screen.findByRole('heading', { level: 1, name: '2 learnings, on 2 of them clients agree' })).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('heading', { level: 1, name: '2 learnings, on 1 of them clients agree' })).toBeInTheDocument();
});

it('keeps what nobody has written down, and says what comes near', async () => {
  const payload = { __typename: 'LearningSearchesPayload', searches: searches({ wishes: [{ ...wish, text: 'zebra', people: 1, isMine: true }] }), errors: [] };
  const wishing = kept({ wishForLearning: payload });
  const { user } = renderRoute(learningsFindingRoutes, '/learnings?q=zebra', {
    LearningsPage: page([], { mode: 'NEAR', facets: [], cells: [] }, { wishes: [wish] }),
    WishForLearning: wishing.answer,
  });
  expect(await screen.findByText('Nobody has written down anything about “zebra” yet.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Add what you were looking for' })).toHaveAttribute('href', '/learnings/new?sentence=zebra');
  expect(screen.getByText('2 people looked for it')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Keep it as a wish' }));
  await waitFor(() => expect(wishing.asked).toMatchObject([{ input: { text: 'zebra' } }]));
});

it('keeps by itself what was looked for and not found, and says so', async () => {
  const payload = { __typename: 'LearningSearchesPayload', searches: searches({ wishes: [{ ...wish, text: 'zebra', people: 1, isMine: true }] }), errors: [] };
  const wishing = kept({ wishForLearning: payload });
  renderRoute(learningsFindingRoutes, '/learnings?q=zebra', {
    LearningsPage: page([], { mode: 'NEAR', facets: [], cells: [] }),
    WishForLearning: wishing.answer,
  });
  expect(
    await screen.findByText('“zebra” is kept as a wish. Your colleagues see what was looked for, not by whom.', {}, { timeout: 20_000 }),
  ).toBeInTheDocument();
  expect(wishing.asked).toMatchObject([{ input: { text: 'zebra' } }]);
});

it('quotes of a long question its beginning', async () => {
  renderRoute(learningsFindingRoutes, `/learnings?q=${'z'.repeat(10_000)}`, { LearningsPage: page([], { mode: 'NEAR', facets: [], cells: [] }) });
  expect(await screen.findByText(`Nobody has written down anything about “${'z'.repeat(80)}…” yet.`)).toBeInTheDocument();
  expect(screen.getByText('That was longer than a search: these are the learnings for its first 200 characters.')).toBeInTheDocument();
});

it('shows the map as a grid that keys walk, with its gaps', async () => {
  const { user } = renderRoute(learningsFindingRoutes, '/learnings?view=map', { LearningsPage: page([found('a'), found('b')]) });
  const grid = await screen.findByRole('grid', { name: 'Learnings by theme and phase' });
  const cell = within(grid).getByRole('link', { name: 'Scoring, Drafting: 2 learnings, on 1 two or more clients agree' });
  expect(cell).toHaveAttribute('href', '/learnings?theme=SCORING&phase=DRAFTING');
  const first = within(grid).getByRole('link', { name: 'Sponsor attention, Deployment: nothing known yet' });
  first.focus();
  await user.keyboard('{ArrowRight}{ArrowDown}');
  expect(document.activeElement).toHaveAccessibleName('Scope and levels, Training: nothing known yet');
});

it('begins with three of the library where nothing is known, marked as such', async () => {
  renderRoute(learningsFindingRoutes, '/learnings', { LearningsPage: page([], { facets: [], cells: [] }) });
  expect(await screen.findByText('from Cairn’s library, not from your clients')).toBeInTheDocument();
});

it('searches for the first two hundred characters of a whole page, and says so', async () => {
  const list = kept(page([found('a')], { mode: 'EXACT' }));
  renderRoute(learningsFindingRoutes, `/learnings?q=${'goal+'.repeat(2000)}`, { LearningsPage: list.answer });
  expect(await screen.findByText(/these are the learnings for its first 200 characters/)).toBeInTheDocument();
  expect((list.asked[0] as { filter: { text: string } }).filter.text.length).toBeLessThanOrEqual(200);
});

it('links what says the opposite, says when nothing has the words, and lets go without doing anything', async () => {
  const { user } = renderRoute(learningsFindingRoutes, '/learnings/a', {
    PublishedLearningPage: { foundLearning: found('a') },
    OpposedChoice: ({ text }: { text: string }) => page(text === 'other' ? [found('b')] : []),
  });
  await user.click(await screen.findByRole('button', { name: 'It contradicts another' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Which one says the opposite?' }));
  await user.type(sheet.getByRole('searchbox', { name: 'Some of its words' }), 'zebra');
  expect(await sheet.findByText('No other learning has these words.')).toBeInTheDocument();
  await user.clear(sheet.getByRole('searchbox', { name: 'Some of its words' }));
  await user.type(sheet.getByRole('searchbox', { name: 'Some of its words' }), 'other');
  expect(await sheet.findByText('Sentence b')).toBeInTheDocument();
  await user.click(sheet.getByRole('button', { name: 'Not now' }));
  expect(screen.queryByRole('dialog', { name: 'Which one says the opposite?' })).not.toBeInTheDocument();
});

it('shows a learning in full with what contradicts it, and says when it was withdrawn', async () => {
  const other = { __typename: 'OpposedLearning', id: 'z', sentence: 'The opposite.', isWithdrawn: false };
  const { unmount } = renderRoute(learningsFindingRoutes, '/learnings/a', {
    PublishedLearningPage: { foundLearning: found('a', { contradictions: [other] }) },
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'Sentence a' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'The opposite.' })).toHaveAttribute('href', '/learnings/z');
  expect(screen.getByText('Ask first.')).toBeInTheDocument();
  unmount();
  renderRoute(learningsFindingRoutes, '/learnings/a', {
    PublishedLearningPage: { foundLearning: found('a', { availableActions: [] }, { sentence: '', isWithdrawn: true }) },
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'This learning was withdrawn' })).toBeInTheDocument();
});

const inMargin = {
  ...{ __typename: 'LearningUse', id: 'k1', clientName: 'Halden Robotics', words: 'Deployment plan, 4 How long a cycle lasts' },
  ...{ path: '/c/halden/plan?p=cycle', mayEnd: true },
};

it('says where it is used: one’s own places by name, the others as a figure', async () => {
  renderRoute(learningsFindingRoutes, '/learnings/a', { PublishedLearningPage: { foundLearning: found('a', { uses: uses([inMargin], 2) }) } });
  const list = within(await screen.findByRole('list', { name: 'Used in' }));
  expect(list.getByRole('link', { name: 'Deployment plan, 4 How long a cycle lasts' })).toHaveAttribute('href', '/c/halden/plan?p=cycle');
  expect(list.getByRole('button', { name: 'Take it out' })).toBeInTheDocument();
  expect(screen.getByText('And at 2 clients of colleagues.')).toBeInTheDocument();
});

it('leads from a withdrawn one to where it still stands', async () => {
  renderRoute(learningsFindingRoutes, '/learnings/a', {
    PublishedLearningPage: { foundLearning: found('a', { availableActions: [], uses: uses([inMargin]) }, { sentence: '', isWithdrawn: true }) },
  });
  expect(await screen.findByRole('heading', { name: /Where it still stands, without its text/ })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Deployment plan, 4 How long a cycle lasts' })).toBeInTheDocument();
});

it('uses it in a plan or a workshop of one of the coach’s clients, at its own question first', async () => {
  const cite = kept({ citeLearning: { __typename: 'CitationPayload', citation: { __typename: 'CitedLearning', id: 'k2' }, errors: [] } });
  const question = (key: string, number: number, heading: string) => ({ __typename: 'QuestionOfPlan', key, number, heading });
  const at = (engagementId: string, clientName: string, workshops: readonly object[] = []) => ({
    ...{ __typename: 'PlacesAtClient', engagementId, clientName, workshops },
    parameters: [question('scoring', 3, 'How key results are scored'), question('cycle', 4, 'How long a cycle lasts')],
  });
  const workshop = { __typename: 'WorkshopAhead', id: 'w1', title: 'OKRs basics', on: '2026-12-01' };
  const { user } = renderRoute(learningsFindingRoutes, '/learnings/a', {
    PublishedLearningPage: { foundLearning: found('a', { availableActions: [allowed('citeLearning', 'Use in…')] }, { parameterKey: 'cycle' }) },
    PlacesToCite: { placesToCite: [at('e1', 'Halden Robotics', [workshop]), at('e2', 'Tern')] },
    CiteLearning: cite.answer,
  });
  await user.click(await screen.findByRole('button', { name: 'Use in…' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Where do you use it?' }));
  const where = await sheet.findByRole('combobox', { name: 'Where?' });
  expect(where).toHaveDisplayValue('Plan: 4 How long a cycle lasts');
  expect(within(where).getByRole('option', { name: /Workshop “OKRs basics”/ })).toBeInTheDocument();
  await user.selectOptions(sheet.getByRole('combobox', { name: 'At which client?' }), 'Tern');
  expect(within(where).queryByRole('option', { name: /Workshop/ })).not.toBeInTheDocument();
  await user.click(sheet.getByRole('button', { name: 'Use it there' }));
  expect(await screen.findByText('It is used at Tern now. Its people read its sentence there.')).toBeInTheDocument();
  expect(cite.asked).toMatchObject([{ input: { sharedId: 'a', engagementId: 'e2', place: 'PARAMETER', parameterKey: 'cycle' } }]);
});

it('lets whoever leads the practice withdraw it, with a reason for its author', async () => {
  const withdraw = kept({ withdrawPublishedLearning: { __typename: 'UseLearningPayload', found: null, errors: [] } });
  const { user } = renderRoute(learningsFindingRoutes, '/learnings/a', {
    PublishedLearningPage: { foundLearning: found('a', { availableActions: [allowed('withdrawPublishedLearning', 'Withdraw it for the practice')] }) },
    WithdrawPublished: withdraw.answer,
  });
  await user.click(await screen.findByRole('button', { name: 'Withdraw it for the practice' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Withdraw this learning for the practice?' }));
  await user.click(sheet.getByRole('button', { name: 'Withdraw it' }));
  expect(withdraw.asked).toEqual([]);
  await user.type(sheet.getByRole('textbox', { name: 'Why, for its author' }), 'Others found the opposite.');
  await user.click(sheet.getByRole('button', { name: 'Withdraw it' }));
  expect(await screen.findByText('Withdrawn. Its author reads your reason; whatever cites it says so.')).toBeInTheDocument();
  expect(withdraw.asked).toMatchObject([{ input: { sharedId: 'a', reason: 'Others found the opposite.' } }]);
});
