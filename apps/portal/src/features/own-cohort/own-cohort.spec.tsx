import { screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { ownCohortRoutes } from './routes.js';

const cohort = (over: object = {}) => ({
  ...{ __typename: 'OwnCohort', id: 'c1', name: 'Autumn 26', programmeTitle: 'OKR coach', readOnlyBecause: null },
  ...{ startsOn: '2026-10-01', dropOutUntil: '2026-10-15', endsOn: '2027-01-31', facilitators: ['Ines Duarte', 'Elin Roos'], mentorName: 'Noa Berg' },
  colleagues: ['Tomás Alves', 'Wei Lin'],
  sessions: [
    {
      __typename: 'PathSession',
      id: 's1',
      itemId: 'i1',
      title: 'Stance, live',
      meeting: '2026-12-03T17:00[Europe/Berlin]',
      minutes: 90,
      place: 'https://meet.example/x',
    },
  ],
  feedback: [{ __typename: 'WaitingFeedback', itemId: 'p1', title: 'Read a colleague', given: 0, asked: 2, dueOn: null }],
  messages: [
    {
      __typename: 'CohortMessage',
      id: 'm1',
      subject: 'Our next session',
      body: 'Bring one plan.\n\nUntil Thursday.',
      byName: 'Mara Lind',
      sentAt: '2026-11-25T09:00:00.000Z',
    },
  ],
  ...over,
});
const open = (myCohort: unknown) => renderRoute(ownCohortRoutes, '/cert/cohort', { OwnCohortPage: { myCohort } });

it('says what waits, with whom one learns, when, and what was written', async () => {
  open(cohort());
  expect(await screen.findByRole('heading', { level: 1, name: 'A colleague’s work waits for your words' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Give feedback' })).toHaveAttribute('href', '/cert/peer/p1');
  expect(screen.getByText('Your mentor').nextSibling).toHaveTextContent('Noa Berg');
  expect(within(screen.getByRole('list', { name: 'Messages to the cohort' })).getByRole('listitem')).toHaveTextContent('Our next sessionBring one plan.');
  expect(within(screen.getByRole('list', { name: 'Live sessions' })).getByRole('link', { name: 'Stance, live' })).toHaveAttribute('href', '/cert/items/i1');
  expect(within(screen.getByRole('list', { name: 'Who learns here too' })).getAllByRole('listitem')).toHaveLength(2);
});

it('keeps what was written to whoever has left, and says why nothing more comes', async () => {
  open(cohort({ readOnlyBecause: 'You have left this cohort. What was written to you stays here.', colleagues: [], sessions: [], feedback: [] }));
  expect(await screen.findByText('You have left this cohort. What was written to you stays here.')).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: /Live sessions/ })).toBeNull();
  expect(screen.getByText('Our next session')).toBeInTheDocument();
});

it('leads whoever is in no cohort to where they can apply', async () => {
  open(null);
  expect(await screen.findByRole('heading', { level: 1, name: 'You are not in a cohort' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'See what you can apply for' })).toHaveAttribute('href', '/cert/path');
});
