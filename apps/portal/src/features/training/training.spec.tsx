import { screen, waitFor, within } from '@testing-library/react';
import { aCitation, mayCite, noCitations } from '../../testing/citations.js';
import { renderRoute, type RenderedRoute } from '../../testing/render-route.js';
import { aClientLead } from '../../testing/viewers.js';
import { trainingRoutes } from './routes.js';
import { allowed, gate, person, workshop } from './training.fixture.js';
// Compiled before the first visit, which would otherwise wait for it.
import './training.route.js';

const booked = { kind: 'BOOKED', text: 'booked for Friday 4 December, 10:00', on: '2026-12-04' };
const chu = person('chu', 'Chu Anand');
const ana = person('ana', 'Ana Ruiz', { needsSession: false, step: { __typename: 'TrainingStep', ...booked } });
const eve = person('eve', 'Eve Lindt', { state: 'CLEARED', step: null, needsSession: false });

const page = (more: object = {}): Record<string, unknown> => ({
  trainingPage: {
    __typename: 'TrainingPage',
    engagementId: 'e1',
    clientName: 'Marisol Health',
    clientSlug: 'marisol',
    planNumber: 2,
    draftingOn: '2026-12-07',
    draftingWords: 'drafting is planned for',
    workingDaysLeft: 6,
    funnel: {
      __typename: 'TrainingFunnel',
      engagementId: 'e1',
      people: 3,
      invited: 3,
      booked: 2,
      trained: 1,
      toTrain: 3,
      letIn: 0,
      letInWords: null,
      drafting: 0,
    },
    gate: gate(),
    people: [chu, ana, eve],
    workshops: [workshop()],
    openings: [],
    availableActions: [allowed('bookPeople', 'Book 1 person'), allowed('planWorkshop', 'Plan a workshop'), allowed('keepRoster', 'Change who writes OKRs')],
    ...more,
  },
});

const sent: Record<string, unknown>[] = [];
const take = (answer: Record<string, unknown>) => (variables: never) => {
  sent.push((variables as { input: Record<string, unknown> }).input);
  return answer;
};
const open = (answers: Parameters<typeof renderRoute>[2] = {}, search = ''): RenderedRoute =>
  renderRoute(trainingRoutes, `/c/marisol/training${search}`, { TrainingPage: page(), ...answers });

beforeEach(() => (sent.length = 0));

it('says how many are left, shows the steps in figures, and who is left on the lock card', async () => {
  open();
  expect(await screen.findByRole('heading', { level: 1, name: '2 of 3 who write OKRs are not trained yet' })).toBeInTheDocument();
  const steps = within(screen.getByRole('list', { name: 'From invited to drafting' })).getAllByRole('listitem');
  expect(steps.map((step) => step.textContent)).toEqual([
    'Invited3 of 3',
    'Booked2 of 3, 1 not booked',
    'Trained1 of 3, 2 to go',
    'Drafting locked until 2 more are trained',
  ]);
  const card = screen.getByRole('region', { name: 'Drafting opens when everyone who writes OKRs is trained' });
  expect(
    within(card)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['Ana Ruizbooked for Friday 4 December, 10:00', 'Chu Anandno session yetBook Chu Anand']);
  expect(card).toHaveTextContent('Dana Ruiz can, with a reason and an end date on record.');
});

it.each([
  ['nobody wrote and nothing is locked', false, 0, 'Drafting open, nobody has written yet'],
  ['some wrote while others wait', true, 1, 'Drafting1 of 3 has written, others wait until 2 more are trained'],
  ['all wrote', false, 3, 'Drafting3 of 3 have written'],
  ['somebody wrote who is not counted', false, 4, 'Drafting4 have written'],
])('says how many have written: %s', async (_, isLocked, drafting, words) => {
  const { funnel } = page()['trainingPage'] as { funnel: object };
  open({ TrainingPage: page({ gate: isLocked ? gate() : null, funnel: { ...funnel, drafting } }) });
  const steps = within(await screen.findByRole('list', { name: 'From invited to drafting' })).getAllByRole('listitem');
  expect(steps.at(-1)).toHaveTextContent(words);
});

