import { jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Answer, Answers } from '../../testing/answering-link.js';
import { renderRoute } from '../../testing/render-route.js';
import { sheetsRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './sheets.route.js';

const id = '0b6c6a52-6a43-4a3e-9b0e-6c8b7f2c0f01';
const cycleId = '0b6c6a52-6a43-4a3e-9b0e-6c8b7f2c0c01';
const logistics = '0b6c6a52-6a43-4a3e-9b0e-6c8b7f2c0b01';
const okrsPage = {
  __typename: 'OkrsPage',
  engagementId: 'e1',
  clientSlug: 'oakfield',
  clientName: 'Oakfield Council',
  cycle: { __typename: 'Cycle', id: cycleId, number: 1 },
  teams: [{ __typename: 'OkrsTeam', teamId: logistics, name: 'Logistics', draftId: 'd1' }],
};
const counts = { __typename: 'OkrImportCounts', create: 12, change: 1, same: 0, wait: 3, reject: 2 };
const column = (index: number, header: string, field: string, more: object = {}) => ({
  ...{ __typename: 'OkrImportColumn', index, header, example: 'x', field, confidence: 'SURE', contested: false },
  ...more,
});
const file = {
  ...{
    __typename: 'OkrImport',
    id,
    fileName: 'okrs.xlsx',
    status: 'OPEN',
    rowCount: 18,
    rowsDone: 0,
    rowsAbove: 0,
    twoHeaders: true,
    mergedRanges: 2,
    columnsChosen: false,
  },
  columns: [column(0, 'Team', 'TEAM'), column(1, 'KR', 'KEY_RESULT'), column(2, 'Boss', 'LEAVE_OUT', { confidence: 'NONE' })],
  ...{
    check: null as object | null,
    done: null as object | null,
    waiting: [] as number[],
    importedAt: null,
    undoUntil: null as string | null,
    rejectedPath: null as string | null,
    keptCount: 0,
    kept: [] as object[],
    version: 1,
  },
};
const finding = (code: string, kind: string, headline: string, more: object = {}) => ({
  ...{
    __typename: 'OkrImportFinding',
    code,
    kind,
    headline,
    rowCount: 2,
    words: [] as string[],
    wordCount: 0,
    near: [] as object[],
    rows: [{ __typename: 'OkrImportFindingRow', number: 4, column: 'Due', value: '3/4' }],
  },
  ...more,
});
const checked = {
  ...file,
  columnsChosen: true,
  version: 2,
  check: {
    __typename: 'OkrImportCheck',
    counts,
    findings: [
      finding('TEAM_UNKNOWN', 'STOP', '1 name is no team here. Which one is it?', {
        words: ['Logistik', 'Lagistics', 'Depot'],
        wordCount: 5,
        near: [
          { __typename: 'OkrImportNear', word: 'Logistik', meantId: logistics, name: 'Logistics' },
          { __typename: 'OkrImportNear', word: 'Lagistics', meantId: logistics, name: 'Logistics' },
          { __typename: 'OkrImportNear', word: 'Lagistics', meantId: cycleId, name: 'Plastics' },
        ],
      }),
      finding('NEEDS_CLEARANCE', 'WAIT', '3 rows whose people still need their training. They are kept and can be brought in later', {
        rowCount: 3,
        rows: [
          [4, 'Nia Cole'],
          [6, 'Ana Silva'],
          [6, ''],
          [7, ''],
        ].map(([number, value]) => ({ __typename: 'OkrImportFindingRow', number, column: '', value })),
      }),
      finding('DAYS_GUESSED', 'WARNING', '2 rows with dates that can be read as day/month or month/day. Right?'),
    ],
    rows: [
      {
        __typename: 'OkrImportLine',
        number: 4,
        team: 'Logistics',
        objective: 'Up and running',
        text: 'From 31 to 12',
        fate: 'WAIT',
        reasons: ['Ana needs her training.'],
      },
    ],
    people: [] as object[],
  },
  rejectedPath: `/files/okrs/${id}/rejected.csv`,
};
const sheetsOf = (allowed = true, files: readonly object[] = []) => ({
  okrSheets: {
    __typename: 'OkrSheets',
    cycleId,
    hasOwnColumns: false,
    imports: files,
    availableActions: [
      {
        __typename: 'AvailableAction',
        action: 'bringOkrSheet',
        state: allowed ? { __typename: 'Allowed', label: 'Bring a sheet' } : { __typename: 'Forbidden', headline: 'The team writes its own OKRs.' },
      },
    ],
  },
});

const sent: object[] = [];
const fetchBefore = globalThis.fetch;
beforeEach(() => void sent.splice(0));
afterEach(() => void (globalThis.fetch = fetchBefore));
const take =
  (answer: () => Answer) =>
  (variables: { input: object }): Answer => {
    sent.push(variables.input);
    return answer();
  };
const payload = (name: string, okrImport: object): Answer => ({ [name]: { __typename: 'OkrImportPayload', errors: [], okrImport } });
const open = (search: string, answers: Answers) => renderRoute(sheetsRoutes, `/c/oakfield/okrs/import${search}`, answers);

it('keeps the place when a file is bad, says why, and goes on with the next one', async () => {
  const asked: string[] = [];
  const answers = [
    { importId: null, errors: [{ message: 'This is a picture. Choose a .xlsx or .csv file.' }] },
    { importId: id, errors: [] },
  ];
  globalThis.fetch = jest.fn<typeof fetch>((address) => {
    asked.push(String(address));
    return Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(answers.shift()) } as Response);
  });
  const { user, address } = open('?cycle=1', {
    SheetsPage: (variables: { started: boolean }) => ({ okrsPage, ...(variables.started && { okrImport: file }) }),
    SheetsOfCycle: sheetsOf(),
  });
  const box = await screen.findByLabelText('A sheet with one key result a row');
  await user.upload(box, new File([''], 'okrs.xlsx'));
  expect(await screen.findByText('This is a picture. Choose a .xlsx or .csv file.')).toBeInTheDocument();
  expect(address()).toBe('/c/oakfield/okrs/import?cycle=1');
  await user.upload(box, new File(['Team'], 'okrs.xlsx'));
  await waitFor(() => expect(address()).toBe(`/c/oakfield/okrs/import?cycle=1&id=${id}&step=columns`));
  expect(asked[1]).toBe(`/files/okrs?cycle=${cycleId}&name=okrs.xlsx`);
  expect(await screen.findByText('Two rows were read as one header.')).toBeInTheDocument();
  expect(screen.getByText('2 merged ranges: each cell says what the first one says.')).toBeInTheDocument();
});

