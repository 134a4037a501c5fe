import { screen, waitFor, within } from '@testing-library/react';
import { deviceStore } from '../../app/drafts/device-store.js';
import { renderRoute, type RenderedRoute } from '../../testing/render-route.js';
import { aCheck, acted, aFinding, aReview } from './talk.fixture.js';
import { aLine, anObjective, draftPage, refusal, withAct } from './draft.fixture.js';
import { aCoach } from '../../testing/viewers.js';
import { lineFields } from './draft-fields.js';
import { draftRoutes } from './routes.js';

type Input = Record<string, unknown>;
const sent: Input[] = [];
const take = (answer: (input: Input) => Record<string, unknown>) => (variables: never) => {
  const { input } = variables as { input: Input };
  sent.push(input);
  return answer(input);
};
const page = (draft: Record<string, unknown> = {}) => ({ okrDraft: draftPage(draft) });
const open = (answers: Parameters<typeof renderRoute>[2] = {}): RenderedRoute =>
  renderRoute(draftRoutes, '/c/oakfield/okrs/draft/t1', {
    OkrDraftPage: page(),
    SayWhereIAm: { sayWhereIAm: { __typename: 'DraftPayload', draft: null, errors: [] } },
    ...answers,
  });
const steps = () => screen.getByRole('navigation', { name: 'Steps' });

beforeEach(async () => {
  sent.length = 0;
  await deviceStore.sweep(() => true);
});

it('is one document with its steps, and says what the plan says beside them', async () => {
  open();
  expect(await screen.findByRole('heading', { name: 'Draft for Field Service, cycle 2' })).toBeInTheDocument();
  expect(
    within(steps())
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    '1Mission, done',
    '2Alignment check, done',
    '3Objective, next',
    '4Key results, open',
    '5Refine, open',
    '6Levels and champions, open',
    '7Check and send, open',
  ]);
  expect(screen.getByRole('complementary', { name: 'Beside Objective' })).toHaveTextContent('up to 2 objectives per team');
  expect(screen.getByLabelText('Objective 1')).toHaveValue('Customers run after our first visit');
});

it('saves a field over the version that was seen, and only what was changed', async () => {
  const { user } = open({
    EditDraftLine: take(({ text }) => ({
      editLine: { __typename: 'DraftPayload', line: aLine({ text, version: 4 }), draft: null, conflict: null, errors: [] },
    })),
  });
  await user.type(await screen.findByLabelText('Key result 1'), ' a year');
  await user.tab();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual({ lineId: 'l1', version: 3, text: 'Fewer failed visits a year', idempotencyKey: expect.any(String) });
  expect(await screen.findByText(/^Saved$/)).toBeInTheDocument();
});

