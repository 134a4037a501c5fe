import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aCoach } from '../../testing/viewers.js';
import { cohortsRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './cohort.route.js';
import './cohorts.route.js';
import './plan-cohort.route.js';

const action = (name: string, typename = 'Allowed') => ({
  __typename: 'AvailableAction',
  action: name,
  state: typename === 'Allowed' ? { __typename: 'Allowed' } : { __typename: 'Forbidden', headline: 'Not you.' },
});
const line = {
  ...{
    __typename: 'Cohort',
    id: 'c1',
    name: 'Spring 27',
    programmeId: 'p1',
    programmeTitle: 'OKR coach',
    standing: 'PLANNED',
    capacity: 20,
    placesTaken: 2,
    placesOffered: 1,
    waitingCount: 1,
    cancelledBecause: null,
  },
  ...{ startsOn: '2027-01-11', endsOn: '2027-06-30', applyUntil: '2026-12-18', facilitatorName: 'Ines Duarte', secondFacilitatorName: null },
};
const trainee = (id: string, name: string, more: object = {}) => ({
  ...{
    __typename: 'CohortTrainee',
    id,
    personId: `p-${id}`,
    name,
    email: `${id}@example.test`,
    status: 'ENROLLED',
    joinedOn: '2026-11-20',
    mentorId: null,
    mentorName: null,
  },
  ...{ lastSeenAt: null, leftAt: null, leftBecause: null, deferredTo: null, version: 3 },
  availableActions: ['setMentor', 'deferTrainee', 'withdrawTrainee'].map((name_) => action(name_)),
  ...more,
});
const cohort = {
  ...{ ...line, __typename: 'CohortPage', programmeVersionId: 'v1', versionNumber: 2, dropOutUntil: '2027-02-01', timeZone: 'Europe/Berlin' },
  ...{ facilitatorId: 'f1', secondFacilitatorId: null, version: 4, availableActions: [action('editCohort'), action('enrolTrainee')] },
  trainees: [
    trainee('t1', 'Wei Lin'),
    trainee('t2', 'Aisha Kaya', {
      status: 'DEFERRED',
      deferredTo: 'Autumn 27',
      leftAt: '2026-11-20T09:00:00.000Z',
      leftBecause: 'A child.',
      availableActions: [],
    }),
  ],
  waiting: [{ __typename: 'CohortWaiting', id: 'w1', name: 'Noor Haddad', email: 'noor@example.test', addedAt: '2026-11-24T09:00:00.000Z' }],
};
const later = { ...line, id: 'c2', name: 'Autumn 27', startsOn: '2027-09-01', programmeVersionId: 'v2' };
const colleagues = [{ __typename: 'CertificationColleague', id: 'f1', name: 'Ines Duarte' }];
const page = { CohortPage: { cohort, cohorts: [line, later], certificationColleagues: colleagues } };
const programme = (state: 'Allowed' | 'Forbidden') => ({
  ...{ __typename: 'CertificationProgramme', id: 'p1' },
  availableActions: [{ __typename: 'AvailableAction', action: 'planCohort', state: { __typename: state } }],
});
const sent: Record<string, unknown>[] = [];
const take = (answer: Record<string, unknown>) => (variables: never) => {
  sent.push((variables as { input: Record<string, unknown> }).input);
  return answer;
};
beforeEach(() => (sent.length = 0));

it('lists cohorts with their places', async () => {
  renderRoute(cohortsRoutes, '/cert-admin/cohorts', { CohortsPage: { cohorts: [line], certificationProgrammes: [programme('Forbidden')] } });
  expect(await screen.findByText('OKR coach, with Ines Duarte. 2 of 20 places taken, 1 offered, 1 waits')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Plan a cohort' })).toBeNull();
});

it('lets those plan who may', async () => {
  renderRoute(cohortsRoutes, '/cert-admin/cohorts', { CohortsPage: { cohorts: [line], certificationProgrammes: [programme('Allowed')] } });
  expect(await screen.findByRole('link', { name: 'Plan a cohort' })).toBeInTheDocument();
});

it('invites to plan the first one', async () => {
  renderRoute(cohortsRoutes, '/cert-admin/cohorts', { CohortsPage: { cohorts: [], certificationProgrammes: [] } });
  expect(await screen.findByText('Your cohorts will stand here.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Plan a cohort' })).toHaveAttribute('href', '/cert-admin/cohorts/new');
});

it('shows who learns, who waits and who has left, and lets somebody leave with a word why', async () => {
  const { user } = renderRoute(cohortsRoutes, '/cert-admin/cohorts/c1', {
    ...page,
    WithdrawTrainee: take({ withdrawTrainee: { __typename: 'CohortPayload', errors: [] } }),
  });
  expect(await screen.findByText('moved to Autumn 27')).toBeInTheDocument();
  expect(within(screen.getByRole('list', { name: 'Waiting for a place' })).getByText('Noor Haddad')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'More: Wei Lin' }));
  await user.click(screen.getByRole('menuitem', { name: 'Leaves the programme' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Wei Lin leaves Spring 27?' }));
  await user.click(sheet.getByRole('button', { name: 'They leave' }));
  expect(sheet.getAllByText('Say why').length).toBeGreaterThan(0);
  expect(sent).toEqual([]);
  await user.type(sheet.getByLabelText('Reason'), 'A new job.');
  await user.click(sheet.getByRole('button', { name: 'They leave' }));
  await waitFor(() => expect(sent).toMatchObject([{ traineeId: 't1', version: 3, because: 'A new job.' }]));
  expect(await screen.findByText('Wei Lin has left. The place goes to Noor Haddad.')).toBeInTheDocument();
});

it.each([
  ['COACH', 1],
  ['OWNER', 1],
  ['CERTIFICATION_DIRECTOR', 1],
  ['MENTOR', 0],
] as const)('lets a %s write down what a cohort taught: %d', async (role, links) => {
  const viewer = { ...aCoach, roles: [{ ...aCoach.roles[0], role }] };
  renderRoute(cohortsRoutes, '/cert-admin/cohorts/c1', { ...page, ViewerSession: { viewer } });
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryAllByRole('link', { name: 'Add a learning' })).toHaveLength(links);
});

const move = (more: object) => ({
  ...{ __typename: 'TraineeMove', cohortName: 'Autumn 27', isSameVersion: true, versionNumber: 2, waits: false, closed: null },
  ...{ counts: [], goesOn: [], again: [], gone: [], added: [] },
  ...more,
});
const askToMove = async (moves: Record<string, object>) => {
  const { user } = renderRoute(cohortsRoutes, '/cert-admin/cohorts/c1', {
    CohortPage: { ...page.CohortPage, cohorts: [line, later, { ...later, id: 'c3', name: 'Winter 27' }] },
    TraineeMove: ((variables: { toCohortId: string }) => moves[variables.toCohortId] ?? { fault: 'INTERNAL' }) as never,
  });
  await user.click(await screen.findByRole('button', { name: 'More: Wei Lin' }));
  await user.click(screen.getByRole('menuitem', { name: 'Move to a later cohort' }));
  return { user, sheet: within(await screen.findByRole('dialog', { name: 'Move Wei Lin to a later cohort' })) };
};

it('says what becomes of what somebody did, before they move to a later cohort', async () => {
  const many = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
  const { user, sheet } = await askToMove({
    c2: { traineeMove: move({}) },
    c3: {
      traineeMove: move({
        ...{ cohortName: 'Winter 27', isSameVersion: false, versionNumber: 3, waits: true },
        ...{ counts: many, goesOn: ['A plan'], again: ['A quiz'], gone: ['The old text'], added: ['A new text', 'A talk'] },
      }),
    },
  });
  expect(await sheet.findByText('What Wei has passed goes with them.')).toBeInTheDocument();
  await user.selectOptions(sheet.getByLabelText('Cohort'), 'Winter 27');
  expect(await sheet.findByText(/Winter 27 learns from version 3 of the programme/)).toHaveTextContent(
    'What Wei has passed counts wherever it has the same step.',
  );
  expect(sheet.getByText('Winter 27 is full: Wei waits for a place there, and what they did is kept for it.')).toBeInTheDocument();
  const said = sheet.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]);
  expect(said).toEqual([
    ['Counts there', '6 stepsOneTwoThreeFourFiveSix'],
    ['Goes on there', 'A plan'],
    ['To be done again, as it is asked in another way', 'A quiz'],
    ['No part of it there; stays on record', 'The old text'],
    ['New there', 'A new text and A talk'],
  ]);
});

