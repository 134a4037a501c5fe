import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aClientLead } from '../../testing/viewers.js';
import { trainingRoutes } from './routes.js';
import { allowed, gate, gated, seat, workshop } from './training.fixture.js';
// Compiled before the first visit, which would otherwise wait for it.
import './feedback.route.js';
import './make-up.route.js';
import './my-training.route.js';
import './quiz.route.js';

const viewer = { ...aClientLead, roles: [{ __typename: 'ViewerRole', role: 'TEAM_LEAD', clientId: aClientLead.clients[0]?.id ?? null }] };
const sent: Record<string, unknown>[] = [];
const take = (answer: Record<string, unknown>) => (variables: never) => {
  sent.push((variables as { input: Record<string, unknown> }).input);
  return answer;
};
const open = (at: string, answers: Parameters<typeof renderRoute>[2]) => renderRoute(trainingRoutes, at, { ViewerSession: { viewer }, ...answers });
beforeEach(() => (sent.length = 0));

const mine = (more: object = {}): Record<string, unknown> => ({
  myTraining: {
    __typename: 'MyTraining',
    engagementId: 'e1',
    clientName: 'Marisol Health',
    clientSlug: 'marisol',
    teamName: 'Logistics',
    writesOkrs: true,
    state: 'NONE',
    words: 'No workshop attended yet',
    since: null,
    cyclesLeft: null,
    step: { __typename: 'TrainingStep', kind: 'NOTHING', text: 'You have no session yet', workshopId: null },
    draftingOn: '2026-12-07',
    draftingWords: 'drafting is planned for',
    gate: gate(),
    teamGate: null,
    workshops: [workshop({ availableActions: [allowed('bookMyPlace', 'Book my place')] })],
    history: [{ __typename: 'ClearanceChangeEntry', at: '2026-09-04T09:00:00.000Z', words: 'On the list of those who write OKRs' }],
    ...more,
  },
});

it('says where one stands, what one waits for, and books the own place', async () => {
  const { user } = open('/c/marisol/my-training', {
    MyTrainingPage: mine(),
    SeatPeople: take({ bookPeople: { __typename: 'WorkshopPayload', workshop: null, errors: [] } }),
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'You have no session yet' })).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Drafting opens when everyone who writes OKRs is trained' })).toBeInTheDocument();
  const list = within(screen.getByRole('region', { name: /You can still book/ }));
  await user.click(list.getByRole('button', { name: 'Book my place: OKR basics' }));
  await waitFor(() => expect(sent).toMatchObject([{ workshopId: 'w1', personIds: [viewer.id] }]));
  expect(screen.getByText('On the list of those who write OKRs')).toBeInTheDocument();
});

it('says who is trained that they can write', async () => {
  open('/c/marisol/my-training', { MyTrainingPage: mine({ state: 'CLEARED', since: '2026-09-04', cyclesLeft: 2, step: null, gate: null, workshops: [] }) });
  expect(await screen.findByRole('heading', { level: 1, name: 'You are trained and can write OKRs' })).toBeInTheDocument();
  expect(screen.getByText(/It counts for 2 more cycles/)).toBeInTheDocument();
  expect(screen.queryByText(/Drafting opens/)).not.toBeInTheDocument();
});

it('offers a make-up before its quiz to whoever missed it, and says what it waits for', async () => {
  const missed = { status: 'HELD', mySeat: seat('p-me', 'Me', 'BOOKED', { minutesAttended: 0, attended: false }) };
  const acts = [allowed('takeQuiz', 'Take the quiz')];
  const waits = gated('handInMakeUp', 'There is no recording of this workshop yet. Ask the coach, or book the next date.');
  const workshops = [
    workshop({ ...missed, id: 'w1', title: 'The basics', availableActions: [allowed('handInMakeUp', 'Make up for it'), ...acts] }),
    workshop({ ...missed, id: 'w2', title: 'The second date', availableActions: [waits, ...acts] }),
  ];
  open('/c/marisol/my-training', { MyTrainingPage: mine({ workshops }) });
  expect(await screen.findByRole('link', { name: 'Make up for it' })).toHaveAttribute('href', '/c/marisol/training/w1/make-up');
  expect(screen.getByRole('button', { name: 'Make up for it' })).toHaveAccessibleDescription(/There is no recording of this workshop yet/);
  expect(screen.queryByRole('link', { name: 'Take the quiz' })).not.toBeInTheDocument();
});

