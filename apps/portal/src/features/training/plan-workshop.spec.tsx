import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aCoach } from '../../testing/viewers.js';
import { trainingRoutes } from './routes.js';
import { allowed, workshop } from './training.fixture.js';
// Compiled before the first visit, which would otherwise wait for it.
import './edit-workshop.route.js';
import './plan-workshop.route.js';
import './workshop.route.js';

const sent: Record<string, unknown>[] = [];
const take =
  (name: string, after: object = {}) =>
  (variables: never) => {
    sent.push((variables as { input: Record<string, unknown> }).input);
    return { [name]: { __typename: 'WorkshopPayload', workshop: workshop(after), errors: [] } };
  };

beforeEach(() => (sent.length = 0));

const leader = (personId: string, name: string, words: string) => ({ __typename: 'WorkshopLeader', personId, name, words });
const planning = {
  trainingPage: {
    __typename: 'TrainingPage',
    engagementId: 'e1',
    clientName: 'Marisol Health',
    timeZone: 'Europe/London',
    planNumber: 2,
    people: [
      {
        __typename: 'TrainingPerson',
        id: 'ep1',
        step: { __typename: 'TrainingStep', kind: 'BRIEFING', text: 'a briefing on Plan 2, no session yet', on: null },
      },
    ],
    leaders: [leader('p-ada', 'Ada Holm', 'lead coach'), leader(aCoach.id, 'Sam Okafor', 'co-coach')],
    availableActions: [allowed('planWorkshop', 'Plan a workshop')],
  },
  roster: { __typename: 'Roster', engagementId: 'e1', teams: [{ __typename: 'Team', id: 't1', name: 'Logistics' }] },
  workshopKits: [
    {
      __typename: 'WorkshopKit',
      type: 'OKRS_BASICS',
      name: 'OKR basics',
      purpose: 'Everybody who writes OKRs learns on their own ones.',
      title: 'OKR basics',
      minutes: 120,
      places: 12,
      outcome: 'Everybody has written one key result.',
      exercise: 'Rewrite one key result.',
      withQuiz: true,
      agenda: [{ __typename: 'KitAgendaItem', title: 'Why OKRs', minutes: 30, kind: 'THEORY' }],
      readings: [],
    },
  ],
};

it('plans from a kit, with everything it brings', async () => {
  const { user, address } = renderRoute(trainingRoutes, '/c/marisol/training/new', {
    PlanWorkshopPage: planning,
    QuizChoices: { quizzes: [] },
    PlanWorkshop: take('planWorkshop'),
    WorkshopPage: { workshop: workshop() },
  });
  await user.click(await screen.findByRole('link', { name: 'Start from it: OKR basics' }));
  const form = within(await screen.findByRole('form', { name: 'Plan a workshop' }));
  await user.click(form.getByRole('button', { name: 'Plan it' }));
  expect(await form.findByRole('link', { name: 'Enter the date' })).toBeInTheDocument();
  expect(sent).toEqual([]);
  expect(form.getByText('30 of 120 minutes planned, 90 left.')).toBeInTheDocument();
  await user.type(form.getByLabelText('Date'), '2026-12-04');
  const leads = form.getByLabelText('Led by');
  expect(leads).toHaveDisplayValue('Sam Okafor, co-coach');
  await user.selectOptions(leads, 'Ada Holm, lead coach');
  await user.click(form.getByRole('button', { name: 'Plan it' }));
  await waitFor(() => expect(address()).toBe('/c/marisol/training/w1'));
  expect(sent).toMatchObject([
    {
      ...{
        engagementId: 'e1',
        type: 'OKRS_BASICS',
        on: '2026-12-04',
        time: '10:00',
        minutes: 120,
        places: 12,
        withKitQuiz: true,
        quizId: null,
        teamId: null,
        ledById: 'p-ada',
      },
      agenda: [{ title: 'Why OKRs', minutes: 30, kind: 'THEORY' }],
    },
  ]);
});

it('edits what was planned and keeps the rest', async () => {
  const { trainingPage, roster } = planning;
  const facts = { availableActions: [allowed('editWorkshop', 'Edit')] };
  const { user } = renderRoute(trainingRoutes, '/c/marisol/training/w1/edit', {
    WorkshopPage: { workshop: workshop(facts) },
    EditWorkshopPage: { workshop: workshop(facts), trainingPage, roster },
    QuizChoices: { quizzes: [] },
    EditWorkshop: take('editWorkshop', { ...facts, title: 'OKR basics, second date' }),
  });
  await user.type(await screen.findByLabelText('Title'), ', second date');
  expect(screen.getByLabelText('Led by')).toHaveDisplayValue('Sam Okafor, no longer a coach here');
  await user.type(screen.getByLabelText(/Address of the recording/), 'https://video.example/basics');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ workshopId: 'w1', version: 3, title: 'OKR basics, second date', recordingUrl: 'https://video.example/basics', places: 12 });
  for (const untouched of ['on', 'ledById']) expect(sent[0]).not.toHaveProperty(untouched);
});

it('takes a refresher for the briefing on the plan where somebody lapsed by it', async () => {
  const [kit] = planning.workshopKits;
  const trainingPage = (people: readonly object[]) => ({
    ...planning,
    trainingPage: { ...planning.trainingPage, people },
    workshopKits: [{ ...kit, type: 'REFRESHER' }],
  });
  const shown = (people: readonly object[]) =>
    renderRoute(trainingRoutes, '/c/marisol/training/new?kit=REFRESHER', { PlanWorkshopPage: trainingPage(people), QuizChoices: { quizzes: [] } });
  const first = shown(planning.trainingPage.people);
  expect(await screen.findByLabelText('Briefing on changes')).toHaveDisplayValue('What is new in Plan 2');
  first.unmount();
  shown([]);
  expect(await screen.findByLabelText('Briefing on changes')).toHaveDisplayValue('No briefing');
});

it('asks for nothing but recording, exercise and quiz once it was held', async () => {
  const { trainingPage, roster } = planning;
  const facts = {
    status: 'HELD',
    quizId: 'q1',
    quizTitle: 'Basics',
    exercise: 'Write one objective.',
    availableActions: [allowed('editWorkshop', 'Add the recording')],
  };
  const { user, address } = renderRoute(trainingRoutes, '/c/marisol/training/w1/edit', {
    EditWorkshopPage: { workshop: workshop(facts), trainingPage, roster },
    QuizChoices: { quizzes: [] },
    EditWorkshop: take('editWorkshop', facts),
    WorkshopPage: { workshop: workshop(facts) },
  });
  const form = within(await screen.findByRole('form', { name: 'What is left of the workshop' }));
  expect(form.queryByLabelText('Title')).not.toBeInTheDocument();
  await user.type(form.getByLabelText(/Address of the recording/), 'https://video.example/1');
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(address()).toBe('/c/marisol/training/w1'));
  expect(sent).toEqual([
    {
      workshopId: 'w1',
      version: 3,
      exercise: 'Write one objective.',
      recordingUrl: 'https://video.example/1',
      quizId: 'q1',
      idempotencyKey: expect.any(String),
    },
  ]);
});