it('says why nobody moves to a cohort, and that a preview did not load', async () => {
  const { user, sheet } = await askToMove({ c2: { traineeMove: move({ closed: 'Autumn 27 does not take place.' }) } });
  expect(await sheet.findByText('Autumn 27 does not take place.')).toBeInTheDocument();
  await user.selectOptions(sheet.getByLabelText('Cohort'), 'Winter 27');
  expect(await sheet.findByText(/What counts there could not be loaded/)).toBeInTheDocument();
});

it('adds a person, who waits where it is full', async () => {
  const { user } = renderRoute(cohortsRoutes, '/cert-admin/cohorts/c1', {
    ...page,
    EnrolTrainee: take({ enrolTrainee: { __typename: 'CohortPayload', waits: true, errors: [] } }),
  });
  await user.click(await screen.findByRole('button', { name: 'Add a person' }));
  await user.type(screen.getByLabelText('Name'), 'Piet Visser');
  await user.type(screen.getByLabelText('Mail address'), 'piet@example.test');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(await screen.findByText('All places are taken or offered. Piet Visser is on the waiting list and gets a mail.')).toBeInTheDocument();
  expect(sent).toMatchObject([{ cohortId: 'c1', name: 'Piet Visser', mentorId: null }]);
});

it('plans a cohort from a programme that stands', async () => {
  const programme = { __typename: 'CertificationProgramme', id: 'p1', title: 'OKR coach', availableActions: [action('planCohort')] };
  const { user, address } = renderRoute(cohortsRoutes, '/cert-admin/cohorts/new', {
    ...page,
    PlanCohortPage: { certificationProgrammes: [programme], certificationColleagues: colleagues },
    PlanCohort: take({ planCohort: { __typename: 'CohortPayload', cohort: { __typename: 'CohortPage', id: 'c1' }, errors: [] } }),
  });
  await user.type(await screen.findByLabelText('Name'), 'Spring 27');
  const days = { 'Applications until': '2026-12-18', 'Starts on': '2027-01-11', 'Drop out or join until': '2027-02-01', 'Ends on': '2027-06-30' };
  for (const [label, on] of Object.entries(days)) await user.type(screen.getByLabelText(label), on);
  await user.selectOptions(screen.getByLabelText('Facilitator'), 'Ines Duarte');
  await user.click(screen.getByRole('button', { name: 'Plan it' }));
  await waitFor(() => expect(address()).toBe('/cert-admin/cohorts/c1'));
  expect(sent).toMatchObject([{ programmeId: 'p1', name: 'Spring 27', capacity: 20, startsOn: '2027-01-11', facilitatorId: 'f1', secondFacilitatorId: null }]);
});