it('groups what is found, mends a name once for all rows, and asks how dates are meant', async () => {
  const { user } = open(`?id=${id}`, {
    SheetsPage: { okrsPage, okrImport: checked },
    RepairOkrImport: take(() => payload('repairOkrImport', { __typename: 'OkrImport', id, version: 3 })),
  });
  expect(await screen.findByText('18 rows: 12 new, 1 to change, 3 waiting for training, 2 left out.')).toBeInTheDocument();
  expect(screen.getByRole('region', { name: /Kept until somebody is trained/ })).toHaveTextContent(/Row 4: Nia Cole; row 6: Ana Silva; row 7$/);
  // The only near name is chosen beforehand; of two, and where there is none, the person chooses.
  expect(screen.getByLabelText('“Logistik”')).toHaveDisplayValue('is Logistics');
  expect(screen.getByLabelText('“Lagistics”')).toHaveDisplayValue('Choose');
  expect(within(within(screen.getByLabelText('“Lagistics”')).getByRole('group', { name: 'Written nearly so' })).getAllByRole('option')).toHaveLength(2);
  expect(screen.getByLabelText('“Depot”')).toHaveDisplayValue('Choose');
  expect(screen.getByText('The other 2 are asked when these are answered.')).toBeInTheDocument();
  expect(screen.getByText('Row 4, Due: 3/4; and 1 more row')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Mend 2 rows' }));
  await waitFor(() => expect(sent).toMatchObject([{ importId: id, teams: [{ word: 'Logistik', teamId: logistics }] }]));
  await user.click(screen.getByRole('radio', { name: '3/4 is 3 April' }));
  await user.click(screen.getByRole('button', { name: 'Read it like this' }));
  await waitFor(() => expect(sent[1]).toMatchObject({ days: 'DAY_FIRST' }));
  expect(screen.getByRole('link', { name: 'The 2 rows that are left out, with reasons' })).toHaveAttribute('href', checked.rejectedPath);
});

const imported = { ...checked, status: 'IMPORTED', check: null, done: counts, waiting: [4, 5, 6], undoUntil: '2026-11-28T10:00:00.000Z', version: 4 };

it('imports, tells how far it is, keeps rows that wait, and can be undone', async () => {
  let now: object = checked;
  const { user } = open(`?id=${id}&step=check`, {
    SheetsPage: () => ({ okrsPage, okrImport: now }),
    RunOkrImport: take(() => payload('runOkrImport', (now = { ...checked, status: 'RUNNING', check: null, rowsDone: 7, version: 3 }))),
    SheetProgress: { okrImport: imported },
    BringInWaitingRows: take(() => payload('bringInWaitingRows', { ...imported, waiting: [6], version: 5 })),
    UndoOkrImport: take(() => ({
      undoOkrImport: {
        __typename: 'OkrImportPayload',
        undone: 13,
        kept: 1,
        errors: [],
        okrImport: {
          ...imported,
          ...{ status: 'UNDONE', undoUntil: null, waiting: [], keptCount: 1 },
          kept: [{ __typename: 'KeptOfImport', what: 'Objective', text: 'Up and running', teamName: 'Logistics', because: 'changed since by Lee Park' }],
        },
      },
    })),
  });
  await user.click(await screen.findByRole('button', { name: 'Import 13 rows' }));
  expect(await screen.findByText('Imported: 12 added, 1 changed, 3 waiting for training, 2 left out.')).toBeInTheDocument();
  expect(screen.getByText('3 rows wait for somebody’s training')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Bring them in now' }));
  expect(await screen.findByText('1 row waits for somebody’s training')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Undo the import' }));
  expect(await screen.findByText('This import is undone.')).toBeInTheDocument();
  expect(within(screen.getByRole('list', { name: 'Left as it is' })).getByRole('listitem')).toHaveTextContent(
    'Up and runningObjective of Logistics, changed since by Lee Park',
  );
});

it('says what a short sheet did at once, not first that something was imported', async () => {
  let now: object = checked;
  const said = new Set<string>();
  const watch = new MutationObserver(() => said.add(document.querySelector('p[role=status][class*=finding]')?.textContent ?? ''));
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  const { user } = open(`?id=${id}&step=check`, {
    SheetsPage: () => ({ okrsPage, okrImport: now }),
    RunOkrImport: () => payload('runOkrImport', (now = imported)),
  });
  await user.click(await screen.findByRole('button', { name: 'Import 13 rows' }));
  expect(await screen.findByText('3 rows wait for somebody’s training')).toBeInTheDocument();
  watch.disconnect();
  expect([...said].filter(Boolean)).toEqual(['Imported: 12 added, 1 changed, 3 waiting for training, 2 left out.']);
});

it('counts one row as one', async () => {
  open(`?id=${id}`, { SheetsPage: { okrsPage, okrImport: { ...checked, rowCount: 1 } } });
  expect(await screen.findByText('okrs.xlsx, 1 row')).toBeInTheDocument();
});

it('says why nobody brings a sheet who may not write, and what they can do instead of taking its steps', async () => {
  open('', { SheetsPage: { okrsPage }, SheetsOfCycle: sheetsOf(false) });
  expect(await screen.findByText('The team writes its own OKRs.')).toBeInTheDocument();
  expect(screen.queryByLabelText('A sheet with one key result a row')).not.toBeInTheDocument();
  expect(screen.queryByRole('list', { name: 'Steps of the import' })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'take the OKRs of this cycle out as a sheet' })).toHaveAttribute('href', expect.stringContaining(cycleId));
  expect(screen.getByRole('link', { name: 'read them here' })).toHaveAttribute('href', '/c/oakfield/okrs?cycle=1');
  expect(screen.getByText('No sheet was brought in this cycle yet.')).toBeInTheDocument();
});

it('offers no sheet to take out before anybody drafts', async () => {
  const planned = { ...okrsPage, teams: okrsPage.teams.map((team) => ({ ...team, draftId: null })) };
  open('', { SheetsPage: { okrsPage: planned }, SheetsOfCycle: sheetsOf(false) });
  expect(await screen.findByRole('link', { name: 'See where the cycle stands' })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /take the OKRs/ })).not.toBeInTheDocument();
});

