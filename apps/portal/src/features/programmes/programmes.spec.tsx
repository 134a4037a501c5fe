import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { programmesRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './item.route.js';
import './programmes.route.js';
import './version.route.js';

const allowed = (name: string) => ({ __typename: 'AvailableAction', action: name, state: { __typename: 'Allowed', label: name } });
const gated = {
  ...{ __typename: 'AvailableAction', action: 'publishProgrammeVersion' },
  state: {
    ...{ __typename: 'Gated', headline: 'It can be published when there is something to do in every module.', done: null, total: null, canOverride: false },
    ...{ overrideBy: [], left: [{ __typename: 'GateStep', text: '“Later” has nothing to do in it.', act: null }], meanwhile: [], rule: null },
  },
};
const settings = Object.fromEntries(
  [
    'url',
    'transcript',
    'agenda',
    'bankKey',
    'take',
    'passPercent',
    'attempts',
    'minutes',
    'graceMinutes',
    'rubricKeys',
    'example',
    'files',
    'maxFiles',
    'give',
    'ofItemKey',
    'kind',
    'count',
  ].map((name) => [name, null]),
);
const item = {
  ...{
    __typename: 'ProgrammeItem',
    id: 'i1',
    key: 'ask',
    kind: 'READ',
    title: 'Ask, do not tell',
    minutes: 12,
    completesWhen: 'Complete when you marked it as read.',
  },
  ...{ body: 'Words.', required: true, dueAfterDays: 7, version: 2, settings: { __typename: 'ProgrammeItemSettings', ...settings } },
};
const rules = {
  ...{
    __typename: 'ProgrammeRules',
    capacity: 20,
    attendancePercent: 80,
    examPercent: 70,
    rubricPass: 3,
    shadowed: 1,
    observed: 2,
    assessorsPerObservation: 2,
  },
  ...{ observedMean: 3, observedNone: 1, cycles: 1, caseStudy: true, validityMonths: 24, reviewDays: 5, lateDays: 7, secondAssessor: false, silentDays: 10 },
  renewal: { __typename: 'RenewalRules', hours: 20, learnings: 1, ethics: true, graceDays: 60 },
};
const module = (id: string, title: string, items: object[]) => ({
  ...{ __typename: 'ProgrammeModule', id, key: id, title, summary: '', opensAfterDays: null, version: 1, items },
});
const lines = [{ __typename: 'ProgrammeVersionLine', id: 'v1', number: 1, status: 'DRAFT', cohorts: [] }];
const version = (more: object = {}) => ({
  ...{
    __typename: 'ProgrammeVersion',
    id: 'v1',
    number: 1,
    status: 'DRAFT',
    summary: 'Eight modules.',
    criteria: '',
    publishedAt: null,
    version: 5,
    rules,
    prerequisites: [],
    banks: [],
  },
  rubric: [{ __typename: 'RubricCriterion', key: 'outcome', title: 'Outcome, not output', levels: ['One', 'Two', 'Three', 'Four'] }],
  programme: { __typename: 'CertificationProgramme', id: 'p1', title: 'OKR coach', versions: lines, availableActions: [] },
  modules: [module('m1', 'Stance', [item]), module('m2', 'Later', [])],
  availableActions: [allowed('editProgrammeVersion'), gated],
  ...more,
});
const sent: Record<string, unknown>[] = [];
const take = (answer: Record<string, unknown>) => (variables: never) => {
  sent.push((variables as { input: Record<string, unknown> }).input);
  return answer;
};
beforeEach(() => (sent.length = 0));

it('writes the usual programme out from an empty page', async () => {
  const created = { __typename: 'CertificationProgramme', id: 'p1', versions: [{ __typename: 'ProgrammeVersionLine', id: 'v1' }] };
  const { user, address } = renderRoute(programmesRoutes, '/cert-admin/modules', {
    ProgrammesPage: { certificationProgrammes: [] },
    ProgrammeVersionPage: { programmeVersion: version() },
    CreateProgramme: take({ createProgramme: { __typename: 'ProgrammePayload', programme: created, errors: [] } }),
  });
  await user.click(await screen.findByRole('button', { name: 'Write out a programme' }));
  await user.type(await screen.findByLabelText('What it is called'), 'OKR coach');
  await user.click(screen.getByRole('button', { name: 'Write it out' }));
  await waitFor(() => expect(address()).toBe('/cert-admin/modules/v1'));
  expect(sent).toMatchObject([{ title: 'OKR coach' }]);
});

it('says why a draft cannot be published yet, and moves what is in it', async () => {
  const { user } = renderRoute(programmesRoutes, '/cert-admin/modules/v1', {
    ProgrammeVersionPage: { programmeVersion: version() },
    MoveProgrammeModule: take({ moveProgrammeModule: { __typename: 'ProgrammeVersionPayload', errors: [] } }),
  });
  await user.click(await screen.findByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('“Later” has nothing to do in it.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'More: Later' }));
  await user.click(screen.getByRole('menuitem', { name: 'Move up' }));
  await waitFor(() => expect(sent).toMatchObject([{ moduleId: 'm2', place: 1 }]));
});

it('publishes only after the question', async () => {
  const { user } = renderRoute(programmesRoutes, '/cert-admin/modules/v1', {
    ProgrammeVersionPage: { programmeVersion: version({ availableActions: [allowed('editProgrammeVersion'), allowed('publishProgrammeVersion')] }) },
    PublishProgrammeVersion: take({
      publishProgrammeVersion: {
        __typename: 'ProgrammeVersionPayload',
        version: { __typename: 'ProgrammeVersion', id: 'v1', status: 'PUBLISHED' },
        errors: [],
      },
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Publish' }));
  expect(sent).toEqual([]);
  await user.click(within(await screen.findByRole('dialog', { name: 'Publish version 1?' })).getByRole('button', { name: 'Publish' }));
  await waitFor(() => expect(sent).toMatchObject([{ versionId: 'v1', version: 5 }]));
});

it('changes an item of a draft and keeps its kind’s settings', async () => {
  const { user, address } = renderRoute(programmesRoutes, '/cert-admin/modules/v1/items/i1', {
    ProgrammeVersionPage: { programmeVersion: version() },
    EditProgrammeItem: take({ editProgrammeItem: { __typename: 'ProgrammeVersionPayload', errors: [] } }),
  });
  await user.type(await screen.findByLabelText('Title'), ', ever');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(address()).toBe('/cert-admin/modules/v1?module=m1'));
  expect(sent).toMatchObject([{ itemId: 'i1', version: 2, title: 'Ask, do not tell, ever', body: 'Words.', settings: {} }]);
});

it('keeps what is typed into an item on this device, shows it as trainees read it, and gives way to what is saved', async () => {
  const opened = () => renderRoute(programmesRoutes, '/cert-admin/modules/v1/items/i1', { ProgrammeVersionPage: { programmeVersion: version() } });
  const first = opened();
  await first.user.type(await screen.findByLabelText(/^Text/), ' And **more** *words*.');
  await first.user.click(screen.getByText('As trainees read it'));
  expect(screen.getByText('more').tagName).toBe('STRONG');
  expect(screen.getByText('words', { selector: 'em' })).toBeInTheDocument();
  first.unmount();
  const second = opened();
  expect(await screen.findByText(/^What you typed earlier is back/)).toBeInTheDocument();
  expect(screen.getByLabelText(/^Text/)).toHaveValue('Words. And **more** *words*.');
  await second.user.click(screen.getByRole('button', { name: 'Take what is saved' }));
  expect(screen.getByLabelText(/^Text/)).toHaveValue('Words.');
  expect(screen.queryByText(/^What you typed earlier is back/)).toBeNull();
});

it('is a table of contents: a module unfolds, and stays unfolded for whoever comes back', async () => {
  const { user, address } = renderRoute(programmesRoutes, '/cert-admin/modules/v1', { ProgrammeVersionPage: { programmeVersion: version() } });
  const stance = await screen.findByRole('button', { name: '1 Stance' });
  expect(screen.queryByText('Ask, do not tell')).toBeNull();
  await user.click(stance);
  expect(await screen.findByRole('link', { name: 'Ask, do not tell' })).toHaveAttribute('href', '/cert-admin/modules/v1/items/i1');
  expect(address()).toBe('/cert-admin/modules/v1?module=m1');
  await user.click(screen.getByRole('button', { name: '1 Stance' }));
  await waitFor(() => expect(screen.queryByText('Ask, do not tell')).toBeNull());
});

it('shows the exam of a published version with its rules, its questions and what is right', async () => {
  const own = { ...settings, __typename: 'ProgrammeItemSettings', bankKey: 'exam', take: 30, attempts: 2, minutes: 60, graceMinutes: 2 };
  const exam = { ...item, id: 'i9', key: 'exam', kind: 'EXAM', title: 'The exam', body: '', settings: own };
  const banks = [{ __typename: 'QuestionBankLine', id: 'b1', key: 'exam', title: 'Exam', questions: 1 }];
  const question = {
    ...{ __typename: 'BankQuestion', id: 'q1', kind: 'ONE', topic: 'Stance', text: 'Who decides?', explanation: 'They own it.' },
    options: ['The client', 'The coach'].map((text, at) => ({ __typename: 'BankOption', text, right: at === 0 })),
    ...{ truth: null, number: null, tolerance: null, accepted: [] },
  };
  const published = version({ status: 'PUBLISHED', banks, modules: [module('m1', 'Stance', [exam])], availableActions: [allowed('writeQuestions')] });
  renderRoute(programmesRoutes, '/cert-admin/modules/v1/items/i9', {
    ProgrammeVersionPage: { programmeVersion: published },
    ItemQuestions: { questionBank: { __typename: 'QuestionBank', id: 'b1', questions: [question] } },
  });
  expect(await screen.findByText('60 minutes, and 2 minutes for a slow line')).toBeInTheDocument();
  expect(screen.getByText('70 %')).toBeInTheDocument();
  expect(await screen.findByText('Who decides?')).toBeInTheDocument();
  expect(screen.getByText('Change').closest('a')).toHaveAttribute('href', '/cert-admin/banks/b1/q1');
  expect(screen.getByText(/The client/)).toBeInTheDocument();
});

it('keeps the answers from whoever does not write programmes', async () => {
  const own = { ...settings, __typename: 'ProgrammeItemSettings', bankKey: 'exam', take: 30 };
  const exam = { ...item, id: 'i9', kind: 'QUIZ', body: '', settings: own };
  const banks = [{ __typename: 'QuestionBankLine', id: 'b1', key: 'exam', title: 'Exam', questions: 1 }];
  const published = version({ status: 'PUBLISHED', banks, modules: [module('m1', 'Stance', [exam])], availableActions: [] });
  renderRoute(programmesRoutes, '/cert-admin/modules/v1/items/i9', { ProgrammeVersionPage: { programmeVersion: published } });
  expect(await screen.findByText('without limit')).toBeInTheDocument();
  expect(screen.queryByText(/Questions from/)).toBeNull();
});

it('reads a published version, with the way to the next one', async () => {
  const published = version({ status: 'PUBLISHED', availableActions: [] });
  renderRoute(programmesRoutes, '/cert-admin/modules/v1', {
    ProgrammeVersionPage: {
      programmeVersion: { ...published, programme: { ...published.programme, availableActions: [allowed('startProgrammeVersion')] } },
    },
  });
  expect(await screen.findByRole('button', { name: 'Start the next version' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Add a module' })).toBeNull();
});

const need = { __typename: 'ProgrammePrerequisite', moduleId: 'm2', itemId: null, needsModuleId: 'm1', needsItemId: null };
const person = (traineeId: string, name: string, touch: string, standing: string | null = null) => ({
  ...{ __typename: 'TouchedTrainee', traineeId, name, cohortName: 'Autumn 26', touch, standing },
});

it('changes what comes before a published module only after naming whom it concerns', async () => {
  const published = version({ status: 'PUBLISHED', prerequisites: [need], availableActions: [allowed('changePrerequisites')] });
  const people = [person('t1', 'Priya Natarajan', 'BEGUN', '2 of 4'), person('t2', 'Wei Lin', 'WAITS')];
  const looked: unknown[] = [];
  const { user } = renderRoute(programmesRoutes, '/cert-admin/modules/v1', {
    ProgrammeVersionPage: { programmeVersion: published },
    PrerequisiteChange: (variables: never) => {
      looked.push((variables as { input: unknown }).input);
      return { prerequisiteChange: { __typename: 'PrerequisiteChange', people, seen: 't1', errors: [] } };
    },
    ChangePrerequisites: take({ changePrerequisites: { __typename: 'ProgrammeVersionPayload', errors: [] } }),
  });
  expect(await screen.findByText('After Stance, 0 items')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'More: Stance' }));
  await user.click(screen.getByRole('menuitem', { name: 'Change what comes before it' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('checkbox', { name: '2 Later' }));
  await user.click(screen.getByRole('button', { name: 'Show whom it concerns' }));
  expect(await screen.findByText('Priya Natarajan (2 of 4)')).toBeInTheDocument();
  expect(looked).toMatchObject([{ versionId: 'v1', moduleId: 'm1', needsModuleIds: ['m2'], needsItemIds: [] }]);
  await user.click(screen.getByRole('button', { name: 'Change it' }));
  expect((await screen.findAllByText('Say whether they go on')).length).toBeGreaterThan(0);
  expect(sent).toEqual([]);
  await user.click(screen.getByRole('radio', { name: /Let them continue/ }));
  await user.type(screen.getByLabelText('Why'), 'Stance builds on it after all.');
  await user.click(screen.getByRole('button', { name: 'Change it' }));
  await waitFor(() => expect(sent).toMatchObject([{ moduleId: 'm1', version: 5, past: 'CONTINUE', seen: 't1', reason: 'Stance builds on it after all.' }]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