it('shows both wordings of a field that two people changed, and saves the chosen one over the newer version', async () => {
  let answered = 0;
  const { user } = open({
    EditDraftLine: take(({ text }) => ({
      editLine:
        answered++ === 0
          ? {
              __typename: 'DraftPayload',
              line: aLine({ text: 'Visits that help', version: 9, unit: 'visits' }),
              draft: null,
              conflict: { __typename: 'EditConflict', version: 9, changedByName: 'Lee Park' },
              errors: [refusal('Somebody else changed this')],
            }
          : { __typename: 'DraftPayload', line: aLine({ text, version: 10, unit: 'visits' }), draft: null, conflict: null, errors: [] },
    })),
  });
  await user.type(await screen.findByLabelText('Key result 1'), '!');
  await user.tab();
  const both = within((await screen.findAllByRole('group', { name: 'Both wordings' }))[0]!);
  expect(both.getByText('Lee Park wrote')).toBeInTheDocument();
  expect(screen.getByLabelText('Key result 1')).toHaveValue('Fewer failed visits!');
  // What only the other one changed is simply taken over.
  expect(screen.getAllByLabelText('Unit')[0]).toHaveValue('visits');
  await user.click(both.getByRole('button', { name: 'Keep mine' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ version: 9, text: 'Fewer failed visits!' });
  expect(sent[1]).not.toHaveProperty('unit');
});

it('says after a reload who wrote what the device did not know of', async () => {
  const { text, unit, ...fields } = lineFields(aLine());
  await deviceStore.write(`${aCoach.id}/okr/line/l1`, { value: { ...fields, unit, text: `${text}!` }, baseVersion: 2, at: Date.now() });
  open({ OkrDraftPage: page({ objectives: [anObjective({ lines: [aLine({ editedByName: 'Lee Park' })] })] }) });
  const both = within((await screen.findAllByRole('group', { name: 'Both wordings' }))[0]!);
  expect(both.getByText('Lee Park wrote')).toBeInTheDocument();
});

it('merges by itself what two people changed in different fields', async () => {
  let answered = 0;
  const { user } = open({
    EditDraftLine: take(({ text }) => ({
      editLine:
        answered++ === 0
          ? {
              __typename: 'DraftPayload',
              line: aLine({ unit: 'visits', version: 9 }),
              draft: null,
              conflict: { __typename: 'EditConflict', version: 9, changedByName: 'Lee Park' },
              errors: [refusal('Somebody else changed this')],
            }
          : { __typename: 'DraftPayload', line: aLine({ text, unit: 'visits', version: 10 }), draft: null, conflict: null, errors: [] },
    })),
  });
  await user.type(await screen.findByLabelText('Key result 1'), '!');
  await user.tab();
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ version: 9, text: 'Fewer failed visits!' });
  expect(screen.queryByRole('group', { name: 'Both wordings' })).not.toBeInTheDocument();
});

it('keeps on the device what the server cannot be asked about', async () => {
  const { user } = open({ EditDraftLine: { fault: 'INTERNAL' } });
  await user.type(await screen.findByLabelText('Key result 1'), '!');
  await user.tab();
  expect(await screen.findByText(/Saved on this device/)).toBeInTheDocument();
  expect(screen.getByLabelText('Key result 1')).toHaveValue('Fewer failed visits!');
});

it('adds lines one after the other with Enter, and keeps the words of one that was refused', async () => {
  const { user } = open({
    AddDraftLine: take(({ text }) => ({
      addLine: { __typename: 'DraftPayload', draft: null, errors: text === 'No' ? [refusal('A draft holds at most 200 lines.')] : [] },
    })),
  });
  const add = await screen.findByLabelText('Add a key result');
  await user.type(add, 'More first visits{Enter}');
  await waitFor(() => expect(add).toHaveValue(''));
  expect(sent[0]).toMatchObject({ draftId: 'd1', objectiveId: 'o1', kind: 'KEY_RESULT', text: 'More first visits' });
  await user.type(add, 'No{Enter}');
  expect((await screen.findAllByText('A draft holds at most 200 lines.')).length).toBeGreaterThan(0);
  expect(add).toHaveValue('No');
});

it('turns three pasted cells into levels', async () => {
  const { user } = open({
    PasteDraftLevels: take(() => ({ pasteLevels: { __typename: 'DraftPayload', draft: null, errors: [] } })),
  });
  await user.click(await screen.findByLabelText('Commit'));
  await user.paste('27\t18\t12');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ lineId: 'l1', version: 3, pasted: '27\t18\t12' });
});

it('moves a line with Alt and an arrow, and removes one with a way back', async () => {
  const { user } = open({
    OkrDraftPage: page({ objectives: [anObjective({ lines: [aLine(), aLine({ id: 'l2', text: 'Second' })] })] }),
    MoveDraftLine: take(() => ({ moveLine: { __typename: 'DraftPayload', draft: null, errors: [] } })),
    RemoveDraftLine: take(() => ({ removeLine: { __typename: 'DraftPayload', draft: null, errors: [] } })),
    RestoreDraftLine: take(() => ({ restoreLine: { __typename: 'DraftPayload', draft: null, errors: [] } })),
  });
  await user.click(await screen.findByLabelText('Key result 2'));
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(sent[0]).toMatchObject({ lineId: 'l2', beforeId: 'l1' }));
  await user.click(screen.getByRole('button', { name: 'More for key result 1' }));
  await user.click(screen.getByRole('menuitem', { name: 'Remove' }));
  await waitFor(() => expect(sent[1]).toMatchObject({ lineId: 'l1', version: 3 }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(sent[2]).toMatchObject({ lineId: 'l1' }));
});