it('asks a remaining name anew: what was chosen for another does not stand beside it', async () => {
  const only = (word: string, number: number) => ({
    ...checked,
    version: number,
    check: {
      ...checked.check,
      findings: [
        finding('CHAMPION_UNKNOWN', 'WARNING', 'Who is it?', {
          words: word === 'both' ? ['Ana', 'Nobody'] : [word],
          wordCount: word === 'both' ? 2 : 1,
        }),
      ],
      people: [{ __typename: 'OkrImportPerson', personId: id, name: 'Ana Silva' }],
    },
  });
  let now = only('both', 2);
  const { user } = open(`?id=${id}`, {
    SheetsPage: () => ({ okrsPage, okrImport: now }),
    RepairOkrImport: take(() => {
      now = only('Nobody', 3);
      return payload('repairOkrImport', { __typename: 'OkrImport', id, version: 3 });
    }),
  });
  await user.selectOptions(await screen.findByLabelText('“Ana”'), 'is Ana Silva');
  await user.click(screen.getByRole('button', { name: 'Mend 2 rows' }));
  await waitFor(() => expect(screen.queryByLabelText('“Ana”')).not.toBeInTheDocument());
  expect(sent).toMatchObject([{ champions: [{ word: 'Ana', personId: id }] }]);
  expect(screen.getByLabelText('“Nobody”')).toHaveDisplayValue('Choose');
});

