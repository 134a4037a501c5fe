import { screen, waitFor, within } from '@testing-library/react';
import { deviceStore, forgetDraftsOf } from '../../app/drafts/device-store.js';
import { renderRoute } from '../../testing/render-route.js';
import { aCoach } from '../../testing/viewers.js';
import { anOkrsPage, cycleId } from './okrs.fixture.js';
import { okrsRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './close.route.js';

// What one person types stays on the device: the next one is somebody new.
afterEach(() => forgetDraftsOf(aCoach.id));

const action = (name: string, label: string) => ({ __typename: 'AvailableAction', action: name, state: { __typename: 'Allowed', label } });
const line = (more: object = {}) => ({
  __typename: 'ClosingKeyResult',
  ...{
    id: 'k1',
    teamId: 't1',
    teamName: 'Logistics',
    text: 'Failures from 31 to 11 %',
    objectiveText: 'Up and running',
    krType: 'METRIC',
    unit: '%',
    baseline: 31,
    commitValue: 27,
  },
  ...{
    targetValue: 18,
    stretchValue: 11,
    finalValue: 18,
    score: null,
    computedScore: 0.7,
    gap: null,
    notScoredBecause: null,
    learning: null,
    intention: null,
    championName: 'Ana Silva',
    version: 5,
  },
  availableActions: [action('scoreKeyResult', 'Score it')],
  ...more,
});
const closing = (more: object = {}) => ({
  __typename: 'CycleClosing',
  ...{
    id: cycleId,
    number: 1,
    status: 'CLOSING',
    version: 7,
    words: '0 of 1 key result have a score or a reason, none a learning.',
    scored: 0,
    total: 1,
    withLearning: 0,
    unpublishedTeams: ['Schools'],
  },
  ...{ availableActions: [action('closeCycle', 'Close cycle 1')], keyResults: [line()] },
  ...more,
});
const page = { okrsPage: anOkrsPage() };

it('keeps a score beside the computed one, with the learning and what comes next', async () => {
  const sent: object[] = [];
  const scored = line({ score: 0.8, gap: 0.1, learning: 'Train before you count.', intention: 'KEEP', version: 6 });
  const { user } = renderRoute(okrsRoutes, '/c/oakfield/okrs/close?cycle=1', {
    ClosePage: page,
    CycleClosing: () => ({
      cycleClosing: closing(sent.length > 0 ? { keyResults: [scored], words: '1 of 1 key result has a score or a reason, 1 a learning.' } : {}),
    }),
    ComputedScore: ({ finalValue }: { finalValue: number }) => ({ computedScore: finalValue === 18 ? 0.7 : 0.3 }),
    ScoreKeyResult: (variables: { input: object }) => {
      sent.push(variables.input);
      return { scoreKeyResult: { __typename: 'ClosingPayload', keyResult: scored, errors: [] } };
    },
  });
  expect(await screen.findByText('Computed from where it ended: 0.7')).toBeInTheDocument();
  expect(screen.getByText(/Schools never published in this cycle/)).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: /^Score, 0 to 1/ }), '0.8');
  await user.type(screen.getByLabelText(/What was learnt/), 'Train before you count.');
  await user.click(screen.getByRole('radio', { name: 'Keep' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Stated 0.8, computed 0.7: 0.1 above. In the next cycle: keep.')).toBeInTheDocument();
  expect(sent).toMatchObject([
    { lineId: 'k1', version: 5, finalValue: 18, score: 0.8, learning: 'Train before you count.', intention: 'KEEP', notScoredBecause: null },
  ]);
});

it('shows what was said as text, and opens the form again for whoever may change it', async () => {
  const said = line({ score: 0.8, gap: 0.1, learning: 'Train before you count.', intention: 'KEEP' });
  const { user } = renderRoute(okrsRoutes, '/c/oakfield/okrs/close?cycle=1', {
    ClosePage: page,
    CycleClosing: { cycleClosing: closing({ keyResults: [said], scored: 1 }) },
  });
  expect(await screen.findByText('Train before you count.')).toBeInTheDocument();
  expect(screen.getByText(/In the next cycle: keep\.$/)).toBeInTheDocument();
  expect(screen.queryByLabelText(/What was learnt/)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: `Change: ${said.text}` }));
  expect(screen.getByLabelText(/What was learnt/)).toHaveValue('Train before you count.');
});

