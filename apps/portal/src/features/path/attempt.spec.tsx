import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { allowed, attempt, item, learning } from './path.fixture.js';
import { pathRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './attempt.route.js';
import './item.route.js';

const open = (at: string, answers: Parameters<typeof renderRoute>[2]) => renderRoute(pathRoutes, at, answers);
const at = '/cert/items/i1/attempts/a1';
type Input = { answers: { question: string; chosen: string[]; text: string | null }[]; version: number };
const saved: Input[] = [];
const handedIn: Input[] = [];
const done = attempt({
  ...{ handedInAt: '2026-11-26T11:10:00.000Z', handedInBy: 'TRAINEE', score: 50, passed: false, version: 3 },
  topics: [
    {
      ...{ __typename: 'TopicScore', topic: 'Stance', questions: 2, percent: 50 },
      readAgain: [
        { __typename: 'TopicMaterial', id: 'i7', kind: 'READ', title: 'Asking' },
        { __typename: 'TopicMaterial', id: 'i8', kind: 'WATCH', title: 'A talk' },
      ],
    },
  ],
  results: [
    {
      __typename: 'TestResult',
      question: 'q1',
      share: 1,
      given: 'The client',
      parts: [{ __typename: 'TestAnswerPart', text: 'The client', right: true }],
      rightAnswer: 'The client',
      rightParts: ['The client'],
      explanation: 'They own it.',
    },
    {
      __typename: 'TestResult',
      question: 'q2',
      share: 0,
      given: '3',
      parts: [{ __typename: 'TestAnswerPart', text: '3', right: false }],
      rightAnswer: '12',
      rightParts: ['12'],
      explanation: '',
    },
  ],
});
const sending = {
  SaveAnswers: (variables: never) => {
    saved.push((variables as { input: Input }).input);
    return { saveAnswers: { __typename: 'AttemptPayload', attempt: attempt({ version: 2 }), errors: [] } };
  },
  HandInAttempt: (variables: never) => {
    handedIn.push((variables as { input: Input }).input);
    return { handInAttempt: { __typename: 'AttemptPayload', attempt: done, errors: [] } };
  },
};
beforeEach(() => {
  saved.length = 0;
  handedIn.length = 0;
});

it('is answered, saved before it is handed in, and told topic by topic', async () => {
  const { user } = open(at, { AttemptPage: { learningAttempt: attempt() }, ...sending });
  await user.click(await screen.findByRole('radio', { name: 'The client' }));
  await user.type(screen.getByRole('textbox', { name: 'Your answer to question 2' }), '3');
  expect(screen.getByText(/All answered/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Hand in' }));
  expect(await screen.findByRole('heading', { level: 1, name: '50 % right, 70 % are needed' })).toBeInTheDocument();
  expect(saved.at(-1)?.answers).toMatchObject([
    { question: 'q1', chosen: ['1'] },
    { question: 'q2', text: '3' },
  ]);
  expect(handedIn).toMatchObject([{ version: 2, answers: [{ question: 'q1' }, { question: 'q2' }] }]);
  expect(within(screen.getByRole('region', { name: /By topic/ })).getByText('Stance')).toBeInTheDocument();
  const [first, second] = within(screen.getByRole('region', { name: /Question by question/ })).getAllByRole('listitem');
  expect(first).toHaveTextContent(/^Right1 Who decides\?You saidThe client/);
  expect(second).toHaveTextContent(/^Not right2 How many weeks\?You said3Right is12/);
  expect(screen.getByText('Look at it again')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /Asking/ })).toHaveAttribute('href', '/cert/items/i7');
  expect(screen.getByRole('link', { name: /A talk/ })).toHaveAttribute('href', '/cert/items/i8');
  expect(screen.getByRole('link', { name: 'Try again' })).toHaveAttribute('href', '/cert/items/i1');
});

it('asks before handing in with questions left out', async () => {
  const { user } = open(at, { AttemptPage: { learningAttempt: attempt() }, ...sending });
  await user.click(await screen.findByRole('radio', { name: 'The client' }));
  await user.click(screen.getByRole('button', { name: 'Hand in' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Hand in with 1 question unanswered?' }));
  expect(handedIn).toEqual([]);
  await user.click(sheet.getByRole('button', { name: 'Hand in' }));
  await waitFor(() => expect(handedIn).toHaveLength(1));
});

it('keeps what was answered when the line is gone, and hands it in later', async () => {
  let offline = true;
  const gone = (answer: (variables: never) => object) => (variables: never) => {
    if (offline) throw new TypeError('Failed to fetch');
    return answer(variables);
  };
  const { user } = open(at, {
    AttemptPage: { learningAttempt: attempt() },
    SaveAnswers: gone(sending.SaveAnswers),
    HandInAttempt: gone(sending.HandInAttempt),
  } as never);
  await user.click(await screen.findByRole('radio', { name: 'The coach' }));
  await user.type(screen.getByRole('textbox', { name: 'Your answer to question 2' }), '12');
  await user.click(screen.getByRole('button', { name: 'Hand in' }));
  expect(await screen.findByText(/This was not sent. What you typed is kept/)).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: 'The coach' })).toBeChecked();
  offline = false;
  await user.click(screen.getByRole('button', { name: 'Hand in' }));
  expect(await screen.findByRole('heading', { level: 1, name: '50 % right, 70 % are needed' })).toBeInTheDocument();
  expect(handedIn[0]?.answers).toMatchObject([{ chosen: ['2'] }, { text: '12' }]);
});

it('says how many answers came after the time, where the line was gone at its end', async () => {
  const over = { ...done, handedInBy: 'TIME', answers: [{ __typename: 'TestAnswer', question: 'q1', chosen: ['1'], truth: null, text: null }] };
  const errors = [{ __typename: 'UserError', code: 'ATTEMPT_HANDED_IN', field: null, message: 'This attempt is handed in.' }];
  const { user } = open(at, {
    AttemptPage: { learningAttempt: attempt() },
    SaveAnswers: { saveAnswers: { __typename: 'AttemptPayload', attempt: over, errors } },
  });
  await user.click(await screen.findByRole('radio', { name: 'The client' }));
  await user.type(screen.getByRole('textbox', { name: 'Your answer to question 2' }), '12');
  await user.tab();
  expect(await screen.findByText(/The time was over\..* 1 answer of this device came after it, so it does not count\./)).toBeInTheDocument();
});

it('opens with what was saved', async () => {
  const answers = [{ __typename: 'TestAnswer', question: 'q1', chosen: ['2'], truth: null, text: null }];
  open(at, { AttemptPage: { learningAttempt: attempt({ id: 'a2', answers }) } });
  expect(await screen.findByRole('radio', { name: 'The coach' })).toBeChecked();
  expect(screen.getByText(/1 question is not answered yet/)).toBeInTheDocument();
});

it('says when the time handed it in, and keeps the exam’s right answers to itself', async () => {
  const exam = { ...done, kind: 'EXAM', handedInBy: 'TIME', attemptsLeft: 1, results: [] };
  open(at, { AttemptPage: { learningAttempt: exam } });
  expect(await screen.findByText('The time was over. What was saved until then has been handed in.')).toBeInTheDocument();
  expect(screen.getByText(/What was right is told once the exam is passed/)).toBeInTheDocument();
});

it('says that the time was over, too, where the page handed it in by itself', async () => {
  const ended = { ...done, endsAt: '2026-11-26T11:10:00.000Z', handedInAt: '2026-11-26T11:10:00.412Z' };
  const view = open(at, { AttemptPage: { learningAttempt: ended } });
  expect(await screen.findByText('The time was over. What was saved until then has been handed in.')).toBeInTheDocument();
  view.unmount();
  open(at, { AttemptPage: { learningAttempt: { ...ended, id: 'a3', handedInAt: '2026-11-26T11:04:00.000Z' } } });
  expect(await screen.findByRole('heading', { level: 1, name: '50 % right, 70 % are needed' })).toBeInTheDocument();
  expect(screen.queryByText(/The time was over/)).toBeNull();
});

describe('before it', () => {
  const test = { __typename: 'ItemTest', take: 30, passPercent: 70, minutes: 60, graceMinutes: 2, given: 2, attempts: [] };
  const exam = (more: object = {}) => ({
    LearningItemPage: {
      learningItem: learning({ item: item({ kind: 'EXAM', title: 'The exam' }), test, availableActions: [allowed('startAttempt', 'Begin')], ...more }),
    },
  });

  it('the terms are told, and a timed one asks before the time runs', async () => {
    const { user, address } = open('/cert/items/i1', {
      ...exam(),
      AttemptPage: { learningAttempt: attempt() },
      StartAttempt: { startAttempt: { __typename: 'AttemptPayload', attempt: attempt(), errors: [] } },
    });
    expect(await screen.findByText(/30 questions, 70 % to pass, 60 minutes, 2 attempts/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Begin' }));
    const sheet = within(await screen.findByRole('dialog', { name: 'Begin now? 60 minutes run from here.' }));
    await user.click(sheet.getByRole('button', { name: 'Begin' }));
    await waitFor(() => expect(address()).toBe(at));
  });

  it('once it is passed, says that and its attempts, and nothing of trying again', async () => {
    const passed = { __typename: 'ItemAttempt', id: 'a1', number: 1, handedInAt: '2026-11-20T10:20:00.000Z', score: 90, passed: true };
    const why = 'You have passed this already.';
    open('/cert/items/i1', {
      LearningItemPage: {
        learningItem: learning({
          item: item({ kind: 'QUIZ', title: 'The quiz', state: 'PASSED', at: passed.handedInAt, completesWhen: 'You may try as often as you like.' }),
          test: { ...test, minutes: null, given: null, attempts: [passed] },
          availableActions: [{ __typename: 'AvailableAction', action: 'startAttempt', state: { __typename: 'Forbidden', headline: why } }],
        }),
      },
    });
    expect(await screen.findByText(why)).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Your attempts' })).toHaveTextContent('90 %, passed');
    expect(screen.queryByText(/as often as you like/)).not.toBeInTheDocument();
  });

  it('what is used up says who can give another', async () => {
    const why = 'You have used all 2 attempts. Your director can give you another.';
    open(
      '/cert/items/i1',
      exam({ availableActions: [{ __typename: 'AvailableAction', action: 'startAttempt', state: { __typename: 'Forbidden', headline: why } }] }),
    );
    expect(await screen.findByText(why)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Begin' })).not.toBeInTheDocument();
  });
});
