import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { caseStudiesRoutes } from './routes.js';

const allowed = (action: string, label = action) => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed', label } });
const section = (key: string, heading: string, body: string, more: Record<string, unknown> = {}) => ({
  ...{ __typename: 'CaseStudySection', key, heading, body, prompt: `What about ${heading}?`, news: [] },
  ...more,
});
const edition = (more: Record<string, unknown> = {}) => ({
  ...{ __typename: 'CaseStudyEdition', id: 'd1', places: ['a public page'], askedAt: '2026-11-20T10:00:00.000Z', askedByName: 'Sam Okafor' },
  ...{ answeredByName: null, answeredAt: null, note: null, until: null, publishedAt: null, publicPath: null },
  ...more,
});
const writing = ['editCaseStudy', 'assembleAgain'].map((action) => allowed(action));
const study = (more: Record<string, unknown> = {}) => ({
  ...{ __typename: 'CaseStudy', id: 's1', version: 3, stage: 'DRAFT', standing: 'Only the coaches of this client and the owner can read this.' },
  ...{ title: 'OKRs at an industrial firm', isNamed: false, isChanged: false, wordCount: 640, previewPath: '/files/case-studies/draft/s1' },
  ...{ assembledAt: '2026-11-20T10:00:00.000Z', editedAt: '2026-11-20T10:00:00.000Z', editedByName: 'Sam Okafor' },
  sections: [section('WHY', 'Why OKRs', 'They had forty priorities.'), section('LESSONS', 'Lessons', '')],
  charts: [{ __typename: 'CaseStudyChart', kind: 'SCORES', heading: 'Figure: final scores', isShown: true, words: ['Cycle 1: 14 key results'] }],
  ...{ findings: [], asked: null, published: null, availableActions: [...writing, allowed('askForCaseStudy', 'Ask the client lead')] },
  ...more,
});
const page = (of: unknown, more: Record<string, unknown> = {}) => ({
  ...{ __typename: 'CaseStudyPage', id: 'e1', engagementId: 'e1', clientName: 'Halden Robotics', clientSlug: 'halden', consentLevel: 'CASE_STUDY' },
  ...{ consentWords: 'Halden Robotics agreed to a case study.', availableActions: [], study: of },
  ...more,
});
const payload = (of: unknown, message?: string) => ({
  __typename: 'CaseStudyPayload',
  page: of === null ? null : page(of),
  errors: message ? [{ __typename: 'UserError', code: 'CASE_STUDY', field: null, message }] : [],
});
const open = (of: unknown, answers: Record<string, unknown> = {}, more: Record<string, unknown> = {}) =>
  renderRoute(caseStudiesRoutes, '/c/halden/case-study', { CaseStudyPage: { caseStudy: page(of, more) }, ...answers });
const taken =
  (name: string, of: unknown, sent: Record<string, unknown>[]) =>
  ({ input }: { input: Record<string, unknown> }) => {
    sent.push(input);
    return { [name]: payload(of) };
  };

beforeAll(async () => {
  await import('./case-study.route.js');
  await import('./case-studies.route.js');
}, 60_000);

it('begins with one act, and says how it will speak of the client', async () => {
  const sent: Record<string, unknown>[] = [];
  const { user } = open(null, { StartCaseStudy: taken('startCaseStudy', study(), sent) }, { availableActions: [allowed('startCaseStudy')] });
  expect(await screen.findByRole('heading', { name: 'No case study of Halden Robotics yet' })).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: /As Halden Robotics/ }));
  await user.click(screen.getByRole('button', { name: 'Assemble the first draft' }));
  expect(await screen.findByDisplayValue('OKRs at an industrial firm')).toBeInTheDocument();
  expect(sent).toMatchObject([{ engagementId: 'e1', isNamed: true }]);
});