it('says what a figure would score before anything is saved', async () => {
  const { user } = renderRoute(okrsRoutes, '/c/oakfield/okrs/close?cycle=1', {
    ClosePage: page,
    CycleClosing: { cycleClosing: closing() },
    ComputedScore: ({ lineId, finalValue }: { lineId: string; finalValue: number }) => ({ computedScore: lineId === 'k1' && finalValue === 27 ? 0.3 : null }),
  });
  const ended = await screen.findByRole('textbox', { name: /^Where it ended/ });
  expect(await screen.findByText('Its levels say nothing about this figure.')).toBeInTheDocument();
  await user.clear(ended);
  await user.type(ended, '27');
  expect(await screen.findByText('Computed from where it ended: 0.3')).toBeInTheDocument();
});

it('asks about one key result at a time, and about the next once the first is said', async () => {
  const second = line({ id: 'k2', text: 'Calls from 9 to 3', computedScore: null, finalValue: null });
  const first = line({ score: 0.8, gap: 0.1, learning: 'Train before you count.', version: 6 });
  let saved = false;
  const { user } = renderRoute(okrsRoutes, '/c/oakfield/okrs/close?cycle=1', {
    ClosePage: page,
    CycleClosing: () => ({ cycleClosing: closing({ total: 2, keyResults: [saved ? first : line(), second] }) }),
    ComputedScore: { computedScore: 0.7 },
    ScoreKeyResult: () => {
      saved = true;
      return { scoreKeyResult: { __typename: 'ClosingPayload', keyResult: first, errors: [] } };
    },
  });
  expect(await screen.findByRole('form', { name: 'Score Failures from 31 to 11 %' })).toBeInTheDocument();
  expect(screen.getAllByRole('form')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Score it: Calls from 9 to 3' }));
  await user.type(screen.getAllByLabelText(/What was learnt/)[1]!, 'Nobody counted.');
  await user.click(screen.getAllByRole('button', { name: 'Save' })[0]!);
  await waitFor(() => expect(screen.getAllByRole('form')).toHaveLength(1));
  // What was typed beside it stays.
  expect(screen.getByLabelText(/What was learnt/)).toHaveValue('Nobody counted.');
});

it('says that a learning is left where only a score was saved, and keeps the form open for it', async () => {
  renderRoute(okrsRoutes, '/c/oakfield/okrs/close?cycle=1', {
    ClosePage: page,
    CycleClosing: { cycleClosing: closing({ keyResults: [line({ score: 0.8, gap: 0.1 })], scored: 1 }) },
    ComputedScore: { computedScore: 0.7 },
  });
  expect(await screen.findByText('Stated 0.8, computed 0.7: 0.1 above. Its learning is left to say.')).toBeInTheDocument();
  expect(screen.getByLabelText(/What was learnt/)).toHaveValue('');
});

it('says how a closed cycle ended, and offers nothing more', async () => {
  const over = { ...anOkrsPage(), cycle: { ...anOkrsPage().cycle, status: 'CLOSED' } };
  const forbidden = { __typename: 'AvailableAction', action: 'closeCycle', state: { __typename: 'Forbidden', headline: 'Cycle 1 is closed already.' } };
  const ended = line({ score: 0.8, gap: 0.1, availableActions: [] });
  renderRoute(okrsRoutes, '/c/oakfield/okrs/close?cycle=1', {
    ClosePage: { okrsPage: over },
    CycleClosing: { cycleClosing: closing({ status: 'CLOSED', keyResults: [ended], availableActions: [forbidden] }) },
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'How cycle 1 ended' })).toBeInTheDocument();
  expect(await screen.findByText('Stated 0.8, computed 0.7: 0.1 above.')).toBeInTheDocument();
  expect(screen.queryByText('Cycle 1 is closed already.')).not.toBeInTheDocument();
});

