import { screen, waitFor, within } from '@testing-library/react';
import { aLine, anObjective, draftPage } from './draft.fixture.js';
import { found, nothingYet, openDraft, page, sent, take } from './open-draft.fixture.js';
import { acted, aReview } from './talk.fixture.js';
// Compiled before the first visit, which would otherwise wait for it.
import './draft.route.js';

beforeEach(nothingYet);

it('sends what was saved, over the version that was seen', async () => {
  const { user } = openDraft({
    ...found(),
    DraftReviewOf: { draftReview: aReview({ version: 7, availableActions: [acted('sendDraft')] }) },
    SendDraftToCoach: take(() => ({ sendDraft: { __typename: 'ReviewPayload', review: null, draft: null, check: null, errors: [] } })),
  });
  await user.click(await screen.findByRole('button', { name: 'Send to Sam' }));
  await waitFor(() => expect(sent[0]).toMatchObject({ draftId: 'd1', version: 7 }));
});

it('can be sent once something is written, without being opened anew', async () => {
  let written = false;
  const { user } = openDraft({
    ...found(),
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
  const { user } = openDraft({
    ...found(),
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

it('folds what did not change since the last look, and brings a mark in it into view', async () => {
  const seen = { __typename: 'SeenChange', kind: 'CHANGED', field: 'text', label: 'Text', before: 'Fewer visits', after: 'Fewer failed visits' };
  const lines = [aLine(), aLine({ id: 'l2', text: 'Spare parts on the van' }), aLine({ id: 'l3', text: 'Calls answered at once' })];
  const { user } = openDraft({
    ...found({ subject: { __typename: 'FindingSubject', type: 'LINE', id: 'l3', field: 'text' }, span: null }),
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
  // All seven steps keep their numbers, and the one with an open rule is not ticked.
  const items = within(screen.getByRole('navigation', { name: 'Steps' })).getAllByRole('listitem');
  expect(items).toHaveLength(7);
  expect(items[3]).not.toHaveTextContent('done');
  expect(items[5]).toHaveTextContent('6Levels and champions');
});
