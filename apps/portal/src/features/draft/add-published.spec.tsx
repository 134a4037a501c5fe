import { screen, within } from '@testing-library/react';
import { deviceStore } from '../../app/drafts/device-store.js';
import { renderRoute } from '../../testing/render-route.js';
import { aCheck, acted, aReview } from './talk.fixture.js';
import { draftPage } from './draft.fixture.js';
import { draftRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './draft.route.js';

type Input = Record<string, unknown>;
const payload = (errors: object[] = []) => ({ changePublished: { __typename: 'ReviewPayload', review: null, draft: null, check: null, errors } });

beforeEach(() => deviceStore.sweep(() => true));

const opened = (review: Input, sent: Input[], errors: object[] = []) =>
  renderRoute(draftRoutes, '/c/oakfield/okrs/draft/t1', {
    OkrDraftPage: { okrDraft: draftPage({ status: 'PUBLISHED', availableActions: [] }) },
    SayWhereIAm: { sayWhereIAm: { __typename: 'DraftPayload', draft: null, errors: [] } },
    DraftCheck: { checkDraft: aCheck([]) },
    DraftReviewOf: { draftReview: aReview(review) },
    ChangePublishedOkrs: ({ input }: { input: Input }) => {
      sent.push(input);
      return payload(errors);
    },
  });

it('adds a key result to what is published, with its reason and the direction of its figures', async () => {
  const sent: Input[] = [];
  const errors = [{ __typename: 'UserError', code: 'CHANGE_REASON_TOO_SHORT', field: 'reason', message: 'Say a little more.' }];
  const { user } = opened({ status: 'PUBLISHED', availableActions: [acted('changePublished')] }, sent, errors);
  await user.click(await screen.findByRole('button', { name: 'Add a key result' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Add a key result to what is published?' }));
  await user.type(sheet.getByLabelText('Text'), 'Cut calls from 9 to 3 a day');
  for (const [label, value] of [
    ['From', '9'],
    ['Commit', '7'],
    ['Target', '5'],
    ['Stretch', '3'],
    ['Unit', 'calls'],
    ['Champion', 'Lee Park'],
  ] as const)
    await user.type(sheet.getByLabelText(new RegExp(`^${label}`)), value);
  await user.type(sheet.getByLabelText(/^Why\?/), 'New log');
  await user.click(sheet.getByRole('button', { name: 'Add it' }));
  // Refused: it stays open with what was typed.
  expect(await sheet.findAllByText('Say a little more.')).not.toHaveLength(0);
  expect(sheet.getByLabelText('Text')).toHaveValue('Cut calls from 9 to 3 a day');
  expect(sent).toMatchObject([
    {
      reason: 'New log',
      lines: [],
      droppedLineIds: [],
      addedLines: [
        {
          ...{ kind: 'KEY_RESULT', krType: 'METRIC', direction: 'DECREASE', headline: 'STRETCH', text: 'Cut calls from 9 to 3 a day', unit: 'calls' },
          ...{ baseline: 9, commitValue: 7, targetValue: 5, stretchValue: 3, championName: 'Lee Park' },
        },
      ],
    },
  ]);
});

it('offers it to nobody who may not change what is published', async () => {
  opened({ status: 'PUBLISHED', availableActions: [] }, []);
  expect(await screen.findByRole('heading', { level: 1 })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Add a key result' })).not.toBeInTheDocument();
});
