import { fireEvent, screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { assessingRoutes } from './routes.js';

const row = (id: string, more: Record<string, unknown> = {}) => ({
  ...{
    __typename: 'ReviewRow',
    id,
    traineeName: `Trainee ${id}`,
    title: 'Coach a team',
    moduleNumber: 4,
    number: 1,
    cohortName: 'Autumn 26',
    handedInAt: '2026-11-20T10:00:00.000Z',
  },
  ...{ promisedOn: '2026-11-27', late: false, overdue: false, ageDays: 2, status: 'HANDED_IN', waitsFor: 'you', mine: true, because: null },
  ...more,
});
const round = (number: number, status: string, text: string, answers: unknown[] = []) => ({
  ...{
    __typename: 'AssignmentRound',
    id: `r${number}`,
    number,
    status,
    text,
    handedInAt: '2026-11-20T10:00:00.000Z',
    promisedOn: '2026-11-27',
    late: false,
    answeredAt: null,
    files: [],
    answers,
  },
});
const review = (more: Record<string, unknown> = {}) => ({
  ...{
    __typename: 'AssignmentReview',
    id: 'r1',
    traineeName: 'Priya Natarajan',
    title: 'Coach a team',
    body: 'Rewrite these lines.',
    example: '',
    moduleNumber: 4,
    cohortName: 'Autumn 26',
  },
  ...{
    passLevel: 3,
    secondAssessor: false,
    rubricSha256: 'abc',
    rubricChanged: [],
    disagreement: [],
    round: round(1, 'HANDED_IN', 'We increase awareness.'),
    earlier: [],
    mine: null,
    others: [],
  },
  rubric: ['outcome', 'baseline'].map((key) => ({
    __typename: 'RubricCriterionView',
    key,
    title: `The ${key}`,
    levels: ['Not yet.', 'Nearly.', 'Yes.', 'Others learn from it.'],
  })),
  availableActions: [{ __typename: 'AvailableAction', action: 'giveAssessment', state: { __typename: 'Allowed', label: 'Give this answer' } }],
  ...more,
});
const mine = (levels: Record<string, number>, more: Record<string, unknown> = {}) => ({
  ...{ __typename: 'OwnAssessment', id: 'm1', version: 2, remark: '', givenAt: null, remarks: [] },
  levels: Object.entries(levels).map(([key, level]) => ({ __typename: 'ChosenLevel', key, level })),
  ...more,
});
const open = (facts: Record<string, unknown>, answers: Record<string, unknown> = {}) =>
  renderRoute(assessingRoutes, '/cert-admin/reviews/r1', {
    ReviewPage: { review: review(facts), reviewQueue: [] },
    ReviewsPage: { sessionsToMark: [], reviewQueue: [] },
    ...answers,
  });

it('has one’s own to answer first, says what is overdue and for whom the rest waits', async () => {
  const others = [row('c', { mine: false, waitsFor: 'Lee Park', because: 'Your own mentee: somebody else grades this.' })];
  renderRoute(assessingRoutes, '/cert-admin/reviews', {
    ReviewsPage: { sessionsToMark: [], reviewQueue: [row('a', { overdue: true, ageDays: 8 }), row('b'), ...others] },
  });
  expect(await screen.findByRole('heading', { name: '2 answers wait for you' })).toBeInTheDocument();
  expect(screen.getByText('1 promise is overdue.')).toBeInTheDocument();
  const rows = within(screen.getByRole('list', { name: 'Yours to answer' })).getAllByRole('listitem');
  expect(rows[0]).toHaveTextContent('Waiting 8 days');
  expect(within(rows[0]!).getByRole('link', { name: 'Review Trainee a, Coach a team' })).toHaveAttribute('href', '/cert-admin/reviews/a');
  const waits = screen.getByRole('list', { name: 'Waiting for others' });
  expect(waits).toHaveTextContent('for Lee Park. Your own mentee: somebody else grades this.');
  expect(within(waits).queryByRole('link', { name: /^Review/ })).not.toBeInTheDocument();
});

it('says so when nothing waits', async () => {
  renderRoute(assessingRoutes, '/cert-admin/reviews', { ReviewsPage: { sessionsToMark: [], reviewQueue: [] } });
  expect(await screen.findByText('Everything you can answer is answered.')).toBeInTheDocument();
});

it('gives an answer from one page: levels are saved as they are chosen, the button says what will happen', async () => {
  const saved: unknown[] = [];
  const given: unknown[] = [];
  const { user, address } = open(
    {},
    {
      SaveAssessment: ({ input }: { input: { levels: { key: string; level: number }[]; version: number } }) => {
        saved.push(input.levels.map(({ key, level }) => `${key} ${level}`).join());
        const now = review({ mine: mine(Object.fromEntries(input.levels.map(({ key, level }) => [key, level]))) });
        return { saveAssessment: { __typename: 'AssignmentReviewPayload', review: now, errors: [] } };
      },
      GiveAssessment: ({ input }: { input: { version: number; rubricSha256: string } }) => {
        given.push([input.version, input.rubricSha256]);
        return {
          giveAssessment: {
            __typename: 'AssignmentReviewPayload',
            review: review({ round: round(1, 'PASSED', 'We increase awareness.'), availableActions: [] }),
            errors: [],
          },
        };
      },
    },
  );
  const outcome = await screen.findByRole('group', { name: 'The outcome' });
  await user.click(within(outcome).getByRole('radio', { name: '3 Yes.' }));
  expect(screen.getByRole('button', { name: 'Give this answer' })).toBeInTheDocument();
  const baseline = screen.getByRole('group', { name: 'The baseline' });
  await user.click(within(baseline).getByRole('radio', { name: '2 Nearly.' }));
  expect(screen.getByRole('button', { name: 'Return it with remarks' })).toBeInTheDocument();
  await user.click(within(baseline).getByRole('radio', { name: '4 Others learn from it.' }));
  await user.click(screen.getByRole('button', { name: 'Pass it' }));
  expect(await screen.findByText('Everything you can answer is answered.')).toBeInTheDocument();
  expect([saved.at(-1), given, address()]).toEqual(['outcome 3,baseline 4', [[2, 'abc']], '/cert-admin/reviews']);
});

it.each([
  [true, 'an answer was promised by'],
  [false, 'an answer is promised by'],
])('says of a promise whether it is over: %s', async (overdue, words) => {
  open({}, { ReviewPage: { review: review({}), reviewQueue: [row('r1', { overdue })] } });
  expect(await screen.findByText((_, element) => element?.tagName === 'P' && element.textContent.includes(words))).toBeInTheDocument();
});

it('keeps levels and says what is missing where the answer is not taken', async () => {
  const refused = { __typename: 'UserError', code: 'ASSESSMENT_LEVELS_MISSING', field: 'levels', message: 'Choose a level for “The baseline”.' };
  const { user } = open(
    { mine: mine({ outcome: 3 }) },
    { GiveAssessment: { giveAssessment: { __typename: 'AssignmentReviewPayload', review: null, errors: [refused] } } },
  );
  await user.click(await screen.findByRole('button', { name: 'Give this answer' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Choose a level for “The baseline”.');
  expect(screen.getByRole('radio', { name: '3 Yes.', checked: true })).toBeInTheDocument();
});

it('takes remarks on words that are typed, and refuses words that do not stand there', async () => {
  const sent: unknown[] = [];
  const { user } = open(
    {},
    {
      WritePassageRemark: ({ input }: { input: Record<string, unknown> }) => {
        sent.push([input['startsAt'], input['quote'], input['body']]);
        const remark = { __typename: 'PassageRemark', id: 'k1', startsAt: 3, quote: 'increase', body: 'What would you count?' };
        return { writePassageRemark: { __typename: 'AssignmentReviewPayload', review: review({ mine: mine({}, { remarks: [remark] }) }), errors: [] } };
      },
    },
  );
  await user.click(await screen.findByRole('button', { name: 'type the words' }));
  const sheet = within(await screen.findByRole('dialog'));
  fireEvent.change(sheet.getByRole('textbox', { name: 'Words of the answer' }), { target: { value: 'decrease' } });
  fireEvent.change(sheet.getByRole('textbox', { name: 'Your remark' }), { target: { value: 'What would you count?' } });
  await user.click(sheet.getByRole('button', { name: 'Keep the remark' }));
  expect(await sheet.findAllByText(/do not stand in the answer/)).not.toHaveLength(0);
  fireEvent.change(sheet.getByRole('textbox', { name: 'Words of the answer' }), { target: { value: 'increase' } });
  await user.click(sheet.getByRole('button', { name: 'Keep the remark' }));
  expect(await screen.findByText('increase', { selector: 'mark' })).toBeInTheDocument();
  expect(sent).toEqual([[3, 'increase', 'What would you count?']]);
});

it('reads along where one may not answer, and hides what somebody else said before one’s own', async () => {
  const state = {
    __typename: 'Forbidden',
    headline: 'Nobody grades their own mentee. Another assessor reads this one.',
    askPerson: { __typename: 'PersonRef', name: 'Lee Park' },
  };
  open({
    availableActions: [{ __typename: 'AvailableAction', action: 'giveAssessment', state }],
    others: [{ __typename: 'OtherAssessor', id: 'o1', name: 'Lee Park', given: true, answer: null }],
  });
  expect(await screen.findByText(/Nobody grades their own mentee.*Lee Park is on it\./)).toBeInTheDocument();
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  expect(screen.getByText(/You see it after you gave your own/)).toBeInTheDocument();
});

it('shows what changed since the last draft and since the rubric was changed', async () => {
  open({
    rubricChanged: ['The outcome'],
    mine: mine({ outcome: 3 }),
    round: round(2, 'HANDED_IN', 'From 31 % to 18 %.'),
    earlier: [round(1, 'RETURNED', 'We increase awareness.')],
  });
  expect(await screen.findByText(/rubric was changed since you began: The outcome/)).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Since draft 1' })).toHaveTextContent('We increase awareness.');
});
