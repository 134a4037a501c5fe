import { screen, waitFor, within } from '@testing-library/react';
import { aLine, anObjective, draftPage, refusal, withAct } from './draft.fixture.js';
import { nothingYet, openDraft, page, sent, take } from './open-draft.fixture.js';
// Compiled before the first visit, which would otherwise wait for it.
import './draft.route.js';

const steps = () => screen.getByRole('navigation', { name: 'Steps' });

beforeEach(nothingYet);

it('is one document with its steps, and says what the plan says beside them', async () => {
  openDraft();
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

it('adds lines one after the other with Enter, and keeps the words of one that was refused', async () => {
  const { user } = openDraft({
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
  const { user } = openDraft({
    PasteDraftLevels: take(() => ({ pasteLevels: { __typename: 'DraftPayload', draft: null, errors: [] } })),
  });
  await user.click(await screen.findByLabelText('Commit'));
  await user.paste('27\t18\t12');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ lineId: 'l1', version: 3, pasted: '27\t18\t12' });
});

it('asks how pasted figures are read where they can be read in two ways', async () => {
  const twoWays = { __typename: 'UserError', code: 'LEVELS_TWO_WAYS', field: 'pasted', message: '“1.234” may be 1.234 or 1,234. Say which is meant.' };
  const { user } = openDraft({
    PasteDraftLevels: take((input) => ({ pasteLevels: { __typename: 'DraftPayload', draft: null, errors: input['decimals'] ? [] : [twoWays] } })),
  });
  await user.click(await screen.findByLabelText('Commit'));
  await user.paste('1.234\t2.345\t3.456');
  expect(await screen.findByText(twoWays.message)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Thousands' }));
  await waitFor(() => expect(screen.queryByText(twoWays.message)).not.toBeInTheDocument());
  expect(sent).toEqual([
    expect.objectContaining({ decimals: null }),
    expect.objectContaining({ lineId: 'l1', pasted: '1.234\t2.345\t3.456', decimals: 'COMMA' }),
  ]);
});

it('takes a champion of another team as known once the server has found them', async () => {
  const [found, nobody] = [aLine({ championId: 'p9', championName: 'Pia Roth' }), aLine({ id: 'l2', championName: 'Pia Rot' })];
  openDraft({ OkrDraftPage: page({ objectives: [anObjective({ lines: [found, nobody] })] }) });
  const fields = await screen.findAllByLabelText('Champion');
  expect(fields.map((field) => [(field as HTMLInputElement).value, field.closest('div')?.textContent.includes('Nobody of this name') ?? null])).toEqual([
    ['Pia Roth', false],
    ['Pia Rot', true],
  ]);
});

it('asks which one is meant where people share a name', async () => {
  const people = ['Ana Silva (Housing)', 'Ana Silva (Planning)'].map((name, at) => ({ __typename: 'Choice', id: `p${at}`, name }));
  const lines = [aLine({ championName: 'ana Silva' }), aLine({ id: 'l2', championId: 'p1', championName: 'Ana Silva (Planning)' })];
  openDraft({ OkrDraftPage: page({ objectives: [anObjective({ lines })], people }) });
  const fields = await screen.findAllByLabelText('Champion');
  expect(fields.map((field) => field.closest('div')?.textContent.includes('Several people have this name'))).toEqual([true, false]);
});

it('says how a typed point before three digits is read', async () => {
  const { user } = openDraft({
    EditDraftLine: take(() => ({ editLine: { __typename: 'DraftPayload', draft: null, line: null, conflict: null, errors: [] } })),
  });
  const from = (await screen.findAllByLabelText('From')).at(-1) as HTMLElement;
  await user.clear(from);
  await user.type(from, '1.200');
  await user.click(await screen.findByRole('button', { name: 'Thousands are meant' }));
  expect(from).toHaveValue('1200');
  expect(screen.queryByRole('button', { name: 'Thousands are meant' })).not.toBeInTheDocument();
});

it('moves a line with Alt and an arrow, and removes one with a way back', async () => {
  const { user } = openDraft({
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
  const { user } = openDraft({
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
  const { user } = openDraft({
    OkrDraftPage: page({ present }),
  });
  const text = await screen.findByLabelText('Key result 1');
  expect(text).toHaveAttribute('readonly');
  await user.click(screen.getAllByRole('button', { name: 'Take over' })[0]!);
  expect(text).not.toHaveAttribute('readonly');
});