it('offers no undo once its day is over, and says what to do instead', async () => {
  open(`?id=${id}`, { SheetsPage: { okrsPage, okrImport: { ...imported, undoUntil: null } } });
  expect(await screen.findByText('It could be undone for 24 hours. Change or remove its rows in the drafts now.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Undo the import' })).not.toBeInTheDocument();
});

it('tells on a phone too what came of a file', async () => {
  open(`?id=${id}`, { SheetsPage: { okrsPage, okrImport: imported } });
  expect(await screen.findByText('Imported: 12 added, 1 changed, 3 waiting for training, 2 left out.')).toBeInTheDocument();
  expect(screen.queryByText(/Open this on a computer/)).not.toBeInTheDocument();
});

it('offers to go on with a file that was not imported, or to throw it away once asked', async () => {
  const brought = (name: string, status: string, more: object = {}) => ({
    ...{
      __typename: 'OkrImportEntry',
      id: name,
      fileName: `${name}.xlsx`,
      byName: 'Ana Silva',
      createdAt: '2026-11-26T10:00:00.000Z',
      keptUntil: null,
      status,
    },
    ...{ rowCount: 18, rowsDone: 0, waiting: 0, done: null, availableActions: [] as object[], ...more },
  });
  const begun = brought('begun', 'OPEN', {
    keptUntil: '2026-12-03',
    availableActions: [{ __typename: 'AvailableAction', action: 'throwAwayOkrImport', state: { __typename: 'Allowed', label: 'Throw away' } }],
  });
  let files = [begun, brought('undone', 'UNDONE')];
  const { user } = open('?cycle=1', {
    SheetsPage: { okrsPage },
    SheetsOfCycle: () => sheetsOf(true, files),
    ThrowAwayOkrImport: take(() => {
      files = files.slice(1);
      return { throwAwayOkrImport: { __typename: 'ThrowAwayOkrImportPayload', errors: [] } };
    }),
  });
  const list = await screen.findByRole('list', { name: 'Begun and not imported' });
  expect(within(list).getByRole('link', { name: 'Go on with begun.xlsx' })).toHaveAttribute('href', '/c/oakfield/okrs/import?cycle=1&id=begun');
  expect(within(screen.getByRole('list', { name: 'Files brought before' })).getAllByRole('listitem')).toHaveLength(1);
  await user.click(within(list).getByRole('button', { name: 'Throw away' }));
  await user.click(await screen.findByRole('button', { name: 'Throw it away' }));
  expect(await screen.findByText('begun.xlsx is thrown away. Nothing of it was imported.')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText('Go on with begun.xlsx')).not.toBeInTheDocument());
  expect(sent).toMatchObject([{ importId: 'begun' }]);
});