it('hands in a make-up, and keeps what was typed when it is refused', async () => {
  const facts = {
    ...{ status: 'HELD', recordingUrl: 'https://video.example/basics', exercise: 'Rewrite one key result of your team.' },
    availableActions: [allowed('handInMakeUp', 'Make up for it')],
  };
  const errors = [
    { __typename: 'UserError', code: 'RECORDING_UNSEEN', field: 'recordingSeen', message: 'Watch the recording first, then tick that you have.' },
  ];
  const { user } = open('/c/marisol/training/w1/make-up', {
    WorkshopPage: { workshop: workshop(facts) },
    HandInMakeUp: take({ handInMakeUp: { __typename: 'WorkshopPayload', workshop: null, errors } }),
  });
  await user.type(await screen.findByLabelText('Your exercise'), 'Cut returns from 9 to 4 percent.');
  await user.click(screen.getByRole('button', { name: 'Hand in' }));
  expect(await screen.findByText('Watch the recording first, then tick that you have.')).toBeInTheDocument();
  expect(screen.getByLabelText('Your exercise')).toHaveValue('Cut returns from 9 to 4 percent.');
  await user.click(screen.getByRole('checkbox', { name: 'I have watched it' }));
  await user.click(screen.getByRole('button', { name: 'Hand in' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ workshopId: 'w1', recordingSeen: true, exercise: 'Cut returns from 9 to 4 percent.' });
});

it('asks nobody to watch the recording twice whose exercise came back', async () => {
  const myMakeUp = { __typename: 'MakeUp', id: 'm1', exercise: 'We will improve.', remark: 'By how much?', state: 'RETURNED', decidedByName: 'Sam Okafor' };
  const availableActions = [allowed('handInMakeUp', 'Hand in again')];
  open('/c/marisol/training/w1/make-up', { WorkshopPage: { workshop: workshop({ status: 'HELD', exercise: 'Rewrite it.', myMakeUp, availableActions }) } });
  expect(await screen.findByRole('checkbox', { name: 'I have watched it' })).toBeChecked();
  expect(screen.getByText('Sam Okafor: By how much?')).toBeInTheDocument();
});

const option = (key: string, text: string) => ({ __typename: 'AttemptOption', key, text });
const question = (key: string, kind: string, text: string, options: object[] = []) => ({ __typename: 'AttemptQuestion', key, kind, text, options });
const attemptId = '0b6c6a52-6a43-4a3e-9b0e-6c8b7f2b0c01';
const attempt = (more: object = {}) => ({
  __typename: 'QuizAttempt',
  id: attemptId,
  title: 'OKR basics',
  passPercent: 70,
  handedInAt: null,
  scorePercent: null,
  passed: null,
  questions: [
    question('q1', 'SINGLE', 'Which is a key result?', [option('a', 'Launch the site'), option('b', 'Returns fall to 4 %')]),
    question('q2', 'ORDER', 'In which order?', [option('x', 'Score'), option('y', 'Draft'), option('z', 'Run')]),
    question('q3', 'NUMBER', 'How many key results at most?'),
    question('q4', 'TRUE_FALSE', 'A task is a key result.'),
  ],
  results: [],
  ...more,
});

it('takes every kind of answer and shows afterwards what was right', async () => {
  const facts = {
    quizId: 'z1',
    quizTitle: 'OKR basics',
    myQuiz: { __typename: 'QuizStanding', passed: false, attempts: 0, bestPercent: null, openAttemptId: attemptId },
  };
  const result = { __typename: 'QuestionResult', question: 'q3', share: 0, given: '7', rightAnswer: '5', explanation: 'The plan says at most five.' };
  const { user } = open('/c/marisol/training/w1/quiz', {
    QuizPage: (variables: never) => ({
      workshop: workshop({ ...facts, availableActions: [allowed('takeQuiz', 'Take the quiz')] }),
      ...((variables as { begun: boolean }).begun ? { quizAttempt: attempt() } : {}),
    }),
    SendQuizAnswers: take({
      sendQuizAnswers: {
        __typename: 'QuizAttemptPayload',
        attempt: attempt({ handedInAt: '2026-11-27T10:00:00.000Z', scorePercent: 75, passed: true, results: [result] }),
        errors: [],
      },
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Go on' }));
  await user.click(await screen.findByRole('radio', { name: 'Returns fall to 4 %' }));
  await user.click(screen.getByRole('button', { name: 'Move down: Score' }));
  await user.type(screen.getByLabelText('Your answer to question 3'), '7');
  await user.click(screen.getByRole('radio', { name: 'False' }));
  expect(screen.getByText(/All answered/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Hand in the answers' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Passed with 75 %' })).toBeInTheDocument();
  expect(screen.getByText('Right is').parentElement).toHaveTextContent(/^Right is5$/);
  expect(screen.getByText('The plan says at most five.')).toBeInTheDocument();
  expect(sent[0]).toMatchObject({
    attemptId,
    answers: [
      { question: 'q1', chosen: ['b'] },
      { question: 'q2', chosen: ['y', 'x', 'z'] },
      { question: 'q3', number: 7 },
      { question: 'q4', truth: false },
    ],
  });
});

it('asks for two taps of feedback before it is sent', async () => {
  const { user, address } = open('/c/marisol/training/w1/feedback', {
    WorkshopPage: { workshop: workshop({ status: 'HELD', availableActions: [allowed('giveFeedback', 'Say how it was')] }) },
    GiveFeedback: take({ giveFeedback: { __typename: 'WorkshopPayload', workshop: null, errors: [] } }),
  });
  await user.click(await screen.findByRole('radio', { name: 'Very useful' }));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByRole('link', { name: 'Choose how the pace was' })).toBeInTheDocument();
  expect(sent).toEqual([]);
  await user.click(screen.getByRole('radio', { name: 'Right' }));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(address()).toBe('/c/marisol/training/w1'));
  expect(sent).toMatchObject([{ workshopId: 'w1', useful: 5, pace: 'RIGHT' }]);
});