describe('writing', () => {
  it('says what belongs into an empty part, and saves itself on leaving it', async () => {
    const sent: Record<string, unknown>[] = [];
    open(study(), { EditCaseStudy: taken('editCaseStudy', study({ version: 4 }), sent) });
    expect(await screen.findByText('What about Lessons?')).toBeInTheDocument();
    const lessons = screen.getByRole('textbox', { name: 'Lessons' });
    fireEvent.change(lessons, { target: { value: 'Begin with three.' } });
    expect(screen.queryByText('What about Lessons?')).not.toBeInTheDocument();
    fireEvent.blur(lessons);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      version: 3,
      title: 'OKRs at an industrial firm',
      shownCharts: ['SCORES'],
      sections: [{ key: 'WHY' }, { key: 'LESSONS', body: 'Begin with three.' }],
    });
  });

  it('marks a name that has to go, and locks asking until it has', async () => {
    const finding = {
      __typename: 'CaseStudyFinding',
      field: 'WHY',
      start: 0,
      length: 4,
      text: 'They',
      kind: 'CLIENT',
      words: 'The name of a client.',
      blocks: true,
    };
    const gated = {
      ...{ __typename: 'Gated', headline: 'You can ask when no name in it tells who it is', done: null, total: null, canOverride: false, rule: null },
      ...{ overrideBy: [], left: [], meanwhile: [], dueOn: null, dueWords: null },
    };
    open(study({ findings: [finding], availableActions: [...writing, { __typename: 'AvailableAction', action: 'askForCaseStudy', state: gated }] }));
    const found = within(await screen.findByRole('list', { name: 'Words that could tell who it is' }));
    expect(found.getByText('They')).toBeInTheDocument();
    expect(found.getByText(/The name of a client\. Say it in other words\./)).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'You can ask when no name in it tells who it is' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Ask the client lead' })).not.toBeInTheDocument();
  });

  it('puts what is new in the record in the place of what it said before', async () => {
    const sent: Record<string, unknown>[] = [];
    const news = { __typename: 'CaseStudyNews', id: 'n1', text: 'They had three priorities.', before: 'They had forty priorities.' };
    const { user } = open(study({ sections: [section('WHY', 'Why OKRs', 'In spring: They had forty priorities.', { news: [news] })] }), {
      EditCaseStudy: taken('editCaseStudy', study({ version: 4 }), sent),
    });
    expect(await screen.findByText('The record says now')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Put it in its place' }));
    const why = screen.getByRole('textbox', { name: 'Why OKRs' });
    expect(why).toHaveValue('In spring: They had three priorities.');
    expect(screen.queryByText('The record says now')).not.toBeInTheDocument();
    fireEvent.blur(why);
    await waitFor(() => expect(sent).toMatchObject([{ settledNews: ['n1'] }]));
  });

  it('asks the client lead for places and a last day', async () => {
    const sent: Record<string, unknown>[] = [];
    const { user } = open(study(), {
      AskForCaseStudy: taken('askForCaseStudy', study({ stage: 'ASKED', asked: edition(), availableActions: [allowed('takeBackCaseStudyRequest')] }), sent),
    });
    await user.click(await screen.findByRole('button', { name: 'Ask the client lead' }));
    const sheet = within(await screen.findByRole('dialog'));
    await user.click(sheet.getByRole('button', { name: 'Ask the client lead' }));
    expect(await sheet.findAllByText('Choose where it may stand')).not.toHaveLength(0);
    await user.click(sheet.getByRole('checkbox', { name: /A public page/ }));
    fireEvent.change(sheet.getByRole('textbox', { name: /Why you ask/ }), { target: { value: 'It helps others to begin.' } });
    await user.click(sheet.getByRole('button', { name: 'Ask the client lead' }));
    expect(await screen.findByRole('heading', { name: 'A case study that the client lead is reading' })).toBeInTheDocument();
    expect(sent).toMatchObject([{ places: ['PUBLIC_PAGE'], until: null, why: 'It helps others to begin.', version: 3 }]);
    expect(screen.queryByRole('textbox', { name: 'Lessons' })).not.toBeInTheDocument();
  });
});

describe('what became of it', () => {
  it('shows the words of the client lead with a no', async () => {
    open(
      study({
        stage: 'REFUSED',
        asked: edition({ answeredByName: 'Dana Ruiz', answeredAt: '2026-11-22T10:00:00.000Z', note: 'Leave the reorganisation out.' }),
      }),
    );
    expect(await screen.findByText('Leave the reorganisation out.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'The client lead said no' })).toBeInTheDocument();
  });

  it('is published by one act once it is agreed to', async () => {
    const sent: Record<string, unknown>[] = [];
    const published = edition({ publishedAt: '2026-11-26T10:00:00.000Z', publicPath: '/case-studies/okrs-bcdfghjkmnpq' });
    const { user } = open(
      study({
        stage: 'CONSENTED',
        asked: edition({ answeredByName: 'Dana Ruiz', answeredAt: '2026-11-22T10:00:00.000Z' }),
        availableActions: [...writing, allowed('publishCaseStudy')],
      }),
      {
        PublishCaseStudy: taken('publishCaseStudy', study({ stage: 'PUBLISHED', published }), sent),
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Publish what was agreed' }));
    expect(await screen.findByRole('link', { name: 'Open the public page' })).toHaveAttribute('href', '/case-studies/okrs-bcdfghjkmnpq');
    expect(sent).toMatchObject([{ caseStudyId: 's1', version: 3 }]);
  });

  it('is withdrawn after one question, and says why if it was not', async () => {
    const published = edition({ publishedAt: '2026-11-26T10:00:00.000Z', publicPath: '/case-studies/okrs-bcdfghjkmnpq' });
    const { user } = open(study({ stage: 'PUBLISHED', published, availableActions: [allowed('withdrawCaseStudy')] }), {
      WithdrawCaseStudy: { withdrawCaseStudy: payload(null, 'There is nothing to withdraw.') },
    });
    await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Withdraw it' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('There is nothing to withdraw.');
  });
});

describe('the list', () => {
  it('says where each may be used', async () => {
    const one = {
      __typename: 'PublishedCaseStudy',
      id: 'p1',
      title: 'OKRs at an industrial firm',
      places: ['PUBLIC_PAGE', 'TALKS'],
      publishedOn: '2026-11-26',
      until: null,
      path: '/case-studies/x',
      isPublic: true,
    };
    renderRoute(caseStudiesRoutes, '/learnings/case-studies', { CaseStudiesPage: { caseStudies: [one] } });
    expect(await screen.findByRole('link', { name: 'OKRs at an industrial firm' })).toHaveAttribute('href', '/case-studies/x');
    expect(screen.getByText(/May be used for: a public page and talks and courses\./)).toBeInTheDocument();
  });

  it('says how one begins where there is none', async () => {
    renderRoute(caseStudiesRoutes, '/learnings/case-studies', { CaseStudiesPage: { caseStudies: [] } });
    expect(await screen.findByText('Stories that clients agreed to will stand here.')).toBeInTheDocument();
  });
});
