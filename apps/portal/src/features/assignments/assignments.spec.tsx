import { screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { assignmentRoutes } from './routes.js';

const allowed = (action: string, label: string) => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed', label } });
const answer = {
  ...{
    __typename: 'AssignmentAnswer',
    id: 'a1',
    assessorName: 'Noa Berg',
    verdict: 'RETURNED',
    remark: 'Ask first, then write.',
    givenAt: '2026-11-24T10:00:00.000Z',
  },
  settles: false,
  levels: [{ __typename: 'GivenLevel', key: 'outcome', title: 'Outcome, not output', level: 2, words: 'Nearly.' }],
  remarks: [{ __typename: 'PassageRemark', id: 'k1', startsAt: 3, quote: 'increase awareness', body: 'What would you count?' }],
};
const round = (number: number, status: string, more: Record<string, unknown> = {}) => ({
  ...{
    __typename: 'AssignmentRound',
    id: `r${number}`,
    number,
    status,
    text: 'We increase awareness.',
    savedAt: '2026-11-23T10:00:00.000Z',
    version: 1,
    files: [],
  },
  ...{ handedInAt: status === 'DRAFT' ? null : '2026-11-23T11:00:00.000Z', promisedOn: status === 'DRAFT' ? null : '2026-11-30', late: false },
  ...{ answeredAt: status === 'RETURNED' || status === 'PASSED' ? '2026-11-24T10:00:00.000Z' : null, answers: [] },
  ...more,
});
const assignment = (more: Record<string, unknown> = {}) => ({
  ...{ __typename: 'Assignment', id: 'i1', title: 'Coach a team from tasks to outcomes', body: '## The task\n\nRewrite these five lines.', minutes: 90 },
  ...{
    completesWhen: 'It is passed.',
    moduleNumber: 4,
    moduleTitle: 'Drafting with teams',
    example: 'From 31 % to 18 %.',
    takesFiles: false,
    maxFiles: 3,
    passLevel: 3,
  },
  ...{ dueOn: '2026-12-04', lateUntil: '2026-12-11', status: null, mentorName: 'Sam Okafor', rounds: [] },
  rubric: [
    { __typename: 'RubricCriterionView', key: 'outcome', title: 'Outcome, not output', levels: ['Not yet.', 'Nearly.', 'Yes.', 'Others learn from it.'] },
  ],
  availableActions: [allowed('saveAssignment', 'Save'), allowed('handInAssignment', 'Hand in')],
  ...more,
});
const open = (facts: Record<string, unknown>, answers: Record<string, unknown> = {}) =>
  renderRoute(assignmentRoutes, '/cert/assignments/i1', { AssignmentPage: { assignment: assignment(facts) }, ...answers });

it('shows the task, what is looked at and until when it is taken', async () => {
  open({});
  expect(await screen.findByRole('heading', { name: 'Coach a team from tasks to outcomes' })).toBeInTheDocument();
  expect(screen.getByText(/Late is allowed until/)).toHaveTextContent('Sam Okafor sees it as late');
  expect(screen.getByText('Rewrite these five lines.')).toBeInTheDocument();
  expect(within(screen.getByRole('complementary', { name: 'What is looked at' })).getByText('Nearly.')).toBeInTheDocument();
});

it.each([
  ['whoever begins reads the task before', [], ['The task', 'Your answer, draft 1']],
  ['whoever goes on comes to what they wrote', [round(1, 'DRAFT')], ['Your answer, draft 1', 'The task']],
])('%s', async (_, rounds, order) => {
  open({ rounds, body: 'Rewrite these five lines.' });
  await screen.findByRole('heading', { name: 'The task', level: 2 });
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(headings.filter((words) => order.includes(words ?? ''))).toEqual(order);
});

it('hands in within three clicks: what was typed is saved first, then it is asked once', async () => {
  const saved: unknown[] = [];
  const handed: unknown[] = [];
  const draft = round(1, 'DRAFT', { text: 'From 31 % to 18 %.' });
  const { user } = open(
    {},
    {
      SaveAssignment: ({ input }: { input: { text: string; version: number } }) => {
        saved.push([input.text, input.version]);
        return { saveAssignment: { __typename: 'AssignmentPayload', assignment: assignment({ status: 'DRAFT', rounds: [draft] }), errors: [] } };
      },
      HandInAssignment: ({ input }: { input: { version: number } }) => {
        handed.push(input.version);
        const done = assignment({ status: 'HANDED_IN', rounds: [round(1, 'HANDED_IN', { text: 'From 31 % to 18 %.' })], availableActions: [] });
        return { handInAssignment: { __typename: 'AssignmentPayload', assignment: done, errors: [] } };
      },
    },
  );
  await user.type(await screen.findByRole('textbox', { name: 'Your answer, draft 1' }), 'From 31 % to 18 %.');
  await user.click(screen.getByRole('button', { name: 'Hand in' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Hand in' }));
  expect(await screen.findByRole('heading', { name: 'Coach a team from tasks to outcomes: handed in' })).toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect([saved.at(-1), handed]).toEqual([['From 31 % to 18 %.', 0], [1]]);
});

it('shows remarks on their passages, levels with their words, and what changed since', async () => {
  const rounds = [round(1, 'RETURNED', { answers: [answer] }), round(2, 'DRAFT', { text: 'We lower the share of late repairs.' })];
  open({ status: 'DRAFT', rounds });
  const feedback = await screen.findByRole('region', { name: /Feedback on draft 1/ });
  expect(within(feedback).getByText('increase awareness', { selector: 'mark' })).toBeInTheDocument();
  expect(within(feedback).getByRole('list', { name: 'Remarks on passages' })).toHaveTextContent('What would you count?');
  expect(within(feedback).getByText(/2: Nearly\./)).toBeInTheDocument();
  expect(screen.getByText('What changed since draft 1')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Your answer, draft 2' })).toHaveValue('We lower the share of late repairs.');
});

it('begins with the answer that settles it, where two assessors differed', async () => {
  const said = (id: string, assessorName: string, settles = false) => ({ ...answer, id, assessorName, settles, remarks: [] });
  open({ status: 'RETURNED', rounds: [round(1, 'RETURNED', { answers: [said('a1', 'Noa Berg'), said('a2', 'Lee Park'), said('a3', 'Mara Lind', true)] })] });
  const feedback = within(await screen.findByRole('region', { name: /Feedback on draft 1/ }));
  const names = feedback.getAllByText(/^(Noa Berg|Lee Park|Mara Lind)/).map(({ textContent }) => textContent?.split(',').slice(0, 2).join(','));
  expect(names[0]).toBe('Mara Lind, who settles it');
  expect(names).toHaveLength(3);
});

it('keeps what was typed and says why it is not taken', async () => {
  const refused = {
    __typename: 'UserError',
    code: 'ASSIGNMENT_UNCHANGED',
    field: 'text',
    message: 'This is the draft that was returned. Answer the remarks first.',
  };
  const { user } = open(
    { status: 'DRAFT', rounds: [round(1, 'DRAFT', { text: 'My words' })] },
    { HandInAssignment: { handInAssignment: { __typename: 'AssignmentPayload', assignment: null, errors: [refused] } } },
  );
  await user.click(await screen.findByRole('button', { name: 'Hand in' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Hand in' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Answer the remarks first');
  expect(screen.getByRole('textbox')).toHaveValue('My words');
});

it('shows what is locked with what it waits for', async () => {
  const gate = {
    ...{ __typename: 'Gated', code: 'PREREQUISITE_LEFT', headline: 'Module 4 opens when module 3 is passed', done: 2, total: 3, canOverride: false },
    overrideBy: [],
    left: [],
    meanwhile: [],
    rule: null,
  };
  open({ availableActions: ['saveAssignment', 'handInAssignment'].map((action) => ({ __typename: 'AvailableAction', action, state: gate })) });
  expect(await screen.findByText('Module 4 opens when module 3 is passed')).toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(screen.getByText('Rewrite these five lines.')).toBeInTheDocument();
});

it('says that it is closed, since when and who gives more time, and keeps the draft readable', async () => {
  const gate = {
    ...{ __typename: 'Gated', code: 'ASSIGNMENT_CLOSED', headline: 'This was taken until Friday 27 November', done: null, total: null, canOverride: false },
    overrideBy: [{ __typename: 'PersonRef', name: 'Noa Berg' }],
    rule: null,
    ...{ left: [], meanwhile: [] },
  };
  const file = { __typename: 'CertificationFile', id: 'f1', name: 'case.pdf', size: 2000 };
  open({
    ...{ status: 'DRAFT', takesFiles: true, rounds: [round(1, 'DRAFT', { text: 'My words', files: [file] })] },
    availableActions: ['saveAssignment', 'handInAssignment'].map((action) => ({ __typename: 'AvailableAction', action, state: gate })),
  });
  const card = await screen.findByRole('region', { name: /This was taken until Friday 27 November/ });
  expect(card).toHaveTextContent('Noa Berg can give you more time');
  expect(screen.getByText('My words')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'case.pdf' })).toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Remove|Hand in/ })).not.toBeInTheDocument();
  expect(screen.queryByText(/Late is allowed/)).not.toBeInTheDocument();
});

it('lists what is one’s own to do first, what came back at its head, and counts nothing that is locked', async () => {
  const locked = [
    {
      __typename: 'AvailableAction',
      action: 'saveAssignment',
      state: { __typename: 'Gated', code: 'PREREQUISITE_LEFT', headline: 'Module 4 opens when module 3 is passed' },
    },
  ];
  const row = (id: string, status: string | null, rounds: unknown[] = [], availableActions: unknown[] = []) => ({
    ...{ __typename: 'Assignment', id, title: `Task ${id}`, moduleNumber: 1, status, dueOn: '2026-12-04' },
    ...{ rounds, availableActions },
  });
  renderRoute(assignmentRoutes, '/cert/assignments', {
    AssignmentsPage: {
      assignments: [
        row('a', null),
        row('b', 'RETURNED', [round(1, 'RETURNED')]),
        row('c', 'HANDED_IN', [round(1, 'HANDED_IN')]),
        row('d', 'PASSED', [round(1, 'PASSED')]),
        row('e', null, [], locked),
      ],
    },
  });
  expect(await screen.findByRole('heading', { name: '1 assignment came back with remarks' })).toBeInTheDocument();
  const mine = within(screen.getByRole('list', { name: 'Yours to do' })).getAllByRole('listitem');
  expect(mine.map((one) => within(one).getAllByRole('link')[0]?.textContent)).toEqual(['Task b', 'Task a']);
  expect(within(screen.getByRole('list', { name: 'With your assessors' })).getByRole('listitem')).toHaveTextContent('Draft 1 waits for an assessor');
  expect(within(screen.getByRole('list', { name: 'Open later' })).getByRole('listitem')).toHaveTextContent('Task eModule 4 opens when module 3 is passed.');
});
