import { workbookOf, type TestApi } from '@cairn/testing';
import { arrangeDrafting, key, startOkrs } from '../okrs.fixture.js';
import { SheetHands } from './sheets.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
});
afterAll(() => api.close());
afterEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));
const hands = (person: Parameters<TestApi['as']>[0]) => new SheetHands(api, person as never);
const codesOf = (check: { findings: { code: string; kind: string }[] }) => check.findings.map((one) => `${one.code} ${one.kind}`);

describe('what is wrong is said once, with row and column', () => {
  const bad = [
    'Team;Objective;Key result;Start;Stretch (1.0);KR champion;Type;Due;Quarter',
    'Housing;O1;k1;12,5;=1+1;Ana Silva;Metric;30.9.2026;Cycle 1',
    'Huosing;O1;k2;1;2;Ana Silva;Metric;;',
    'Housing;O1;k3;many;2;Somebody;Epic;soon;',
    'Housing;O1;k4;1,5;2;The team;Metric;;Q1 2020',
    'Housing;O1;k4b;1;2;;;;FY26-T2',
    'Housing;O1;k5;1;2;;;;',
    'Housing;O1;k5;1;2;;;;',
    'Housing;O1;k5;1;3;;;;',
    ';;;;;;;;',
  ].join('\n');

  it('and mended once for all rows', async () => {
    const at = await arrangeDrafting(api);
    const lead = hands(at.lead);
    const { id, version, check } = await lead.checked(at, bad);
    expect(Object.fromEntries(check.findings.map((one: { code: string; rows: object[] }) => [one.code, one.rows]))).toEqual({
      TEAM_UNKNOWN: [{ number: 3, column: 'Team', value: 'Huosing' }],
      CYCLE_OTHER: [{ number: 5, column: 'Quarter', value: 'Q1 2020' }],
      CYCLE_UNCLEAR: [{ number: 6, column: 'Quarter', value: 'FY26-T2' }],
      TYPE_UNCLEAR: [{ number: 4, column: 'Type', value: 'Epic' }],
      NUMBER_UNCLEAR: [{ number: 4, column: 'Start', value: 'many' }],
      DAY_UNCLEAR: [{ number: 4, column: 'Due', value: 'soon' }],
      CELL_ERROR: [{ number: 2, column: 'Stretch (1.0)', value: 'Stretch (1.0) (cell E2)' }],
      ROW_REPEATED: [{ number: 9, column: 'Key result', value: 'k5' }],
      CHAMPION_UNKNOWN: [{ number: 4, column: 'KR champion', value: 'Somebody' }],
      ROW_TWICE: [{ number: 8, column: 'Key result', value: 'k5' }],
    });
    expect(check.counts).toEqual({ create: 1, change: 0, same: 0, wait: 0, reject: 7 });
    const near = Object.fromEntries(check.findings.map((one: { code: string; near: object[] }) => [one.code, one.near]));
    expect([near['TEAM_UNKNOWN'], near['CHAMPION_UNKNOWN'], near['TYPE_UNCLEAR']]).toEqual([
      [{ word: 'Huosing', meantId: at.housing, name: 'Housing' }],
      [],
      [],
    ]);
    const mended = await lead.act('repairOkrImport', {
      ...{ importId: id, version, teams: [{ word: 'huosing', teamId: at.housing }], types: [{ word: 'Epic', type: 'TASK' }] },
      ...{ cycles: [{ word: 'FY26-T2', isThisCycle: true }], champions: [{ word: 'Somebody', personId: at.author.id }] },
    });
    expect(codesOf(mended.okrImport.check)).toEqual([
      'CYCLE_OTHER STOP',
      'NUMBER_UNCLEAR STOP',
      'DAY_UNCLEAR STOP',
      'CELL_ERROR STOP',
      'ROW_REPEATED STOP',
      'ROW_TWICE WARNING',
    ]);
    const file = await api.fetch(`/files/okrs/${id}/rejected.csv`, { as: at.lead });
    const text = await file.text();
    expect(text.split('\r\n')[1]).toBe(
      `The formula in Stretch (1.0) (cell E2) has no result. Write the value itself.,2,Housing,O1,k1,"12,5",'=1+1,Ana Silva,Metric,30.9.2026,Cycle 1`,
    );
    expect((await lead.act('repairOkrImport', { importId: id, version: version + 1, teams: [{ word: 'x', teamId: key() }] })).code).toBe('NOT_FOUND');
  });

  it('merged cells are carried, two header rows read as one', async () => {
    const at = await arrangeDrafting(api);
    const bytes = workbookOf(
      [
        ['', '', 'Levels', '', ''],
        ['Objective', 'Key result', 'Commit', 'Stretch', 'Owner'],
        ['One', 'k1', 1, 2, 'Ana Silva'],
        ['', 'k2', 1.5, 3, ''],
      ],
      ['A3:A4', 'C1:D1'],
    );
    const check = await hands(at.lead).checked(at, bytes, { teamId: at.housing });
    expect(check).toMatchObject({ twoHeaders: true, mergedRanges: 2, rowsAbove: 0, check: { counts: { create: 2 } } });
    expect(codesOf(check.check)).toEqual([]);
  });

  it.each([
    ['50 MB', Buffer.alloc(10 * 1024 * 1024, 'a'), 'FILE_TOO_LARGE'],
    ['a PDF', '%PDF-1.7', 'FILE_WRONG_TYPE'],
    ['no header', 'a,b\nc,d\n', 'FILE_NO_HEADER', 'okrs.csv'],
    ['a letter that is called .xlsx', 'Dear Dana,\nour OKRs, as promised\n', 'FILE_WRONG_TYPE', 'okrs.xlsx'],
  ])('a file that cannot be taken says why: %s', async (_, bytes, code, name = 'okrs.xlsx') => {
    const at = await arrangeDrafting(api);
    expect((await hands(at.lead).upload(at.cycleId, bytes, { name })).body).toMatchObject({
      importId: null,
      errors: [{ code, message: expect.stringMatching(/\.$/) }],
    });
  });
});