it('says what closing counts for, and names what is missing', async () => {
  const sent: object[] = [];
  const { user } = renderRoute(okrsRoutes, '/c/oakfield/okrs/close?cycle=1', {
    ClosePage: page,
    CycleClosing: { cycleClosing: closing() },
    CloseCycle: (variables: { input: object }) => {
      sent.push(variables.input);
      const errors = [
        {
          __typename: 'UserError',
          code: 'KEY_RESULT_NOT_SCORED',
          field: 'k1',
          message: 'Logistics: “Failures from 31 to 11 %” has no score and no reason yet.',
        },
      ];
      return { closeCycle: { __typename: 'ClosingPayload', cycle: null, errors } };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Close cycle 1' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Close cycle 1 for good?' }));
  expect(sheet.getByText(/It counts as a complete cycle/)).toBeInTheDocument();
  await user.click(sheet.getByRole('button', { name: 'Close cycle 1' }));
  expect(await sheet.findByText(/has no score and no reason yet/)).toBeInTheDocument();
  await waitFor(() => expect(sent).toMatchObject([{ cycleId, version: 7 }]));
});

describe('what is typed about a key result', () => {
  const second = line({ id: 'k2', text: 'Calls from 9 to 3', computedScore: null, finalValue: null });
  const answers = (of: object = second) => ({
    ClosePage: page,
    CycleClosing: { cycleClosing: closing({ total: 2, keyResults: [line(), of] }) },
    ComputedScore: { computedScore: 0.7 },
  });

  async function typedAndClosed(): Promise<void> {
    const { user, unmount } = renderRoute(okrsRoutes, '/c/oakfield/okrs/close?cycle=1', answers());
    await user.click(await screen.findByRole('button', { name: 'Score it: Calls from 9 to 3' }));
    const form = within(screen.getByRole('form', { name: 'Score Calls from 9 to 3' }));
    await user.type(form.getByLabelText(/What was learnt/), 'Nobody counted.');
    await user.type(form.getByRole('textbox', { name: /^Score, 0 to 1/ }), '0.4');
    expect(await form.findByText('Saved on this device')).toBeInTheDocument();
    const typed = { learning: 'Nobody counted.', score: 0.4 };
    await waitFor(async () => expect((await deviceStore.read(`${aCoach.id}/score/k2`))?.value).toMatchObject(typed));
    unmount();
  }

  it('stands open again after the tab was closed', async () => {
    await typedAndClosed();
    renderRoute(okrsRoutes, '/c/oakfield/okrs/close?cycle=1', answers());
    const form = within(await screen.findByRole('form', { name: 'Score Calls from 9 to 3' }));
    await waitFor(() => expect(form.getByLabelText(/What was learnt/)).toHaveValue('Nobody counted.'));
    await waitFor(() => expect(form.getByRole('textbox', { name: /^Score, 0 to 1/ })).toHaveValue('0.4'));
  });

  it('never replaces in silence what somebody else said meanwhile', async () => {
    await typedAndClosed();
    const theirs = line({ ...second, version: 6, score: 0.3, learning: 'We stopped early.' });
    const { user } = renderRoute(okrsRoutes, '/c/oakfield/okrs/close?cycle=1', answers(theirs));
    const form = within(await screen.findByRole('form', { name: 'Score Calls from 9 to 3' }));
    expect(await form.findByText(/Somebody changed this after you typed it/)).toBeInTheDocument();
    expect(form.getByLabelText(/What was learnt/)).toHaveValue('Nobody counted.');
    await user.click(form.getByRole('button', { name: 'Take theirs' }));
    expect(form.getByLabelText(/What was learnt/)).toHaveValue('We stopped early.');
    expect(form.queryByText(/Somebody changed this/)).not.toBeInTheDocument();
  });
});
