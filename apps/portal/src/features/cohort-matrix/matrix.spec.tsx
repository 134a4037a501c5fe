import { act, screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { cohortMatrixRoutes } from './routes.js';

const cell = (moduleId: string, state: string, words: string, roundId: string | null = null) => ({
  __typename: 'MatrixCellView',
  moduleId,
  state,
  words,
  roundId,
});
const row = (name: string, cells: unknown[], more: Record<string, unknown> = {}) => ({
  ...{
    __typename: 'MatrixRowView',
    traineeId: name,
    name,
    mentorName: 'Sam Okafor',
    overdue: 0,
    toReview: 0,
    isMineToAnswer: true,
    stepsDone: 1,
    stepsTotal: 4,
    silentDays: null,
    lastSeenOn: '2026-11-25',
    nudgedOn: null,
    nudgedBy: null,
    availableActions: [],
    cells,
  },
  ...more,
});
const next = { __typename: 'MatrixNextReview', roundId: 'r1', name: 'Priya N.', moduleNumber: 2 };
const mayNudge = (label: string) => [{ __typename: 'AvailableAction', action: 'nudgeTrainee', state: { __typename: 'Allowed', label } }];
const open = (rows: unknown[], others = 0, more: object = {}, answers: Parameters<typeof renderRoute>[2] = {}) =>
  renderRoute(cohortMatrixRoutes, '/cert-admin/cohorts/c1/matrix', {
    ...answers,
    CohortMatrixPage: {
      cohortMatrix: {
        ...{ __typename: 'CohortMatrix', id: 'c1', name: 'Autumn 26', others, rows, lateReviews: 0, next: null, mentors: [], availableActions: [], ...more },
        modules: ['m1', 'm2'].map((id) => ({ __typename: 'MatrixModule', id, title: `Title ${id}` })),
      },
    },
  });
const two = [
  row('Aisha Khan', [cell('m1', 'OVERDUE', 'Aisha Khan, module 1, 1 step overdue'), cell('m2', 'LOCKED', 'Aisha Khan, module 2, locked')], {
    overdue: 1,
    silentDays: 12,
  }),
  row('Priya N.', [cell('m1', 'PASSED', 'Priya N., module 1, passed'), cell('m2', 'REVIEW', 'Priya N., module 2, handed in', 'r1')], {
    toReview: 1,
    isMineToAnswer: true,
  }),
];

it('finds who is stuck in its title, and leads to the next answer', async () => {
  open(two, 3, { next, lateReviews: 1 });
  expect(await screen.findByRole('heading', { name: '1 to review, 1 overdue, 1 silent 12 days' })).toBeInTheDocument();
  expect(screen.getByText(/1 answer is past the promised day/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Review next: Priya N., M2' })).toHaveAttribute('href', '/cert-admin/reviews/r1');
  expect(screen.getByText(/3 others in this cohort/)).toBeInTheDocument();
  const list = screen.getByRole('list', { name: 'Trainees of Autumn 26 by need' });
  expect(within(list).getAllByRole('listitem')[0]).toHaveTextContent('1 step overdue, silent for 12 days, 1 of 4 steps passed');
});

it('is a grid with one tab stop, moved by arrows, Home and End, whose cells say themselves in full', async () => {
  const { user } = open(two);
  const grid = within(await screen.findByRole('grid', { name: 'Trainees of Autumn 26 by module' }));
  const first = grid.getByLabelText('Aisha Khan, module 1, 1 step overdue');
  act(() => first.focus());
  await user.keyboard('{ArrowRight}');
  expect(grid.getByLabelText('Aisha Khan, module 2, locked')).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(grid.getByRole('link', { name: 'Priya N., module 2, handed in' })).toHaveFocus();
  await user.keyboard('{Home}');
  expect(grid.getByLabelText('Priya N., module 1, passed')).toHaveFocus();
  await user.keyboard('{Control>}{Home}{/Control}');
  expect(first).toHaveFocus();
  await user.keyboard('{Control>}{End}{/Control}');
  expect(grid.getByRole('link', { name: 'Priya N., module 2, handed in' })).toHaveFocus();
  expect(document.querySelectorAll('[data-place][tabindex="0"]')).toHaveLength(1);
  expect(grid.getByRole('link', { name: 'Priya N., module 2, handed in' })).toHaveAttribute('href', '/cert-admin/reviews/r1');
  expect(first.getAttribute('href')).toMatch(/^\/cert-admin\/trainees\/./u);
});

it('says so while nobody is in the cohort', async () => {
  open([]);
  expect(await screen.findByText('Trainees of this cohort will be here, with where they stand.')).toBeInTheDocument();
});

it('does not call a mentor to answer their own trainee', async () => {
  open([row('Priya N.', [cell('m1', 'REVIEW', 'Priya N., module 1, handed in', 'r1')], { toReview: 1, isMineToAnswer: false })]);
  expect(await screen.findByRole('heading', { name: '1 to review' })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Review next: Priya N.' })).toBeNull();
});

it('writes to somebody with one click, says that it can be taken back, and leaves those alone who were written to', async () => {
  const asked: unknown[] = [];
  const wei = {
    overdue: 1,
    nudgedOn: '2026-11-25',
    nudgedBy: 'Sam Okafor',
    availableActions: [{ __typename: 'AvailableAction', action: 'nudgeTrainee', state: { __typename: 'Gated' } }],
  };
  const silent = row('Aisha Khan', [cell('m1', 'OPEN', 'Aisha Khan, module 1, not begun')], { silentDays: 12, availableActions: mayNudge('Write to Aisha') });
  const busy = row('Priya N.', [cell('m1', 'PASSED', 'Priya N., module 1, passed')], { availableActions: mayNudge('Write to Priya') });
  const { user } = open(
    [silent, busy, row('Wei Lin', [cell('m1', 'OVERDUE', 'Wei Lin, module 1, overdue')], wei)],
    0,
    {},
    {
      NudgeTrainee: ({ input }: { input: { traineeId: string } }) => {
        asked.push(input.traineeId);
        return { nudgeTrainee: { __typename: 'TraineeNudgePayload', nudgeId: 'n1', errors: [] } };
      },
    },
  );
  const grid = within(await screen.findByRole('grid', { name: 'Trainees of Autumn 26 by module' }));
  // Nobody is written to who needs no word.
  expect(grid.queryByRole('button', { name: 'Write to Priya' })).toBeNull();
  expect(grid.getByText(/Sam Okafor wrote/)).toBeInTheDocument();
  await user.click(grid.getByRole('button', { name: 'Write to Aisha' }));
  expect(await screen.findByText('A word to Aisha goes out in ten seconds.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
  expect(asked).toEqual(['Aisha Khan']);
});

it('shows how much each mentor has, in figures', async () => {
  const load = (name: string | null, more: object) => ({ __typename: 'MentorLoadView', name, trainees: 2, waiting: 0, oldestDays: null, late: 0, ...more });
  open(two, 0, { mentors: [load('Noa Berg', { waiting: 2, oldestDays: 6, late: 1 }), load(null, { trainees: 1 })] });
  const row = await screen.findByRole('row', { name: /Noa Berg/ });
  expect(row).toHaveTextContent('Noa Berg2 trainees2 wait for an answer, the oldest 6 days 1 past the promised day');
  expect(screen.getByRole('row', { name: /No mentor yet/ })).toHaveTextContent('1 traineenothing waits');
});