it('calls a cohort off with a reason, and says what becomes of its people', async () => {
  const planned = { ...cohort, availableActions: [...cohort.availableActions, action('cancelCohort')] };
  const { user } = renderRoute(cohortsRoutes, '/cert-admin/cohorts/c1', {
    CohortPage: { ...page.CohortPage, cohort: planned },
    CancelCohort: take({ cancelCohort: { __typename: 'CohortPayload', errors: [] } }),
  });
  await user.click(await screen.findByRole('button', { name: 'Call it off' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Call Spring 27 off?' }));
  await user.click(sheet.getByRole('button', { name: 'Call it off' }));
  expect((await sheet.findAllByText('Say why')).length).toBeGreaterThan(0);
  await user.selectOptions(sheet.getByLabelText('The person who learns here'), 'c2');
  expect(sheet.getByText(/^Autumn 27 learns from another version of the programme. What they have passed counts there/)).toBeInTheDocument();
  await user.type(sheet.getByLabelText('Why'), 'Too few people.');
  await user.click(sheet.getByRole('button', { name: 'Call it off' }));
  await waitFor(() => expect(sent).toMatchObject([{ cohortId: 'c1', version: 4, because: 'Too few people.', moveToCohortId: 'c2' }]));
});

it('says why a cohort does not take place, and offers nothing to do with it', async () => {
  const off = { ...cohort, standing: 'CANCELLED', cancelledBecause: 'Too few people.', availableActions: [] };
  renderRoute(cohortsRoutes, '/cert-admin/cohorts/c1', { CohortPage: { ...page.CohortPage, cohort: off } });
  expect(await screen.findByText('Spring 27 does not take place: Too few people.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Add a person' })).toBeNull();
});
