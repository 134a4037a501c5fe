import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { gate, item, learning, module, path } from './path.fixture.js';
import { pathRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './item.route.js';
import './path.route.js';
import './trainee.route.js';

const open = (at: string, answers: Parameters<typeof renderRoute>[2]) => renderRoute(pathRoutes, at, answers);
const programmes = [{ __typename: 'OpenProgramme', id: 'p1', code: 'okr-coach', title: 'OKR coach certification', summary: 'Eight modules.' }];
const page = (more: Record<string, unknown> = {}) => ({ MyPathPage: { myPath: path(more), openProgrammes: [] } });

describe('my path', () => {
  const two = {
    modules: [
      module(1, {
        state: 'STARTED',
        items: [item(), item({ id: 'i2', kind: 'WATCH', title: 'A first talk', state: 'PASSED', at: '2026-11-20T09:00:00.000Z' })],
      }),
      module(2, {
        state: 'LOCKED',
        lockedBecause: gate(),
        items: [item({ id: 'i3', moduleId: 'm2', kind: 'QUIZ', title: 'Ten questions', state: 'LOCKED', dueOn: null })],
      }),
    ],
  };

  it('says how far one is and goes on in one click', async () => {
    const { user, address } = open('/cert/path', { ...page(two), LearningItemPage: { learningItem: learning() } });
    expect(await screen.findByRole('heading', { level: 1, name: '1 of 4 steps, on pace' })).toBeInTheDocument();
    const next = within(screen.getByRole('region', { name: 'Module 1, read: Two stances' }));
    await user.click(next.getByRole('link', { name: 'Begin' }));
    await waitFor(() => expect(address()).toBe('/cert/items/i1'));
  });

  it('goes on with Enter, too, but not where Enter means a link', async () => {
    const { user, address } = open('/cert/path', { ...page(two), LearningItemPage: { learningItem: learning() } });
    await screen.findByRole('heading', { level: 1 });
    screen.getByRole('button', { name: '2 Module title 2' }).focus();
    await user.keyboard('{Enter}');
    expect(address()).toBe('/cert/path');
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe('/cert/items/i1'));
  });

  it('names what was begun and where one stopped', async () => {
    open(
      '/cert/path',
      page({
        ...two,
        next: item({
          id: 'i9',
          kind: 'QUIZ',
          title: 'Ten questions',
          state: 'STARTED',
          begun: true,
          at: '2026-11-24T09:00:00.000Z',
          standing: '3 of 10 questions answered',
        }),
      }),
    );
    const next = within(await screen.findByRole('region', { name: 'Module 1, quiz: Ten questions' }));
    expect(next.getByText(/3 of 10 questions answered/)).toBeInTheDocument();
    expect(next.getByRole('link', { name: 'Continue' })).toHaveAttribute('href', '/cert/items/i9');
  });

  it('goes on with a late draft, and says where one is closed for good who gives more time', async () => {
    const draft = {
      kind: 'ASSIGNMENT',
      title: 'A baseline',
      state: 'OVERDUE',
      isLate: true,
      begun: true,
      at: '2026-11-24T09:00:00.000Z',
      standing: 'a draft is kept',
    };
    const late = open('/cert/path', page({ ...two, next: item({ id: 'i9', ...draft }) }));
    const next = () => within(screen.getByRole('region', { name: 'Module 1, do: A baseline' }));
    await screen.findByRole('region', { name: 'Module 1, do: A baseline' });
    expect(next().getByRole('link', { name: 'Continue' })).toHaveAttribute('href', '/cert/assignments/i9');
    late.unmount();
    const closed = 'Closed: it was taken until Friday 27 November. Noa Berg can give you more time.';
    open('/cert/path', page({ ...two, next: item({ id: 'i9', ...draft, closed }) }));
    await screen.findByRole('region', { name: 'Module 1, do: A baseline' });
    expect(next().getByText(closed)).toBeInTheDocument();
    expect(next().getByRole('link', { name: 'Read what is kept' })).toBeInTheDocument();
    expect(next().queryByRole('link', { name: /Begin|Continue/ })).not.toBeInTheDocument();
  });

  it('says what is waited for where nothing is to do, opens it in one click, and offers something meanwhile', async () => {
    const wait = {
      ...{ __typename: 'PathWait', words: 'You wait for an answer to “A baseline”, promised by Tue 1 Dec', others: 1 },
      act: { __typename: 'LinkRef', text: 'Read what you handed in', path: '/cert/assignments/i9' },
      meanwhile: [{ __typename: 'LinkRef', text: 'Read “Two stances” again', path: '/cert/items/i1' }],
    };
    open('/cert/path', page({ ...two, next: null, wait }));
    const now = within(await screen.findByRole('region', { name: wait.words }));
    expect(now.getByText('1 other step waits, too')).toBeInTheDocument();
    expect(now.getByRole('link', { name: 'Read what you handed in' })).toHaveAttribute('href', '/cert/assignments/i9');
    expect(now.getByRole('link', { name: /Read “Two stances” again/ })).toHaveAttribute('href', '/cert/items/i1');
  });

  it('unfolds a locked module: why, what is left, and the names of what is in it', async () => {
    const { user } = open('/cert/path', page(two));
    await user.click(await screen.findByRole('button', { name: '2 Module title 2' }));
    const lock = within(screen.getByRole('region', { name: 'Module 2 opens when module 1 is passed' }));
    expect(lock.getByText('Module 1: Two stances')).toBeInTheDocument();
    expect(lock.getByText(/version 2, asks for what comes before, decided by Noa Berg on/)).toBeInTheDocument();
    expect(lock.getByText(/Sam Okafor can, with a reason on record/)).toBeInTheDocument();
    expect(screen.getByText('Ten questions')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /Ten questions/ })).not.toBeInTheDocument();
  });

  it('tells those whose rule changed that what they passed stays passed', async () => {
    open(
      '/cert/path',
      page({
        modules: [module(1, { state: 'PASSED', passedAt: '2026-11-20T09:00:00.000Z', stays: 'You had passed this under the old rule; it stays passed.' })],
      }),
    );
    expect(await screen.findByText('You had passed this under the old rule; it stays passed.')).toBeInTheDocument();
  });

  it('shows dates before the start, and a line to those who left', async () => {
    open('/cert/path', page({ pace: 'BEFORE_START', paceWords: 'begins Monday 30 November', status: 'DEFERRED', next: null }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Begins Monday 30 November' })).toBeInTheDocument();
    expect(screen.getByText(/You go on in a later cohort/)).toBeInTheDocument();
    expect(screen.queryByText('Next')).not.toBeInTheDocument();
  });

  it('says that a certificate was issued to whoever has it, also after it has ended', async () => {
    const all = { pace: 'DONE', paceWords: 'everything is passed', allMet: true, next: null };
    const { unmount } = renderRoute(pathRoutes, '/cert/path', { MyPathPage: { myPath: path(all), openProgrammes: [] } });
    expect(await screen.findByText('Your certificate can be issued.')).toBeInTheDocument();
    unmount();
    renderRoute(pathRoutes, '/cert/path', { MyPathPage: { myPath: path({ ...all, allMet: false, status: 'CERTIFIED' }), openProgrammes: [] } });
    expect(await screen.findByText(/Your certificate was issued/)).toBeInTheDocument();
    expect(screen.queryByText(/can be issued/)).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'To the certificate' })).toHaveAttribute('href', '/cert/certificate');
  });

  it('says to whoever is in no cohort what one can apply for', async () => {
    open('/cert/path', { MyPathPage: { myPath: null, openProgrammes: programmes } });
    expect(await screen.findByRole('link', { name: 'OKR coach certification' })).toHaveAttribute('href', '/apply/okr-coach');
  });
});