it('shows the lock card in place of writing; mission and alignment stay open', async () => {
  const gated = {
    __typename: 'Gated',
    headline: 'Drafting opens when you are trained',
    done: 7,
    total: 11,
    canOverride: false,
    overrideBy: [],
    left: [],
    meanwhile: [],
    rule: null,
    dueOn: '2026-12-07',
    dueWords: 'drafting opened on',
  };
  const shut = { editText: gated, addObjective: gated, addLine: gated };
  const told: unknown[] = [];
  const { user } = open({
    OkrDraftPage: page({ availableActions: withAct({ ...shut, waitForGate: { __typename: 'Allowed', label: 'Tell me when it opens' } }) }),
    WaitForGate: ({ input }: { input: unknown }) => {
      told.push(input);
      const waits = { __typename: 'Forbidden', headline: 'You get a mail when it opens.', askPerson: null };
      return { waitForGate: { __typename: 'DraftPayload', draft: draftPage({ availableActions: withAct({ ...shut, waitForGate: waits }) }), errors: [] } };
    },
  });
  const card = await screen.findByRole('region', { name: 'Drafting opens when you are trained' });
  expect(card).toHaveTextContent('7 of 11 traineddrafting opened on Mon 7 Dec');
  await user.click(screen.getByRole('button', { name: 'Tell me when it opens' }));
  expect(await screen.findByText('You get a mail when it opens.')).toBeInTheDocument();
  expect(told).toEqual([expect.objectContaining({ draftId: 'd1' })]);
  expect(screen.queryByRole('button', { name: 'Tell me when it opens' })).not.toBeInTheDocument();
  expect(screen.getByLabelText('Our mission')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Name somebody' })).toBeInTheDocument();
  expect(screen.queryByLabelText('Key result 1')).not.toBeInTheDocument();
  expect(screen.getAllByText('Fewer failed visits').length).toBeGreaterThan(0);
});

it('waits where somebody else writes, until it is taken over', async () => {
  const present = [{ __typename: 'Presence', personId: 'p9', name: 'Lee Park', section: 'line/l1' }];
  const { user } = open({
    OkrDraftPage: page({ present }),
  });
  const text = await screen.findByLabelText('Key result 1');
  expect(text).toHaveAttribute('readonly');
  await user.click(screen.getAllByRole('button', { name: 'Take over' })[0]!);
  expect(text).not.toHaveAttribute('readonly');
});

const opens = (facts: Record<string, unknown> = {}) => ({ DraftCheck: { checkDraft: aCheck([aFinding(facts)]) }, DraftReviewOf: { draftReview: aReview() } });

it('shows what was found beside its line, with the words in question and the number of the parameter', async () => {
  const { user } = open(opens());
  const found = within((await screen.findAllByRole('list', { name: 'What the checks say' }))[0]!);
  expect(found.getByRole('listitem')).toHaveTextContent('To fix Reads like a task.');
  expect(found.getByText('failed')).toBeInstanceOf(HTMLElement);
  expect(found.getByText('failed').tagName).toBe('MARK');
  expect(found.getByRole('link', { name: 'Parameter 5' })).toHaveAttribute('href', '/c/oakfield/plan?p=krTypes');
  expect(screen.getByText('1 rule, 0 pieces of advice')).toBeInTheDocument();
  await user.click(found.getByRole('button', { name: 'Rewrite it' }));
  await waitFor(() => expect(screen.getByLabelText('Key result 1')).toHaveFocus());
});

it('asks for an exception from the parameter for this team', async () => {
  const { user } = open({
    ...opens(),
    TeamsToExcept: {
      okrsPage: { __typename: 'OkrsPage', engagementId: 'e1', teams: [{ __typename: 'OkrsTeam', teamId: 't1', name: 'Field Service', mine: true }] },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Ask for an exception' }));
  expect(await screen.findByLabelText('For which team?')).toHaveValue('t1');
  expect(screen.getByLabelText('From which parameter?')).toHaveValue('krTypes');
});

it('takes an answer to a question that must be answered', async () => {
  const { user } = open({
    ...opens({ offers: [{ __typename: 'FindingOffer', act: 'ANSWER', label: 'Answer', parameterKey: null }], availableActions: [acted('answerFinding')] }),
    AnswerDraftFinding: take(() => ({ answerFinding: { __typename: 'DraftCheckPayload', check: aCheck([]), errors: [] } })),
  });
  await user.click(await screen.findByRole('button', { name: 'Answer' }));
  const sheet = within(screen.getByRole('dialog'));
  await user.type(sheet.getByLabelText('Why are these words right here?'), 'We own the visits.');
  await user.click(sheet.getByRole('button', { name: 'Answer' }));
  await waitFor(() => expect(sent[0]).toMatchObject({ draftId: 'd1', findingKey: 'TASK l1', act: 'ANSWER', words: 'We own the visits.', version: 0 }));
  await waitFor(() => expect(screen.queryByText(/Reads like a task/)).not.toBeInTheDocument());
});

it('sends what was saved, over the version that was seen', async () => {
  const { user } = open({
    ...opens(),
    DraftReviewOf: { draftReview: aReview({ version: 7, availableActions: [acted('sendDraft')] }) },
    SendDraftToCoach: take(() => ({ sendDraft: { __typename: 'ReviewPayload', review: null, draft: null, check: null, errors: [] } })),
  });
  await user.click(await screen.findByRole('button', { name: 'Send to Sam' }));
  await waitFor(() => expect(sent[0]).toMatchObject({ draftId: 'd1', version: 7 }));
});

it('lets a reviewer ask on a line, and lists what changed since the last look', async () => {
  const changes = [
    {
      __typename: 'SeenChange',
      subjectType: 'LINE',
      subjectId: 'l1',
      kind: 'CHANGED',
      field: 'text',
      label: 'Text',
      before: 'Fewer visits',
      after: 'Fewer failed visits',
    },
  ];
  const { user } = open({
    ...opens(),
    OkrDraftPage: page({ status: 'SENT', availableActions: [] }),
    DraftReviewOf: {
      draftReview: aReview({
        status: 'SENT',
        changes,
        lookedAt: '2026-11-20T10:00:00.000Z',
        availableActions: [acted('writeRemark'), acted('noteReviewLook')],
      }),
    },
    WriteDraftRemark: take(() => ({ writeRemark: { __typename: 'ReviewPayload', review: null, errors: [] } })),
  });
  expect(await screen.findByRole('region', { name: /Since you looked/ })).toHaveTextContent('Text removed: Fewer visits added: Fewer failed visits');
  const line = within(screen.getByRole('list', { name: /Key results of/ }));
  await user.click(line.getByRole('button', { name: 'Remark or ask' }));
  await user.type(line.getByLabelText('Your words'), 'How will you count it?');
  await user.click(line.getByRole('button', { name: 'Say it' }));
  await waitFor(() => expect(sent[0]).toMatchObject({ draftId: 'd1', lineId: 'l1', body: 'How will you count it?', question: true }));
});

it('can be sent once something is written, without being opened anew', async () => {
  let written = false;
  const { user } = open({
    ...opens(),
    OkrDraftPage: page({ objectives: [anObjective({ lines: [] })] }),
    DraftReviewOf: () => ({ draftReview: aReview({ availableActions: written ? [acted('sendDraft')] : [] }) }),
    AddDraftLine: () => {
      written = true;
      return { addLine: { __typename: 'DraftPayload', draft: draftPage(), line: aLine(), errors: [] } };
    },
  });
  await user.type(await screen.findByLabelText('Add a key result'), 'Fewer failed visits{Enter}');
  expect(await screen.findByRole('button', { name: 'Send to Sam' })).toBeInTheDocument();
});

it('folds what did not change since the last look, and brings a mark in it into view', async () => {
  const seen = { __typename: 'SeenChange', kind: 'CHANGED', field: 'text', label: 'Text', before: 'Fewer visits', after: 'Fewer failed visits' };
  const lines = [aLine(), aLine({ id: 'l2', text: 'Spare parts on the van' }), aLine({ id: 'l3', text: 'Calls answered at once' })];
  const { user } = open({
    ...opens({ subject: { __typename: 'FindingSubject', type: 'LINE', id: 'l3', field: 'text' }, span: null }),
    OkrDraftPage: page({ status: 'SENT', objectives: [anObjective({ lines })], availableActions: [] }),
    DraftReviewOf: {
      draftReview: aReview({
        ...{ status: 'SENT', lookedAt: '2026-11-20T10:00:00.000Z', availableActions: [acted('noteReviewLook')] },
        changes: [{ ...seen, subjectType: 'LINE', subjectId: 'l1' }],
      }),
    },
  });
  expect(await screen.findByText('changed since you looked')).toBeInTheDocument();
  expect(within(screen.getByRole('list', { name: /^Key results of .*visit$/ })).getAllByRole('listitem')).toHaveLength(1);
  const folded = screen.getByText('2 lines unchanged since your last look').closest('details')!;
  expect(folded).not.toHaveAttribute('open');
  expect(screen.getByText('1 objective unchanged since your last look')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Key results: Reads like a task.' }));
  expect(folded).toHaveAttribute('open');
  expect(document.activeElement).toHaveTextContent('Reads like a task.');
  expect(screen.queryByRole('navigation', { name: 'Around Levels and champions' })).not.toBeInTheDocument();
});

it('tells what was published and what changed since, figures in one line and sentences as two', async () => {
  const change = {
    __typename: 'PublishedChange',
    subjectId: 'l1',
    subjectText: 'x',
    reason: 'The log counted twice.',
    byName: 'Lee Park',
    publicationNumber: 2,
  };
  const publication = { __typename: 'Publication', publishedByName: 'Lee Park', publishedAt: '2026-11-20T10:00:00.000Z' };
  const [before, after] = ['Faults named right on the phone rise from 38 to 72 %', 'Faults named right on the phone rise from 44 to 72 %'];
  const watched = {
    id: 'l2',
    kind: 'HEALTH_METRIC',
    objectiveId: null,
    text: 'Overtime',
    unit: 'hours',
    healthyHigh: 6,
    currentValue: 7,
    ownerName: 'Lee Park',
  };
  open({
    ...opens(),
    OkrDraftPage: page({ status: 'PUBLISHED', looseLines: [aLine(watched)], availableActions: [] }),
    DraftReviewOf: {
      draftReview: aReview({
        status: 'PUBLISHED',
        publications: [
          { ...publication, id: 'p2', number: 2, reason: 'The log counted twice.' },
          { ...publication, id: 'p1', number: 1, reason: null },
        ],
        history: [
          { ...change, id: 'h1', label: 'Target', before: '62', after: '64', at: '2026-11-20T10:00:00.000Z' },
          { ...change, id: 'h2', label: 'Text', before, after, at: '2026-11-20T10:00:00.000Z' },
        ],
      }),
    },
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'OKRs of Field Service, cycle 2' })).toBeInTheDocument();
  const history = within(await screen.findByRole('region', { name: 'History' }));
  expect(history.getByText('Target').closest('p')).toHaveTextContent('Target removed: 62 added: 64');
  expect(history.getByText('Text before')).toBeInTheDocument();
  expect(screen.getByText('Health metric, healthy up to 6 hours, now 7 hours, watched by Lee Park')).toBeInTheDocument();
});

it('says what stands in the way of publishing', async () => {
  const { user } = open({ ...opens(), DraftReviewOf: { draftReview: aReview({ status: 'READY', availableActions: [acted('publishDraft')] }) } });
  await user.click(await screen.findByRole('button', { name: 'Publish' }));
  const sheet = within(screen.getByRole('dialog'));
  expect(sheet.getByText('Reads like a task.')).toBeInTheDocument();
  expect(sheet.queryByRole('button', { name: 'Publish' })).not.toBeInTheDocument();
});
