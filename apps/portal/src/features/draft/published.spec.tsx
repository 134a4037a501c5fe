import { screen, waitFor, within } from '@testing-library/react';
import { aLine, anObjective, refusal } from './draft.fixture.js';
import { found, nothingYet, openDraft, page, sent, take } from './open-draft.fixture.js';
import { aCheck, acted, aReview } from './talk.fixture.js';
// Compiled before the first visit, which would otherwise wait for it.
import './draft.route.js';

beforeEach(nothingYet);

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
  openDraft({
    ...found(),
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

const locked = (headline: string, left: readonly string[]) => ({
  __typename: 'AvailableAction',
  action: 'publishDraft',
  state: {
    ...{ __typename: 'Gated', headline, done: null, total: null, canOverride: false, overrideBy: [], meanwhile: [], rule: null },
    left: left.map((text) => ({ __typename: 'GateStep', text, act: null })),
  },
});
const ready = (...availableActions: object[]) => ({ draftReview: aReview({ status: 'READY', availableActions }) });

it('locks publishing while a rule is open and says which one; no button is filled then', async () => {
  const why = 'Publishing opens when 1 rule is fixed or excepted';
  const { user } = openDraft({ ...found(), DraftReviewOf: ready(acted('giveLookAgainVerdict'), locked(why, ['Reads like a task.'])) });
  const button = await screen.findByRole('button', { name: 'Publish' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription(why);
  expect(document.querySelectorAll('header .filled')).toHaveLength(0);
  await user.click(button);
  const card = within(await screen.findByRole('dialog', { name: why }));
  expect(card.getByRole('listitem')).toHaveTextContent('Reads like a task.');
});

it('can be published once its last open rule is excepted, without being opened anew', async () => {
  let excepted = false;
  const { user } = openDraft({
    ...found({ offers: [], availableActions: [acted('putFindingAside')] }),
    DraftReviewOf: () => ready(excepted ? acted('publishDraft') : locked('Publishing opens when 1 rule is fixed or excepted', [])),
    AnswerDraftFinding: () => {
      excepted = true;
      return { answerFinding: { __typename: 'DraftCheckPayload', check: aCheck([]), errors: [] } };
    },
  });
  expect(await screen.findByRole('button', { name: 'Publish' })).toHaveAttribute('aria-disabled', 'true');
  await user.click(await screen.findByRole('button', { name: 'Put aside' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Publish' })).not.toHaveAttribute('aria-disabled'));
});

it('says what publishing does and who hears of it, and what came in between', async () => {
  const refused = { ...refusal('Two levels are the wrong way round.'), code: 'RULE_OPEN', field: 'LEVELS l1' };
  const line = aLine({ championId: 'p3', championName: 'Ana Silva' });
  const guest = aLine({ id: 'l2', championName: 'a guest' });
  const { user } = openDraft({
    ...found(),
    OkrDraftPage: page({ status: 'READY', objectives: [anObjective({ lines: [line, guest] })], availableActions: [] }),
    DraftReviewOf: ready(acted('publishDraft')),
    PublishTeamDraft: take(() => ({ publishDraft: { __typename: 'ReviewPayload', review: null, draft: null, check: null, errors: [refused] } })),
  });
  await user.click(await screen.findByRole('button', { name: 'Publish' }));
  const sheet = within(screen.getByRole('dialog'));
  expect(sheet.getByText(/1 objective and 2 key results are frozen/)).toBeInTheDocument();
  expect(sheet.getByText(/^One mail goes to Ana Silva, as champion/)).toBeInTheDocument();
  await user.click(sheet.getByRole('button', { name: 'Publish' }));
  expect(await sheet.findByRole('alert')).toHaveTextContent('Two levels are the wrong way round.');
  expect(sent[0]).toMatchObject({ draftId: 'd1', version: 1 });
});

it('leaves what is published as it is when its change is called off', async () => {
  const { user } = openDraft({
    ...found(),
    OkrDraftPage: page({ status: 'PUBLISHED', availableActions: [] }),
    DraftReviewOf: { draftReview: aReview({ status: 'PUBLISHED', availableActions: [acted('changePublished')] }) },
  });
  await user.click((await screen.findAllByRole('button', { name: 'Change it' }))[0]!);
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Leave it as it is' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});
