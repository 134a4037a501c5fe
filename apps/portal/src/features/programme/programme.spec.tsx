import { screen } from '@testing-library/react';
import type { RouteObject } from 'react-router';
import { renderRoute } from '../../testing/render-route.js';
import { aClientLead } from '../../testing/viewers.js';

const routes: RouteObject[] = [{ path: '/c/:client', lazy: () => import('./programme.route.js') }];
const programme = (over: object = {}, asked: object | null = null) => ({
  client: { __typename: 'Client', id: 'c1', consent: { __typename: 'Consent', title: 'Figures only', asked } },
  programme: {
    __typename: 'Programme',
    clientName: 'Oakfield Council',
    clientSlug: 'oakfield',
    title: 'Oakfield Council’s OKR programme',
    subtitle: 'One decision is waiting for you.',
    outcome: 'Every team can name its one priority by summer.',
    coachName: 'Sam Okafor',
    phases: [{ __typename: 'ProgrammePhase', name: 'Deployment', state: 'NOW', startsOn: '2030-01-01', endsOn: '2030-02-01' }],
    decisions: [{ __typename: 'ProgrammeDecision', changeSetId: 's1', changes: 3, decideBy: '2030-01-10', askedBy: 'Sam Okafor' }],
    planNumber: 1,
    planSince: '2029-09-04',
    teams: 5,
    people: 14,
    okrAuthors: 11,
    training: null,
    yourPart: [],
    ...over,
  },
});

beforeAll(() => import('./programme.route.js'), 60_000);

it('leads with the decision that waits for its reader', async () => {
  renderRoute(routes, '/c/oakfield', { ViewerSession: { viewer: aClientLead }, ProgrammePage: programme() });
  expect(await screen.findByRole('link', { name: 'Read and decide' })).toHaveAttribute('href', '/c/oakfield/plan/decide');
  expect(screen.getByText('Every team can name its one priority by summer.')).toBeInTheDocument();
});

it('says how far training is once somebody was asked to it', async () => {
  const training = { __typename: 'ProgrammeTraining', invited: 14, booked: 12, trained: 7, toTrain: 11 };
  renderRoute(routes, '/c/oakfield', { ViewerSession: { viewer: aClientLead }, ProgrammePage: programme({ training }) });
  expect(await screen.findByText('14 invited to training, 12 booked, 7 of 11 trained.')).toBeInTheDocument();
});

it('asks nothing where nothing waits', async () => {
  renderRoute(routes, '/c/oakfield', {
    ViewerSession: { viewer: aClientLead },
    ProgrammePage: programme({ decisions: [], planNumber: null, planSince: null }),
  });
  expect(await screen.findByText('Nothing is expected of you this month.')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Read and decide' })).not.toBeInTheDocument();
  expect(screen.getByText('no plan in force yet')).toBeInTheDocument();
});

it('says what may be learned from the work, and that a question about it waits', async () => {
  const asked = { __typename: 'ConsentAsked', requestId: 'r1', askedByName: 'Sam Okafor' };
  renderRoute(routes, '/c/oakfield', { ViewerSession: { viewer: aClientLead }, ProgrammePage: programme({}, asked) });
  expect(await screen.findByRole('link', { name: 'figures only' })).toHaveAttribute('href', '/c/oakfield/consent');
  expect(screen.getByRole('link', { name: 'Read and answer' })).toHaveAttribute('href', '/c/oakfield/consent');
});
