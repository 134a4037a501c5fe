import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { applicationsRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './desk.route.js';
import './form.route.js';
import './page.route.js';
import './programmes.route.js';

const criteria = [{ __typename: 'ApplicationCriterion', key: 'motive', title: 'Motive', hint: '' }];
const application = (id: string, name: string, more: object = {}) => ({
  ...{
    __typename: 'Application',
    id,
    name,
    email: `${id}@example.test`,
    status: 'NEW',
    source: '',
    handedInAt: '2026-11-21T09:00:00.000Z',
    answerBy: '2026-12-07',
  },
  ...{
    offerUntil: null,
    cohortName: null,
    isBeingAnswered: false,
    otherMarks: 1,
    files: [],
    criteria,
    myMark: null,
    marks: [],
    talk: null,
    availableActions: [],
  },
  answers: [{ __typename: 'ApplicationAnswerText', label: 'Why?', answer: `${name} wants teams to think.` }],
  ...more,
});
const directs = { __typename: 'AvailableAction', action: 'sendAnswers', state: { __typename: 'Allowed' } };
const advises = {
  ...{ __typename: 'AvailableAction', action: 'sendAnswers' },
  state: { __typename: 'Forbidden', headline: 'You advise.', askPerson: { __typename: 'PersonRef', name: 'Mara Lind' } },
};
const desk = (more: object = {}) => ({
  ...{
    __typename: 'ApplicationDesk',
    programmeId: 'p1',
    title: 'OKR coach',
    status: 'OPEN',
    publicUrl: 'https://cairn.example/apply/okr',
    drafts: 2,
    directors: ['Mara Lind'],
  },
  applications: [application('a1', 'Noor Haddad'), application('a2', 'Piet Visser')],
  sources: [{ __typename: 'SourceCount', source: 'newsletter', begun: 4, handedIn: 2 }],
  cohorts: [{ __typename: 'OpenCohort', id: 'c1', name: 'Spring 27', startsOn: '2027-01-11', placesLeft: 3 }],
  ...{ slots: [], availableActions: [directs] },
  ...more,
});
const sent: Record<string, unknown>[] = [];
const take = (answer: Record<string, unknown>) => (variables: never) => {
  sent.push((variables as { input: Record<string, unknown> }).input);
  return answer;
};
beforeEach(() => (sent.length = 0));
const at = '/cert-admin/applications/p1';

it('shows the first application with one’s own marks to give, those of others held back', async () => {
  const { user } = renderRoute(applicationsRoutes, at, {
    ApplicationDeskPage: { applicationDesk: desk() },
    MarkApplication: take({ markApplication: { __typename: 'ApplicationDeskPayload', errors: [] } }),
  });
  expect(await screen.findByText('Noor Haddad wants teams to think.')).toBeInTheDocument();
  expect(screen.getByText('1 other reader has marked this')).toBeInTheDocument();
  expect(screen.getByText('4 begun, 2 handed in')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Keep my marks' }));
  expect((await screen.findAllByText('Say what you would do')).length).toBeGreaterThan(0);
  expect(sent).toEqual([]);
  await user.click(screen.getByRole('radio', { name: '2 some' }));
  await user.click(screen.getByRole('radio', { name: 'Talk' }));
  await user.click(screen.getByRole('button', { name: 'Keep my marks' }));
  await waitFor(() => expect(sent).toMatchObject([{ applicationId: 'a1', levels: [{ key: 'motive', level: 2 }], verdict: 'TALK', version: null }]));
});

it('has one filled button: to accept, and once somebody is chosen to answer', async () => {
  const { user } = renderRoute(applicationsRoutes, at, { ApplicationDeskPage: { applicationDesk: desk() } });
  const filled = (): (string | null)[] =>
    screen
      .getAllByRole('button')
      .filter((one) => one.className.includes('filled'))
      .map((one) => one.textContent);
  await screen.findByRole('button', { name: 'Offer a place' });
  expect(filled()).toEqual(['Offer a place']);
  await user.click(screen.getByRole('button', { name: 'Decline' }));
  expect(filled()).toEqual(['Answer 1 application']);
});

it('fills the button of the marks for readers who advise', async () => {
  renderRoute(applicationsRoutes, at, { ApplicationDeskPage: { applicationDesk: desk({ availableActions: [advises] }) } });
  expect((await screen.findByRole('button', { name: 'Keep my marks' })).className).toContain('filled');
});

it('answers several at once, after a preview, with a way back', async () => {
  const { user } = renderRoute(applicationsRoutes, at, {
    ApplicationDeskPage: { applicationDesk: desk() },
    SendAnswers: take({ sendAnswers: { __typename: 'ApplicationDeskPayload', batchId: 'b1', errors: [] } }),
    TakeBackAnswers: take({ takeBackAnswers: { __typename: 'ApplicationDeskPayload', errors: [] } }),
  });
  await user.click(await screen.findByRole('button', { name: 'Offer a place' }));
  await user.click(screen.getByRole('link', { name: 'Piet Visser' }));
  await screen.findByText('Piet Visser wants teams to think.');
  await user.click(await screen.findByRole('button', { name: 'Decline' }));
  await user.click(screen.getByRole('button', { name: 'Answer 2 applications' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Answer 2 applications' }));
  expect(sheet.getByText('Noor Haddad')).toBeInTheDocument();
  await user.type(sheet.getByLabelText(/Words in these mails: offer a place/), 'Welcome.');
  await user.click(sheet.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    programmeId: 'p1',
    cohortId: 'c1',
    lines: [
      { applicationId: 'a1', act: 'OFFER', words: 'Welcome.' },
      { applicationId: 'a2', act: 'DECLINE', words: '' },
    ],
  });
  await user.click(await screen.findByRole('button', { name: /Undo/ }));
  await waitFor(() => expect(sent[1]).toMatchObject({ batchId: 'b1' }));
  // Taken back: what was chosen and written is there again.
  await user.click(await screen.findByRole('button', { name: 'Answer 2 applications' }));
  expect(within(await screen.findByRole('dialog')).getByLabelText(/Words in these mails: offer a place/)).toHaveValue('Welcome.');
});

it('shows a mail as it will be read, keeps what is written when the sheet is closed, and says what stands against a waiting list', async () => {
  const asked: unknown[] = [];
  const { user } = renderRoute(applicationsRoutes, at, {
    ApplicationDeskPage: { applicationDesk: desk() },
    AnswerPreview: ((variables: { input: { words: string } }) => {
      asked.push(variables.input);
      return { answerPreview: { __typename: 'AnswerPreview', subject: 'On the waiting list', text: `Noor, ${variables.input.words}` } };
    }) as never,
  });
  await user.click(await screen.findByRole('button', { name: 'Waiting list' }));
  await user.click(screen.getByRole('button', { name: 'Answer 1 application' }));
  const sheet = within(await screen.findByRole('dialog'));
  expect(sheet.getByText(/^Spring 27 still has 3 places/)).toBeInTheDocument();
  await user.type(sheet.getByLabelText(/Words in these mails/), 'soon.');
  expect(asked).toEqual([]);
  await user.click(sheet.getByText('The mail to Noor'));
  expect(await sheet.findByText('Noor, soon.')).toBeInTheDocument();
  expect(asked).toEqual([{ applicationId: 'a1', act: 'WAIT', cohortId: 'c1', words: 'soon.' }]);
  await user.click(sheet.getByRole('button', { name: 'Back' }));
  await user.click(screen.getByRole('button', { name: 'Answer 1 application' }));
  expect(within(await screen.findByRole('dialog')).getByLabelText(/Words in these mails/)).toHaveValue('soon.');
});

it('shows readers who do not decide no way to answer, and who does', async () => {
  renderRoute(applicationsRoutes, at, { ApplicationDeskPage: { applicationDesk: desk({ availableActions: [advises] }) } });
  expect(await screen.findByText('You advise, Mara Lind decides.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Offer a place' })).toBeNull();
});

it('calls new only what one has not marked oneself', async () => {
  const myMark = { __typename: 'ApplicationMark', readerName: 'Mara Lind', levels: [], verdict: 'TALK', note: '', version: 1 };
  const applications = [application('a1', 'Noor Haddad', { myMark }), application('a2', 'Piet Visser')];
  renderRoute(applicationsRoutes, at, { ApplicationDeskPage: { applicationDesk: desk({ applications }) } });
  expect(await screen.findByText('read, you: talk')).toBeInTheDocument();
  expect(screen.getByText(/^1 new, 1 read, 0 in talk/)).toBeInTheDocument();
});

it('warns where no place is left, before anything is sent', async () => {
  const cohorts = [{ __typename: 'OpenCohort', id: 'c1', name: 'Spring 27', startsOn: '2027-01-11', placesLeft: 0 }];
  const { user } = renderRoute(applicationsRoutes, at, { ApplicationDeskPage: { applicationDesk: desk({ cohorts }) } });
  expect(await screen.findByText(/^No place is left in Spring 27, open offers counted. Whoever you accept/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Offer a place' }));
  await user.click(screen.getByRole('button', { name: 'Answer 1 application' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Answer 1 application' }));
  expect(sheet.getByRole('status')).toHaveTextContent('Put 1 person on the waiting list, or choose another cohort.');
});

it('invites to share the page while nobody has applied', async () => {
  renderRoute(applicationsRoutes, at, { ApplicationDeskPage: { applicationDesk: desk({ applications: [], sources: [] }) } });
  expect(await screen.findByText('No applications yet.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'https://cairn.example/apply/okr' })).toBeInTheDocument();
});

it('says on the page that all places are taken', async () => {
  const programme = {
    ...{
      __typename: 'CertificationProgramme',
      id: 'p1',
      title: 'OKR coach',
      status: 'OPEN',
      notice: '',
      publicUrl: 'https://cairn.example/apply/okr',
      version: 3,
    },
    availableActions: [],
  };
  const { user, address } = renderRoute(applicationsRoutes, `${at}/page`, {
    ProgrammePagePage: { certificationProgramme: programme },
    ApplicationDeskPage: { applicationDesk: desk() },
    EditProgramme: take({ editProgramme: { __typename: 'ProgrammePayload', programme, errors: [] } }),
  });
  await user.click(await screen.findByRole('radio', { name: /Full/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(address()).toBe(at));
  expect(sent).toMatchObject([{ programmeId: 'p1', version: 3, status: 'FULL' }]);
});

it('is walked with j and k, answered with 1 to 3, and sent, in three keys', async () => {
  const { user } = renderRoute(applicationsRoutes, at, {
    ApplicationDeskPage: { applicationDesk: desk() },
    SendAnswers: take({ sendAnswers: { __typename: 'ApplicationDeskPayload', batchId: 'b1', errors: [] } }),
  });
  await screen.findByText('Noor Haddad wants teams to think.');
  await user.keyboard('jj');
  expect(await screen.findByText('Piet Visser wants teams to think.')).toBeInTheDocument();
  await user.keyboard('3');
  expect(screen.getByRole('button', { name: 'Decline' })).toHaveAttribute('aria-pressed', 'true');
  await user.keyboard('n');
  expect(screen.getByLabelText(/^Your note/)).toHaveFocus();
  await user.keyboard('1');
  expect(screen.getByLabelText(/^Your note/)).toHaveValue('1');
  await user.click(screen.getByRole('heading', { name: 'Piet Visser' }));
  await user.keyboard('a');
  await user.click(within(await screen.findByRole('dialog', { name: 'Answer 1 application' })).getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(sent).toMatchObject([{ lines: [{ applicationId: 'a2', act: 'DECLINE' }] }]));
});

it('takes the keys of who only advises as what they would do', async () => {
  const { user } = renderRoute(applicationsRoutes, at, { ApplicationDeskPage: { applicationDesk: desk({ availableActions: [advises] }) } });
  await screen.findByText('Noor Haddad wants teams to think.');
  await user.keyboard('2');
  expect(screen.getByRole('radio', { name: 'Talk' })).toBeChecked();
});

it('takes away a time that nobody has taken', async () => {
  const slot = (id: string, more: object = {}) => ({
    ...{ __typename: 'InterviewSlot', id, startsAt: '2026-12-03T09:00:00.000Z', place: '', withName: 'Mara Lind', applicantName: null, version: 2 },
    availableActions: [{ __typename: 'AvailableAction', action: 'removeInterviewSlot', state: { __typename: 'Allowed' } }],
    ...more,
  });
  const { user } = renderRoute(applicationsRoutes, at, {
    ApplicationDeskPage: { applicationDesk: desk({ slots: [slot('s1'), slot('s2', { applicantName: 'Noor Haddad', availableActions: [] })] }) },
    RemoveInterviewSlot: take({ removeInterviewSlot: { __typename: 'ApplicationDeskPayload', errors: [] } }),
  });
  await user.click(await screen.findByRole('button', { name: /^Remove/ }));
  await waitFor(() => expect(sent).toMatchObject([{ slotId: 's1', version: 2 }]));
});

it('changes the form: a question more, another order, and what is looked for', async () => {
  const question = (key: string, label: string) => ({ __typename: 'ApplicationQuestion', key, label, hint: '', kind: 'TEXT', required: true, options: [] });
  const programme = {
    ...{ __typename: 'CertificationProgramme', id: 'p1', title: 'OKR coach', version: 3, criteria },
    questions: [question('why', 'Why?'), question('q2', 'Who?')],
    availableActions: [{ ...directs, action: 'editApplicationForm' }],
  };
  const { user, address } = renderRoute(applicationsRoutes, `${at}/form`, {
    ApplicationFormPage: { certificationProgramme: programme },
    ApplicationDeskPage: { applicationDesk: desk() },
    EditApplicationForm: take({
      editApplicationForm: { __typename: 'ProgrammePayload', programme: { __typename: 'CertificationProgramme', id: 'p1', version: 4 }, errors: [] },
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Move down: question 1' }));
  await user.click(screen.getByRole('button', { name: 'Add a question' }));
  const asked = () => screen.getAllByLabelText('What is asked');
  await user.type(asked()[2]!, 'When?');
  await user.selectOptions(screen.getAllByLabelText('Answered with')[2]!, 'CHOICE');
  await user.type(screen.getByLabelText('Answers to choose from'), 'Soon{enter}Later');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(address()).toBe(at));
  expect(sent).toMatchObject([
    {
      ...{ programmeId: 'p1', version: 3, criteria: [{ key: 'motive', title: 'Motive' }] },
      questions: [
        { key: 'q2', label: 'Who?' },
        { key: 'why', label: 'Why?' },
        { key: 'q3', label: 'When?', kind: 'CHOICE', options: ['Soon', 'Later'] },
      ],
    },
  ]);
});
