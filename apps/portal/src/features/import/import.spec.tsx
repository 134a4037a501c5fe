import { jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute, type RenderedRoute } from '../../testing/render-route.js';
import { importRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './import.route.js';

const id = '0b6c6a52-6a43-4a3e-9b0e-6c8b7f2b0c01';
const roster = (keeps = true) => ({
  __typename: 'Roster',
  engagementId: '0b6c6a52-6a43-4a3e-9b0e-6c8b7f2b0c02',
  clientName: 'Oakfield Council',
  grantableRoles: ['TEAM_LEAD', 'AUTHOR'],
  availableActions: [
    {
      __typename: 'AvailableAction',
      action: 'keepRoster',
      state: keeps ? { __typename: 'Allowed', label: 'Change people and teams' } : { __typename: 'Forbidden', headline: 'This is not yours to do.' },
    },
  ],
});
const column = (index: number, header: string, example: string, field: string, confidence: string, contested = false) => ({
  __typename: 'ImportColumn',
  index,
  header,
  example,
  field,
  confidence,
  contested,
});
const counts = { __typename: 'ImportCounts', create: 25, change: 0, same: 2, reject: 1 };
const file = {
  __typename: 'RosterImport',
  id,
  fileName: 'people.xlsx',
  status: 'OPEN',
  rowCount: 28,
  rowsAbove: 1,
  columnsChosen: false,
  columns: [
    column(0, 'Mail', 'ana@marisol.example', 'MAIL', 'SURE'),
    column(1, 'Author?', 'y', 'WRITES', 'LIKELY'),
    column(2, 'Boss', 'Ed', 'LEAVE_OUT', 'NONE'),
  ],
  check: null as object | null,
  done: null as object | null,
  importedAt: null as string | null,
  undoUntil: null as string | null,
  rejectedPath: null as string | null,
  version: 1,
};
const repair = (code: string, stops: boolean, headline: string, words: readonly string[], rows: readonly object[]) => ({
  __typename: 'ImportRepair',
  code,
  stops,
  headline,
  rowCount: rows.length,
  words,
  rows: rows.map((row) => ({ __typename: 'ImportRepairRow', ...row })),
});
const checked = {
  ...file,
  columnsChosen: true,
  version: 2,
  rejectedPath: `/files/roster/${id}/rejected.csv`,
  check: {
    __typename: 'ImportCheck',
    counts,
    repairs: [
      repair('MAIL_MISSING', true, '1 row without a mail address', [], [{ number: 9, value: 'Ed' }]),
      repair('ROLE_UNCLEAR', true, '1 word is not a role. What does it mean?', ['captain'], [{ number: 4, value: 'captain' }]),
      repair('TEAM_NEW', false, '1 team is new and will be created', ['North'], [{ number: 4, value: 'North' }]),
    ],
    rows: [],
  },
};
type Input = Record<string, unknown>;
const sent: Input[] = [];
const take = (answer: () => Record<string, unknown>) => (variables: never) => {
  sent.push((variables as { input: Input }).input);
  return answer();
};
const payload = (rosterImport: object) => ({ __typename: 'RosterImportPayload', rosterImport, errors: [] });
const open = (search: string, answers: Parameters<typeof renderRoute>[2]): RenderedRoute =>
  renderRoute(importRoutes, `/c/oakfield/people/import${search}`, answers);

beforeEach(() => (sent.length = 0));

it('sends the file as it is and goes on to its columns, or says what is wrong with it', async () => {
  const asked: { address: string; init: RequestInit }[] = [];
  const answers = [
    { importId: null, errors: [{ message: 'This file has no rows. Choose another one.' }] },
    { importId: id, errors: [] },
  ];
  globalThis.fetch = jest.fn<typeof fetch>((address, init) => {
    asked.push({ address: String(address), init: init ?? {} });
    return Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(answers.shift()) } as Response);
  });
  const { user, address } = open('', {
    ImportPage: (variables: { started: boolean; id: string }) => {
      // The server refuses what is no id, also where the field that takes it is left away.
      expect(variables.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      return { roster: roster(), ...(variables.started && { rosterImport: file }) };
    },
  });
  const box = await screen.findByLabelText('A file with one person a row');
  await user.upload(box, new File([''], 'people.csv'));
  expect(await screen.findByText('This file has no rows. Choose another one.')).toBeInTheDocument();
  await user.upload(box, new File(['Mail'], 'people.csv'));
  await waitFor(() => expect(address()).toBe(`/c/oakfield/people/import?id=${id}&step=columns`));
  expect(asked[1]?.address).toBe(`/files/roster?engagement=${roster().engagementId}&name=people.csv`);
  expect(asked[1]?.init.headers).toMatchObject({ 'x-cairn-client': 'portal', 'content-type': 'application/octet-stream' });
  const keys = asked.map(({ init }) => (init.headers as Record<string, string>)['idempotency-key']);
  expect(keys[0]).not.toBe(keys[1]);
});