describe('names that nobody has here', () => {
  const text = (names: readonly string[]) => `Objective;Key result;Owner\n${names.map((name, at) => `O;k${at};${name}`).join('\n')}\n`;

  it('come with everybody on the roster to choose from, the near ones first, also for whoever may not open the roster', async () => {
    const at = await arrangeDrafting(api);
    const { check } = await hands(at.teamLead).checked(at, text(['Ana Sliva', 'Dana', 'Nobody']), { teamId: at.housing });
    expect(check.people.map((one: { name: string }) => one.name)).toEqual(['Ana Silva', 'Dana Ruiz', 'Lee Park', 'Mo Lin', 'Nia Cole']);
    expect(check.findings[0].near.map((one: { word: string; name: string }) => `${one.word}: ${one.name}`)).toEqual([
      'Ana Sliva: Ana Silva',
      'Dana: Dana Ruiz',
    ]);
    expect((await hands(at.teamLead).checked(at, text(['Ana Silva']), { teamId: at.housing })).check.people).toEqual([]);
  });

  it('are asked fifty at a time', async () => {
    const at = await arrangeDrafting(api);
    const names = Array.from({ length: 60 }, (_, index) => `Stranger ${String.fromCharCode(65 + (index % 26))}${index}`);
    const { check } = await hands(at.lead).checked(at, text(names), { teamId: at.housing });
    expect(check.findings[0]).toMatchObject({ words: names.slice(0, 50), wordCount: 60, rowCount: 60 });
  });
});

describe('numbers and days that can be read in two ways', () => {
  it('are named with how they are read, and read otherwise for the whole file when somebody says so', async () => {
    const at = await arrangeDrafting(api);
    const text = 'Objective;Key result;Start;Stretch (1.0);Due\nBetter homes;Failures fall;1.234;2,500;3/4/2027\n';
    const { id, version, check } = await hands(at.lead).checked(at, text, { teamId: at.housing });
    expect(check.findings.map((one: { code: string; rows: { value: string }[] }) => [one.code, ...one.rows.map(({ value }) => value)])).toEqual([
      ['NUMBERS_GUESSED', '1.234, read as a number with three decimals, between 1 and 2', '2,500, read as 2500'],
      ['DAYS_GUESSED', '3/4/2027, read as Saturday 3 April 2027'],
    ]);
    const said = await hands(at.lead).act('repairOkrImport', { importId: id, version, decimals: 'COMMA', days: 'MONTH_FIRST' });
    expect(codesOf(said.okrImport.check)).toEqual([]);
    await hands(at.lead).act('runOkrImport', { importId: id, version: said.okrImport.version });
    const { rows } = await api.sql.query(`select baseline::float, stretch_value::float, due_on::text from okr_line where engagement_id = $1`, [
      at.engagement.id,
    ]);
    expect(rows).toEqual([{ baseline: 1234, stretch_value: 2.5, due_on: '2027-03-04' }]);
  });
});