it('says that training lapsed, by what, and offers the briefing that mends it', async () => {
  const words = 'Plan 2 changed “Scoring”, so a short briefing on it is due';
  const step = { __typename: 'TrainingStep', kind: 'BRIEFING', text: 'a briefing on Plan 2, no session yet', on: null };
  const lapsed = [chu, ana].map((one) => ({ ...one, state: 'LAPSED', words, step, needsSession: true, roles: ['SPONSOR', 'HR_LEAD'] }));
  const { user } = open({ TrainingPage: page({ people: [...lapsed, eve], workshops: [], workingDaysLeft: 0 }) });
  expect(await screen.findByRole('heading', { level: 1, name: 'The training of 2 of 3 who write OKRs has lapsed' })).toBeInTheDocument();
  expect(screen.getByText(`${words}.`)).toBeInTheDocument();
  expect(screen.queryByText(/0 working days left/)).not.toBeInTheDocument();
  expect(screen.getAllByRole('cell', { name: 'Sponsor, HR lead' })).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Book Chu Anand and Ana Ruiz' }));
  const plan = within(await screen.findByRole('dialog')).getByRole('link', { name: 'Plan a briefing' });
  expect(plan).toHaveAttribute('href', '/c/marisol/training/new?kit=REFRESHER');
});

