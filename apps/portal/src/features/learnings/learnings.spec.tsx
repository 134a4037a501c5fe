import { fireEvent, screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { learningsRoutes } from './routes.js';

const act = (action: string, label = action) => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed', label } });
const bands = { __typename: 'LearningBands', industry: 'PUBLIC', sizeBand: 'FROM_1000', region: 'EUROPE', levels: ['organisation', 'team'], cycleNumber: 2 };
const all = ['editLearning', 'keepFinding', 'shareLearningWithCoaches', 'handInLearning', 'binLearning'].map((action) => act(action));
const learning = (more: Record<string, unknown> = {}) => ({
  ...{
    __typename: 'Learning',
    id: 'l1',
    version: 3,
    stage: 'DRAFT',
    standing: 'Only you can read this.',
    sentence: 'Housing copied the first team.',
    theme: 'OWN_WORDS',
  },
  ...{
    expected: '',
    happened: '',
    why: '',
    advice: 'Let each team write first.',
    holdsWhen: '',
    failsWhen: '',
    phase: 'DRAFTING',
    parameterKey: null,
    parameterName: null,
  },
  ...{
    clientName: 'Oakfield Council',
    clientSlug: 'oakfield',
    cohortName: null,
    authorName: 'Sam Okafor',
    isMine: true,
    editedAt: '2026-11-26T10:00:00.000Z',
    binnedAt: null,
  },
  ...{ sourceKind: 'WAIVER', sourcePath: '/c/oakfield/plan', bands, copy: null, remarks: [], availableActions: all },
  ...more,
});
const consent = { __typename: 'LearningConsent', level: 'LEARNING', maySpread: true, words: 'Oakfield Council agreed to lessons without its name.' };
const finding = (more: Record<string, unknown> = {}) => ({
  ...{
    __typename: 'LearningFinding',
    field: 'sentence',
    start: 0,
    length: 7,
    text: 'Housing',
    kind: 'TEAM',
    words: 'May be the name of a team.',
    mayKeep: true,
    keptBecause: null,
  },
  ...more,
});
const page = (of: Record<string, unknown> = {}, more: Record<string, unknown> = {}) => ({
  ...{
    __typename: 'LearningPage',
    id: 'l1',
    learning: learning(of),
    consent,
    findings: [finding()],
    bandsToShare: { ...bands, sizeBand: null, levels: [], cycleNumber: null },
  },
  ...more,
});
const parameterCatalogue = [{ __typename: 'CatalogueParameter', key: 'scoring', heading: 'How key results are scored' }];
const payload = (of: unknown, message?: string, field: string | null = null) => ({
  __typename: 'LearningPayload',
  page: of,
  errors: message ? [{ __typename: 'UserError', code: 'LEARNING', field, message }] : [],
});
const captured = (more: Record<string, unknown> = {}) => ({
  CaptureLearningPage: {
    learningCapture: {
      ...{
        __typename: 'LearningCapture',
        engagementId: 'e1',
        placeName: 'Oakfield Council',
        sentence: '',
        expected: 'One style for all.',
        happened: 'A team asked for an exception.',
      },
      ...{ why: '', phase: 'CYCLE', theme: 'SCORING', parameterKey: 'scoring', parameterName: 'How key results are scored', bands, consent },
      places: [{ __typename: 'LearningPlace', engagementId: 'e1', clientName: 'Oakfield Council', clientSlug: 'oakfield' }],
      ...more,
    },
    parameterCatalogue,
  },
});
const sentence = () => screen.findByRole('textbox', { name: 'What did you learn, in one sentence?' });

describe('adding a learning', () => {
  it('takes one sentence, says what the client allows first, and keeps what the record knows', async () => {
    const sent: Record<string, unknown>[] = [];
    const { user } = renderRoute(learningsRoutes, '/learnings/new?from=WAIVER&id=11111111-1111-4111-8111-111111111111', {
      ...captured(),
      CaptureLearning: ({ input }: { input: Record<string, unknown> }) => {
        sent.push(input);
        return { captureLearning: payload(page()) };
      },
      MyLearningsPage: { myLearnings: [learning()] },
    });
    expect(await screen.findByText('Oakfield Council agreed to lessons without its name.')).toBeInTheDocument();
    expect(screen.getByText(/Known by itself: Public sector · Europe/)).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'About' })).toHaveDisplayValue('Scoring');
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(await screen.findByText('Say in one sentence what was learned')).toBeInTheDocument();
    expect(sent).toEqual([]);
    fireEvent.change(await sentence(), { target: { value: 'Exceptions are catching.' } });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Kept as a private draft.')).toBeInTheDocument();
    expect(sent).toMatchObject([
      { sourceKind: 'WAIVER', sentence: 'Exceptions are catching.', happened: 'A team asked for an exception.', theme: 'SCORING', engagementId: null },
    ]);
  });

  it('knows the client whose page it was opened from, and keeps the words when nothing was sent', async () => {
    const sent: Record<string, unknown>[] = [];
    const { user } = renderRoute(learningsRoutes, '/learnings/new?client=oakfield', {
      ...captured({ placeName: null, consent: null, happened: '', expected: '' }),
      CaptureLearning: ({ input }: { input: Record<string, unknown> }) => {
        sent.push(input);
        return { captureLearning: payload(null, 'The sentence has at most 300 characters.') };
      },
    });
    expect(await screen.findByRole('combobox', { name: 'Where' })).toHaveDisplayValue('Oakfield Council');
    fireEvent.change(await sentence(), { target: { value: 'Short cycles tire.' } });
    await user.click(screen.getByRole('button', { name: 'Keep it and go on writing' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('at most 300 characters');
    expect(sent).toMatchObject([{ engagementId: 'e1', sourceId: null }]);
    expect(await sentence()).toHaveValue('Short cycles tire.');
  });
});

describe('a learning', () => {
  const open = (of: Record<string, unknown> = {}, more: Record<string, unknown> = {}, answers: Record<string, unknown> = {}) =>
    renderRoute(learningsRoutes, '/learnings/drafts/l1', { LearningPage: { learning: page(of, more), parameterCatalogue }, ...answers });

  it('marks the places that tell who it was; one is kept for a reason', async () => {
    const kept: Record<string, unknown>[] = [];
    const { user } = open(
      {},
      {},
      {
        KeepFinding: ({ input }: { input: Record<string, unknown> }) => {
          kept.push(input);
          return { keepFinding: payload(page({ version: 4 }, { findings: [finding({ keptBecause: 'It is the kind of work.' })] })) };
        },
      },
    );
    const section = within(await screen.findByRole('region', { name: '1 place could tell who it was' }));
    expect(section.getByText('Housing', { selector: 'mark' })).toBeInTheDocument();
    await user.click(section.getByRole('button', { name: 'Keep it' }));
    const sheet = within(await screen.findByRole('dialog'));
    fireEvent.change(sheet.getByRole('textbox'), { target: { value: 'It is the kind of work.' } });
    await user.click(sheet.getByRole('button', { name: 'Keep it' }));
    expect(await screen.findByRole('region', { name: 'Nothing here tells who it was' })).toHaveTextContent('Kept: It is the kind of work.');
    expect(kept).toMatchObject([{ field: 'sentence', kind: 'TEAM', text: 'Housing', version: 3 }]);
  });

  it('never offers to keep what tells for certain', async () => {
    open({}, { findings: [finding({ kind: 'CLIENT', mayKeep: false })] });
    const section = within(await screen.findByRole('region', { name: '1 place could tell who it was' }));
    expect(section.queryByRole('button')).not.toBeInTheDocument();
  });

  it('is handed in for a reach, with the bands that the copy tells', async () => {
    const sent: Record<string, unknown>[] = [];
    const { user } = open(
      {},
      { findings: [] },
      {
        HandInLearning: ({ input }: { input: Record<string, unknown> }) => {
          sent.push(input);
          return {
            handInLearning: payload(page({ stage: 'IN_REVIEW', standing: 'A copy waits.', availableActions: [act('withdrawLearning')] }, { findings: [] })),
          };
        },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Hand in for review' }));
    const sheet = within(await screen.findByRole('dialog'));
    expect(sheet.getByText(/the copy says: Public sector · Europe\./)).toBeInTheDocument();
    await user.click(sheet.getByRole('radio', { name: /The network/ }));
    await user.click(sheet.getByRole('button', { name: 'Hand in' }));
    expect(await screen.findByRole('heading', { name: 'A learning that waits for a second person' })).toBeInTheDocument();
    expect(sent).toMatchObject([{ reach: 'NETWORK', version: 3 }]);
  });

  it('says what it waits for where the client has not agreed', async () => {
    const gated = {
      ...{ __typename: 'Gated', headline: 'Others can read this when Oakfield Council agrees', done: null, total: null, canOverride: false, rule: null },
      ...{ overrideBy: [], left: [], meanwhile: [], dueOn: null, dueWords: null },
    };
    open(
      { availableActions: [act('editLearning'), { __typename: 'AvailableAction', action: 'handInLearning', state: gated }] },
      { consent: { ...consent, level: 'NONE', maySpread: false, words: 'Oakfield Council has not agreed to share anything.' } },
    );
    expect(await screen.findByRole('heading', { name: 'Others can read this when Oakfield Council agrees' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Hand in for review' })).not.toBeInTheDocument();
    // What else stands in the way is known before anybody asks the client.
    expect(screen.getByRole('list', { name: 'Places that could tell who it was' })).toHaveTextContent('Housing in “The sentence”');
  });

  it('shows remarks of the second person, and to others no way to write', async () => {
    open({
      ...{ isMine: false, stage: 'TEAM', standing: 'The coaches of Oakfield Council can read this.', availableActions: [] },
      remarks: [
        {
          __typename: 'LearningRemark',
          round: 1,
          verdict: 'RETURN',
          remark: 'I could guess who it is.',
          reviewerName: 'Chu Nguyen',
          at: '2026-11-26T10:00:00.000Z',
        },
      ],
    });
    expect(await screen.findByText('I could guess who it is.')).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});

it('groups one’s own learnings by how far they have come, the bin at the end', async () => {
  renderRoute(learningsRoutes, '/learnings/mine', {
    MyLearningsPage: {
      myLearnings: [
        learning({ id: 'a', stage: 'RETURNED', sentence: 'Came back.' }),
        learning({ id: 'b', sentence: 'Draft.' }),
        learning({ id: 'c', binnedAt: '2026-11-26T10:00:00.000Z', sentence: 'Old.', availableActions: [act('restoreLearning')] }),
      ],
    },
  });
  expect(await screen.findByRole('heading', { name: '1 learning came back with remarks' })).toBeInTheDocument();
  expect(within(screen.getByRole('list', { name: 'Only you' })).getByRole('link', { name: 'Draft.' })).toHaveAttribute('href', '/learnings/drafts/b');
  expect(within(screen.getByRole('list', { name: 'Bin' })).getByRole('button', { name: 'Take it out' })).toBeInTheDocument();
});

it('shows the coaches of a client what they learned there', async () => {
  renderRoute(learningsRoutes, '/c/oakfield/learnings', { ClientLearningsPage: { clientLearnings: [learning()] } });
  expect(await screen.findByRole('heading', { name: '1 learning from this client' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Add a learning' })).toHaveAttribute('href', '/learnings/new?client=oakfield');
});

describe('the queue', () => {
  const waiting = (more: Record<string, unknown> = {}) => ({
    ...{
      __typename: 'LearningToReview',
      id: 's1',
      round: 1,
      reach: 'PRACTICE',
      sentence: 'One style for all teams.',
      expected: '',
      happened: '',
      why: '',
      advice: 'Agree first.',
    },
    ...{ holdsWhen: '', failsWhen: '', phase: 'DRAFTING', theme: 'SCORING', parameterName: null, bands, waitingSince: '2026-11-24', askedBefore: null },
    ...more,
  });
  const open = (answer: (input: Record<string, unknown>) => unknown, queues: readonly unknown[][] = [[waiting()], []]) => {
    let asked = 0;
    return renderRoute(learningsRoutes, '/learnings/reviews', {
      LearningQueuePage: () => ({ learningQueue: { __typename: 'LearningQueue', waiting: queues[Math.min(asked++, queues.length - 1)], forOthers: 1 } }),
      ReviewLearning: ({ input }: { input: Record<string, unknown> }) => ({ reviewLearning: { __typename: 'ReviewLearningPayload', errors: answer(input) } }),
    });
  };

  it.each([
    [0, 'Everything that was handed in is read.'],
    [1, 'The rest is for somebody else to read.'],
  ])('says of an empty desk, with %d for others: %s', async (forOthers, words) => {
    renderRoute(learningsRoutes, '/learnings/reviews', { LearningQueuePage: { learningQueue: { __typename: 'LearningQueue', waiting: [], forOthers } } });
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.queryAllByText('1 waits for somebody else: your own, or from a client that you coach.')).toHaveLength(forOthers);
  });

  it('publishes what nobody would recognise', async () => {
    const sent: Record<string, unknown>[] = [];
    const { user } = open((input) => (sent.push(input), []));
    await user.click(await screen.findByRole('button', { name: 'Nobody would know: publish' }));
    expect(await screen.findByText('The rest is for somebody else to read.')).toBeInTheDocument();
    expect(sent).toMatchObject([{ sharedId: 's1', round: 1, verdict: 'PUBLISH' }]);
  });

  it('asks for words before it returns one, and tells calmly that somebody was faster', async () => {
    const said = [
      [{ __typename: 'UserError', code: 'REVIEW_REMARK_MISSING', field: 'remark', message: 'What the author should change is missing.' }],
      [{ __typename: 'UserError', code: 'REVIEW_PUBLISHED', field: null, message: 'Somebody else has just read this: it is published.' }],
    ];
    const { user } = open(() => said.shift());
    await user.click(await screen.findByRole('button', { name: 'Return with these remarks' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('What the author should change is missing.');
    await user.click(screen.getByRole('button', { name: 'Return with these remarks' }));
    expect(await screen.findByText('Somebody else has just read this: it is published.')).toBeInTheDocument();
    expect(await screen.findByText('The rest is for somebody else to read.')).toBeInTheDocument();
  });

  it.each([
    ['tried', true, 'Somebody else has just read this: it is published.'],
    ['left to itself', false, 'Somebody else has decided on this in the meantime, or it was taken back.'],
  ])('keeps remarks on what somebody else has decided, %s, until they are let go', async (_, tried, why) => {
    const faster = [{ __typename: 'UserError', code: 'REVIEW_PUBLISHED', field: null, message: 'Somebody else has just read this: it is published.' }];
    const { user } = open(() => faster, [[waiting(), waiting({ id: 's2', sentence: 'Ask first.' })], []]);
    const article = within(await screen.findByRole('article', { name: 'One style for all teams.' }));
    await user.type(article.getByRole('textbox'), 'I could guess.');
    const other = within(screen.getByRole('article', { name: 'Ask first.' }));
    await user.click((tried ? article : other).getByRole('button', { name: /publish/ }));
    expect(await screen.findByRole('heading', { name: 'Decided in the meantime' })).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent(why);
    expect(screen.getByRole('textbox', { name: 'Your remarks, which nobody was sent' })).toHaveValue('I could guess.');
    // Its client may have taken it back.
    expect(screen.queryByText(/One style for all teams|Agree first/)).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /publish|Return/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Let them go' }));
    expect(await screen.findByText('The rest is for somebody else to read.')).toBeInTheDocument();
  });
});