describe('an item', () => {
  const sent: Record<string, unknown>[] = [];
  const marking = (answer: object) => (variables: never) => {
    sent.push((variables as { input: Record<string, unknown> }).input);
    return { markItem: { __typename: 'LearningPathPayload', path: null, errors: [], ...answer } };
  };
  beforeEach(() => (sent.length = 0));

  it('is read, marked, and can be taken back', async () => {
    const { user } = open('/cert/items/i1', { LearningItemPage: { learningItem: learning() }, MarkItem: marking({}) });
    expect(await screen.findByRole('heading', { level: 1, name: 'Two stances' })).toBeInTheDocument();
    expect(screen.getByText('first')).toBeInstanceOf(HTMLElement);
    await user.click(screen.getByRole('button', { name: 'I have read this' }));
    expect(await screen.findByText('“Two stances” is passed.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Undo/ }));
    await waitFor(() =>
      expect(sent.map(({ itemId, done }) => [itemId, done])).toEqual([
        ['i1', true],
        ['i1', false],
      ]),
    );
  });

  it('says why it was not kept', async () => {
    const errors = [{ __typename: 'UserError', code: 'PREREQUISITE_LEFT', field: null, message: 'Module 2 opens when module 1 is passed.' }];
    const { user } = open('/cert/items/i1', { LearningItemPage: { learningItem: learning() }, MarkItem: marking({ errors }) });
    await user.click(await screen.findByRole('button', { name: 'I have read this' }));
    expect(await screen.findByText('Module 2 opens when module 1 is passed.')).toBeInTheDocument();
  });

  it('that is passed leads on', async () => {
    const passed = learning({
      item: item({ state: 'PASSED', at: '2026-11-20T09:00:00.000Z' }),
      next: item({ id: 'i2', kind: 'QUIZ', title: 'Ten questions' }),
      availableActions: [],
    });
    open('/cert/items/i1', { LearningItemPage: { learningItem: passed } });
    expect(await screen.findByRole('link', { name: 'Continue: Ten questions' })).toHaveAttribute('href', '/cert/items/i2');
  });

  it('that is locked shows what it waits for instead of its text', async () => {
    open('/cert/items/i1', {
      LearningItemPage: { learningItem: learning({ body: '', item: item({ state: 'LOCKED', lockedBecause: gate() }), availableActions: [] }) },
    });
    expect(await screen.findByRole('region', { name: 'Module 2 opens when module 1 is passed' })).toBeInTheDocument();
  });

  it('that is live says when, where and whether one was there', async () => {
    const session = {
      __typename: 'ItemSession',
      id: 's1',
      startsAt: '2026-12-03T16:00:00.000Z',
      meeting: '2026-12-03T17:00+01:00[Europe/Berlin]',
      minutes: 90,
      place: 'https://meet.example/a',
      status: 'PLANNED',
      recordingUrl: null,
      minutesAttended: null,
      makeUpRemark: null,
    };
    const held = { ...session, id: 's2', status: 'HELD', minutesAttended: 80, recordingUrl: 'https://video.example/a' };
    open('/cert/items/i1', {
      LearningItemPage: { learningItem: learning({ item: item({ kind: 'LIVE' }), agenda: ['Welcome'], sessions: [session, held], availableActions: [] }) },
    });
    expect(await screen.findByRole('link', { name: 'https://meet.example/a' })).toBeInTheDocument();
    expect(screen.getByText('You were there for 80 of 90 minutes.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Watch the recording' })).toHaveAttribute('href', 'https://video.example/a');
  });
});

describe('a trainee’s path as those who teach read it', () => {
  const acts = ['giveLeave', 'grantAttempt'].map((action) => ({ __typename: 'AvailableAction', action }));
  const exam = item({ id: 'i8', kind: 'EXAM', title: 'The exam', state: 'WAITING', standing: 'best 50 %, no attempt left' });
  const modules = [
    module(1, { state: 'STARTED', items: [item(), exam] }),
    module(2, { state: 'LOCKED', lockedBecause: gate({ canOverride: true }), items: [] }),
  ];
  const page = (more: object = {}) => ({
    TraineePathPage: { traineePath: path({ name: 'Priya Natarajan', cohortId: 'c1', modules, availableActions: acts, ...more }) },
  });
  const sent: Record<string, unknown>[] = [];
  const take = (name: string) => (variables: never) => {
    sent.push((variables as { input: Record<string, unknown> }).input);
    return { [name]: { __typename: 'LearningPathPayload', path: null, errors: [] } };
  };
  beforeEach(() => (sent.length = 0));

  it('opens a module early with a reason, and gives another attempt', async () => {
    const { user } = open('/cert-admin/trainees/t1', { ...page(), GiveLeave: take('giveLeave'), GrantAttempt: take('grantAttempt') });
    expect(await screen.findByRole('heading', { level: 1, name: 'Priya Natarajan: 1 of 4 steps, on pace' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '2 Module title 2' }));
    await user.click(screen.getByRole('button', { name: 'Open early: Module title 2' }));
    await user.type(screen.getByLabelText(/^Reason/), 'She has led ten of these workshops.');
    await user.click(screen.getByRole('button', { name: 'Open it' }));
    await waitFor(() => expect(sent).toMatchObject([{ traineeId: 't1', moduleId: 'm2', reason: 'She has led ten of these workshops.' }]));
    await user.click(await screen.findByRole('button', { name: 'Give another attempt: The exam' }));
    await user.type(screen.getByLabelText(/^Reason/), 'The line broke down twice that day.');
    await user.click(screen.getByRole('button', { name: 'Give it' }));
    await waitFor(() => expect(sent[1]).toMatchObject({ traineeId: 't1', itemId: 'i8' }));
  });

  it('offers nothing that the server does not', async () => {
    open('/cert-admin/trainees/t1', page({ availableActions: [] }));
    expect(await screen.findByText('The exam')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /another attempt/i })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /The exam/ })).not.toBeInTheDocument();
  });
});