it('leads people of the client to their own training, and coaches, who are not trained here, nowhere', async () => {
  const first = open({ ViewerSession: { viewer: aClientLead } });
  expect(await screen.findByRole('link', { name: 'Your own training' })).toHaveAttribute('href', '/c/marisol/my-training');
  first.unmount();
  open({});
  expect(await screen.findByRole('region', { name: /Drafting opens/ })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Your own training' })).not.toBeInTheDocument();
});

it('books those without a session from the lock card', async () => {
  const { user } = open({ BookPeople: take({ bookPeople: { __typename: 'WorkshopPayload', workshop: null, errors: [] } }) });
  const card = within(await screen.findByRole('region', { name: /Drafting opens/ }));
  await user.click(card.getByRole('button', { name: 'Book Chu Anand' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Book Chu Anand' }));
  expect(sheet.getByRole('radio', { name: /OKR basics/ })).toBeChecked();
  expect(sheet.getByText(/11 places free/)).toBeInTheDocument();
  await user.click(sheet.getByRole('button', { name: 'Book' }));
  expect(await screen.findByText('Chu Anand is booked and gets a mail with the date.')).toBeInTheDocument();
  expect(sent).toMatchObject([{ workshopId: 'w1', personIds: ['p-chu'] }]);
});

it('keeps what was refused on the sheet, in the words of the server', async () => {
  const errors = [{ __typename: 'UserError', code: 'WORKSHOP_FULL', field: 'personIds', message: 'Only 1 place is free.' }];
  const { user } = open({ BookPeople: take({ bookPeople: { __typename: 'WorkshopPayload', workshop: null, errors } }) });
  await user.click(await screen.findByRole('button', { name: 'Book 1 person' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Book' }));
  expect(await screen.findByText('Only 1 place is free.')).toBeInTheDocument();
});

it('filters by the address, selects with x, and books everybody selected', async () => {
  const { user, address } = open({ BookPeople: take({ bookPeople: { __typename: 'WorkshopPayload', workshop: null, errors: [] } }) });
  (await screen.findByRole('link', { name: 'Ana Ruiz' })).focus();
  await user.keyboard('x');
  expect(screen.getByRole('checkbox', { name: 'Select Ana Ruiz' })).toBeChecked();
  await user.click(screen.getByRole('link', { name: 'Not trained yet 2' }));
  expect(address()).toBe('/c/marisol/training?show=missing');
  await waitFor(() => expect(screen.queryByRole('row', { name: /Eve Lindt/ })).not.toBeInTheDocument());
  await user.click(screen.getByRole('checkbox', { name: 'Select Chu Anand' }));
  const bar = within(screen.getByRole('group', { name: 'Everybody selected' }));
  expect(bar.getByRole('status')).toHaveTextContent('2 people selected');
  await user.click(bar.getByRole('button', { name: 'Book into a session' }));
  await user.click(within(await screen.findByRole('dialog', { name: 'Book Chu Anand and Ana Ruiz' })).getByRole('button', { name: 'Book 2 people' }));
  await waitFor(() => expect(sent).toMatchObject([{ personIds: ['p-chu', 'p-ana'] }]));
});

it('says what a change of who writes OKRs does to the count', async () => {
  const { user } = open({
    ChangeWriting: take({
      changePeople: {
        __typename: 'PeoplePayload',
        people: [{ __typename: 'RosterPerson', id: 'chu', version: 2, roles: ['TEAM_LEAD'], writesOkrs: false }],
        errors: [],
      },
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Chu Anand writes OKRs: yes' }));
  await user.click(screen.getByRole('menuitemradio', { name: 'Does not write OKRs' }));
  expect(await screen.findByText('Chu Anand does not write OKRs. 2 people write them now.')).toBeInTheDocument();
  expect(sent).toMatchObject([{ engagementId: 'e1', people: [{ id: 'chu', version: 1 }], writesOkrs: false }]);
});

it('lets the client lead open early, with whom, until when and why', async () => {
  const early = page({ gate: gate({ canOverride: true }), availableActions: [allowed('openGateEarly', 'Open the gate early')] });
  const { user } = open({
    ViewerSession: { viewer: aClientLead },
    TrainingPage: early,
    OpenGateEarly: take({ openGateEarly: { __typename: 'GateOpeningPayload', opening: null, errors: [] } }),
  });
  await user.click(await screen.findByRole('button', { name: 'Open the gate early' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Open drafting early at Marisol Health?' }));
  expect(sheet.getAllByRole('radio').map((choice) => (choice as HTMLInputElement).checked)).toEqual([false, false]);
  await user.click(sheet.getByRole('button', { name: 'Open it early' }));
  expect(await sheet.findByRole('link', { name: 'Say for whom it opens' })).toBeInTheDocument();
  expect(sheet.getByRole('link', { name: 'Say why it cannot wait' })).toBeInTheDocument();
  expect(sent).toEqual([]);
  await user.click(sheet.getByRole('radio', { name: 'One person' }));
  await user.selectOptions(sheet.getByLabelText('Person'), 'p-chu');
  await user.type(sheet.getByLabelText('Open until'), '2026-12-11');
  await user.type(sheet.getByLabelText('Reason'), 'The board meets on Friday.');
  await user.click(sheet.getByRole('button', { name: 'Open it early' }));
  await waitFor(() => expect(sent).toMatchObject([{ teamId: null, personId: 'p-chu', endsOn: '2026-12-11', reason: 'The board meets on Friday.' }]));
});

const opening = (more: object = {}) => ({
  ...{ __typename: 'GateOpening', id: 'o1', teamName: 'Logistics', personName: null, reason: 'The board meets on Friday.', endsOn: '2026-12-11' },
  ...{ status: 'OPEN', openedAt: '2026-11-27T09:00:00.000Z', openedByName: 'Dana Ruiz', closedAt: null, closedByName: null, closedReason: null },
  ...{ version: 1, citations: noCitations, availableActions: [allowed('closeGateOpening', 'Close again')] },
  ...more,
});

it('shows what was opened early and closes it again with a reason', async () => {
  const { user } = open({
    TrainingPage: page({ openings: [opening()] }),
    CloseGateOpening: take({ closeGateOpening: { __typename: 'GateOpeningPayload', opening: null, errors: [] } }),
  });
  await user.click(await screen.findByRole('button', { name: 'Close again' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Close the gate again for Logistics?' }));
  await user.type(sheet.getByLabelText('Reason'), 'The board has met.');
  await user.click(sheet.getByRole('button', { name: 'Close it' }));
  await waitFor(() => expect(sent).toMatchObject([{ openingId: 'o1', version: 1, reason: 'The board has met.' }]));
});

it('shows what was seen at other clients beside the gate it is about, and lets the coach take one from there', async () => {
  const about = (placeId: string) => ({ ...noCitations, all: [aCitation({ place: 'OPENING', placeId })], availableActions: mayCite });
  const { user } = open({
    TrainingPage: page({ openings: [opening({ citations: about('o1') }), opening({ id: 'o2', teamName: 'Finance', citations: { ...about('x'), all: [] } })] }),
    LearningsToCite: {
      learnings: {
        __typename: 'LearningConnection',
        edges: [
          {
            __typename: 'FoundLearningEdge',
            node: {
              ...{ __typename: 'FoundLearning', id: 's2' },
              learning: { __typename: 'SharedLearning', id: 's2', sentence: 'Untrained writes twice.', holdsWhen: '', seenCount: 1 },
            },
          },
        ],
      },
    },
    CiteLearning: take({ citeLearning: { __typename: 'CitationPayload', citation: { __typename: 'CitedLearning', id: 'k2' }, errors: [] } }),
  });
  const logistics = within(await screen.findByRole('region', { name: 'About the gate opened early for Logistics' }));
  expect(logistics.getByRole('listitem')).toHaveTextContent('Four months first.');
  const finance = within(screen.getByRole('region', { name: 'About the gate opened early for Finance' }));
  expect(finance.queryByRole('listitem')).not.toBeInTheDocument();
  await user.click(finance.getByRole('button', { name: '+ learning from other clients' }));
  await user.click(await screen.findByRole('button', { name: 'Use it here' }));
  await waitFor(() => expect(sent).toMatchObject([{ sharedId: 's2', engagementId: 'e1', place: 'OPENING', placeId: 'o2' }]));
});

const letIn = (count: number, words: string) => ({ ...(page()['trainingPage'] as { funnel: object }).funnel, letIn: count, letInWords: words });
const stepsShown = () =>
  within(screen.getByRole('list', { name: 'From invited to drafting' }))
    .getAllByRole('listitem')
    .map((step) => step.textContent);

it('counts whoever was let in early as not trained, on the title, the steps, the card and the filter alike', async () => {
  const early = { ...chu, letInUntil: '2026-12-15' };
  open({ TrainingPage: page({ people: [early, ana, eve], funnel: letIn(1, '1 of them let in early until 15 December') }) });
  const title = '2 of 3 who write OKRs are not trained yet; 1 of them let in early until 15 December';
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeInTheDocument();
  expect(stepsShown().slice(2)).toEqual(['Trained1 of 3, 2 to go, 1 let in early', 'Drafting locked until 1 more is trained']);
  expect(screen.getByRole('region', { name: /Drafting opens/ })).toHaveTextContent('Chu Anandno session yet, let in early until 15 Dec');
  expect(screen.getByRole('link', { name: 'Not trained yet 2' })).toBeInTheDocument();
});

it('says that everybody was let in early, and counts nobody as trained by it', async () => {
  open({ TrainingPage: page({ gate: null, funnel: letIn(2, 'all of them let in early until 15 December') }) });
  const title = '2 of 3 who write OKRs are not trained yet; all of them let in early until 15 December';
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Drafting is open early: nobody waits for their training' })).toBeInTheDocument();
  expect(stepsShown().slice(2)).toEqual(['Trained1 of 3, 2 to go, 2 let in early', 'Drafting open, nobody has written yet']);
});

it('opens the sheet that another page asked for, once, and only for whoever may', async () => {
  const { user, address } = open({}, '?book=p-chu,p-ana');
  await user.click(within(await screen.findByRole('dialog', { name: 'Book Chu Anand' })).getByRole('button', { name: /Cancel|Close|Not now|Back/ }));
  await waitFor(() => expect(address()).toBe('/c/marisol/training'));
});

it('opens the sheet of opening early from another page, for the client lead alone', async () => {
  const first = open({}, '?early=1');
  expect(await screen.findByRole('region', { name: /Drafting opens/ })).toBeInTheDocument();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  first.unmount();
  open({ TrainingPage: page({ availableActions: [allowed('openGateEarly', 'Open the gate early')] }) }, '?early=1');
  expect(await screen.findByRole('dialog', { name: 'Open drafting early at Marisol Health?' })).toBeInTheDocument();
});

it('invites to name the people where there are none, and turns the card once drafting is open', async () => {
  const nobody = {
    __typename: 'TrainingFunnel',
    engagementId: 'e1',
    people: 0,
    invited: 0,
    booked: 0,
    trained: 0,
    toTrain: 0,
    letIn: 0,
    letInWords: null,
    drafting: 0,
  };
  const { unmount } = open({ TrainingPage: page({ people: [], workshops: [], gate: null, funnel: nobody }) });
  expect(await screen.findByText('Who will write OKRs?')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Add people' })).toHaveAttribute('href', '/c/marisol/people');
  unmount();
  const all = { ...nobody, people: 1, invited: 1, booked: 1, trained: 1, toTrain: 1 };
  open({ TrainingPage: page({ people: [eve], gate: null, funnel: all, availableActions: [] }) });
  expect(await screen.findByRole('heading', { name: 'Drafting is open: training holds nobody back' })).toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Book/ })).not.toBeInTheDocument();
});