it('shows the guesses with an example and how sure they are, and sends what was chosen', async () => {
  const { user, address } = open(`?id=${id}`, {
    ImportPage: () => ({ roster: roster(), rosterImport: sent.length > 0 ? checked : file }),
    ChooseRosterColumns: take(() => ({ chooseRosterColumns: { __typename: 'RosterImportPayload', errors: [] } })),
  });
  const row = within(await screen.findByRole('row', { name: /Author\?/ }));
  expect(row.getByText('is this right?')).toBeInTheDocument();
  expect(within(screen.getByRole('row', { name: /^Mail/ })).getByText('sure')).toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText('Field for Boss'), 'Name');
  await user.click(screen.getByRole('button', { name: 'Check 28 rows' }));
  expect(await screen.findByText('28 rows: 25 new, 2 already here, 1 left out.')).toBeInTheDocument();
  expect(sent).toMatchObject([{ importId: id, version: 1, fields: ['MAIL', 'WRITES', 'NAME'] }]);
  expect(address()).toContain('step=check');
});

it('groups what to mend, answers a word once for all rows, and imports', async () => {
  let now: object = checked;
  const { user } = open(`?id=${id}&step=check`, {
    ImportPage: () => ({ roster: roster(), rosterImport: now }),
    RepairRosterImport: take(() => ({ repairRosterImport: payload({ __typename: 'RosterImport', id, version: 3 }) })),
    RunRosterImport: take(() => {
      now = {
        ...checked,
        status: 'IMPORTED',
        check: null,
        done: counts,
        importedAt: '2026-11-22T10:00:00.000Z',
        undoUntil: '2026-11-23T10:00:00.000Z',
        version: 4,
      };
      return { runRosterImport: payload({ __typename: 'RosterImport', id, status: 'IMPORTED', version: 4 }) };
    }),
  });
  expect(await screen.findByText('Row 9: Ed')).toBeInTheDocument();
  expect(screen.getByText('North')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'The row that is left out, with the reason' })).toHaveAttribute('href', checked.rejectedPath);
  await user.selectOptions(screen.getByLabelText('“captain”'), 'is Team lead');
  await user.click(screen.getByRole('button', { name: 'Mend 1 row' }));
  await waitFor(() => expect(sent).toMatchObject([{ roles: [{ word: 'captain', role: 'TEAM_LEAD' }], version: 2 }]));
  await user.click(await screen.findByRole('button', { name: 'Import 25 people' }));
  expect(await screen.findByText('Imported: 25 added, 2 already here, 1 left out.')).toBeInTheDocument();
});

it('can be undone while the day lasts', async () => {
  const imported = { ...checked, status: 'IMPORTED', check: null, done: counts, importedAt: '2026-11-22T10:00:00.000Z', undoUntil: '2026-11-23T10:00:00.000Z' };
  const { user } = open(`?id=${id}&step=check`, {
    ImportPage: { roster: roster(), rosterImport: imported },
    UndoRosterImport: take(() => ({
      undoRosterImport: {
        __typename: 'RosterImportPayload',
        undone: 24,
        kept: 1,
        rosterImport: { ...imported, status: 'UNDONE', undoUntil: null },
        errors: [],
      },
    })),
  });
  await user.click(await screen.findByRole('button', { name: 'Undo the import' }));
  expect(await screen.findByText('This import is undone.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Undo the import' })).not.toBeInTheDocument();
  expect(sent).toMatchObject([{ importId: id }]);
});

it('offers nothing to whoever does not keep the list', async () => {
  open('', { ImportPage: { roster: roster(false) } });
  expect(await screen.findByText('The coach, the client lead and the coordinator import people.')).toBeInTheDocument();
  expect(screen.queryByLabelText('A file with one person a row')).not.toBeInTheDocument();
});
