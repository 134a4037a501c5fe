import { screen, waitFor, within } from '@testing-library/react';
import { deviceStore } from '../../app/drafts/device-store.js';
import { aCoach } from '../../testing/viewers.js';
import { lineFields } from './draft-fields.js';
import { aLine, anObjective, refusal } from './draft.fixture.js';
import { nothingYet, openDraft, page, sent, take } from './open-draft.fixture.js';
// Compiled before the first visit, which would otherwise wait for it.
import './draft.route.js';

beforeEach(nothingYet);

it('saves a field over the version that was seen, and only what was changed', async () => {
  const { user } = openDraft({
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
  const { user } = openDraft({
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
  const { text, unit, ...fields } = lineFields(aLine() as unknown as Parameters<typeof lineFields>[0]);
  await deviceStore.write(`${aCoach.id}/okr/line/l1`, { value: { ...fields, unit, text: `${text}!` }, baseVersion: 2, at: Date.now() });
  openDraft({ OkrDraftPage: page({ objectives: [anObjective({ lines: [aLine({ editedByName: 'Lee Park' })] })] }) });
  const both = within((await screen.findAllByRole('group', { name: 'Both wordings' }))[0]!);
  expect(both.getByText('Lee Park wrote')).toBeInTheDocument();
});

it('merges by itself what two people changed in different fields', async () => {
  let answered = 0;
  const { user } = openDraft({
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
  const { user } = openDraft({ EditDraftLine: { fault: 'INTERNAL' } });
  await user.type(await screen.findByLabelText('Key result 1'), '!');
  await user.tab();
  expect(await screen.findByText(/Saved on this device/)).toBeInTheDocument();
  expect(screen.getByLabelText('Key result 1')).toHaveValue('Fewer failed visits!');
});
