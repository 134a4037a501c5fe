import { workbookOf, type TestApi } from '@cairn/testing';
import { arrangeDrafting, clear, key, startOkrs, type Drafting } from '../okrs.fixture.js';
import { okrLines, SheetHands } from './sheets.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
});
afterAll(() => api.close());
afterEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const sheet = [
  'Team,Mission,Objective,Why now,Key result,Start,Commit (0.3),Target (0.7),Stretch (1.0),KR champion,Type',
  'Housing,Homes for all,Repairs are done at the first visit,Half of our visits are second ones.,First-visit failures fall,31 %,27 %,18 %,12 %,Ana Silva,Metric',
  'Housing,,,,Parts are on the van,,Listed,Ordered,Loaded,Lee Park,Milestone',
  'Planning,Places to live,Permits come in time,,Days until a permit,"1.250,5",900,600,300,Nia Cole,',
].join('\n');
const hands = (person: Parameters<TestApi['as']>[0]) => new SheetHands(api, person as never);
const codesOf = (check: { findings: { code: string; kind: string }[] }) => check.findings.map((one) => `${one.code} ${one.kind}`);

describe('from file to drafts', () => {
  it('guesses columns, checks, writes only at the last step, once, and again changes nothing', async () => {
    const at = await arrangeDrafting(api);
    const lead = hands(at.lead);
    const { body } = await lead.upload(at.cycleId, sheet);
    const first = await lead.read(body.importId ?? '');
    expect(first).toMatchObject({ status: 'OPEN', rowCount: 3, columnsChosen: false, check: null });
    const fields = first.columns.map((column: { field: string }) => column.field);
    expect(fields).toEqual(['TEAM', 'MISSION', 'OBJECTIVE', 'WHY_NOW', 'KEY_RESULT', 'START', 'COMMIT', 'TARGET', 'STRETCH', 'CHAMPION', 'TYPE']);
    const { okrImport: chosen } = await lead.act('chooseOkrColumns', { importId: first.id, version: 1, fields });
    expect(chosen.check.counts).toEqual({ create: 3, change: 0, same: 0, wait: 0, reject: 0 });
    expect(codesOf(chosen.check)).toEqual(['CARRIED WARNING']);
    expect(await okrLines(api, at)).toEqual([]);
    const once = key();
    const { okrImport: ran } = await lead.act('runOkrImport', { importId: first.id, version: chosen.version }, once);
    expect(ran).toMatchObject({
      status: 'IMPORTED',
      done: { create: 3, change: 0, same: 0, wait: 0, reject: 0 },
      undoUntil: '2026-11-27T11:00:00.000Z',
      rejectedPath: null,
    });
    const lines = [
      'Housing | Repairs are done at the first visit | First-visit failures fall | KEY_RESULT METRIC | 31 27 18 12 | % | Ana Silva',
      'Housing | Repairs are done at the first visit | Parts are on the van | KEY_RESULT MILESTONE |  | Listed Ordered Loaded | Lee Park',
      'Planning | Permits come in time | Days until a permit | KEY_RESULT METRIC | 1250.5 900 600 300 | Nia Cole',
    ];
    expect(await okrLines(api, at)).toEqual(lines);
    const missions = await api.sql.query(
      `select t.name, m.body, m.number from team_mission m join team t on t.id = m.team_id where m.engagement_id = $1 order by 1`,
      [at.engagement.id],
    );
    expect(missions.rows).toEqual([
      { name: 'Housing', body: 'Homes for all', number: 1 },
      { name: 'Planning', body: 'Places to live', number: 1 },
    ]);
    expect((await lead.act('runOkrImport', { importId: first.id, version: chosen.version }, once)).okrImport.status).toBe('IMPORTED');
    expect((await lead.act('runOkrImport', { importId: first.id, version: ran.version })).errors).toMatchObject([{ code: 'IMPORT_DONE' }]);
    const again = await lead.checked(at, sheet);
    expect(again.check.counts).toEqual({ create: 0, change: 0, same: 3, wait: 0, reject: 0 });
    await lead.act('runOkrImport', { importId: again.id, version: again.version });
    expect(await okrLines(api, at)).toEqual(lines);
    const { rows } = await api.sql.query(`select max(version) as newest from okr_line where engagement_id = $1`, [at.engagement.id]);
    expect(rows).toEqual([{ newest: 1 }]);
  });

  it('an export comes back the same, changed cells change their rows, new rows are new', async () => {
    const at = await arrangeDrafting(api);
    const lead = hands(at.lead);
    await lead.imported(at, sheet);
    const before = await okrLines(api, at);
    const taken = await lead.take(`cycle=${at.cycleId}&format=csv`);
    expect(taken.headers.get('content-disposition')).toMatch(/^attachment; filename="Oakfield Council cycle 1.csv"/);
    const text = taken.bytes.toString('utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect((await lead.checked(at, text)).check.counts).toEqual({ create: 0, change: 0, same: 4, wait: 0, reject: 0 });
    const edited =
      text.replaceAll('Permits come in time', 'Permits come within a month').replace(',900,600,300,', ',900,600,250,') +
      'Planning,,Permits come within a month,,,A new one,Metric\r\n';
    const check = await lead.checked(at, edited);
    expect(check.check.counts).toEqual({ create: 1, change: 1, same: 3, wait: 0, reject: 0 });
    await lead.act('runOkrImport', { importId: check.id, version: check.version });
    expect(await okrLines(api, at)).toEqual([
      ...before.slice(0, 2),
      'Planning | Permits come within a month | Days until a permit | KEY_RESULT METRIC | 1250.5 900 600 250 | Nia Cole',
      'Planning | Permits come within a month | A new one | KEY_RESULT METRIC | ',
    ]);
  });

  it('the workbook comes back too, and only for its own cycle', async () => {
    const at = await arrangeDrafting(api);
    const other = await arrangeDrafting(api);
    const lead = hands(at.lead);
    await lead.imported(at, sheet);
    const { bytes, headers } = await lead.take(`cycle=${at.cycleId}`);
    expect(headers.get('content-type')).toContain('spreadsheetml');
    const back = await lead.checked(at, bytes);
    expect(back.columns.every((column: { confidence: string }) => column.confidence === 'SURE')).toBe(true);
    expect(back.check.counts).toEqual({ create: 0, change: 0, same: 4, wait: 0, reject: 0 });
    const wrong = await hands(other.lead).upload(other.cycleId, bytes);
    expect(wrong.body.errors).toMatchObject([{ code: 'FILE_OTHER_CYCLE' }]);
  });

  it('what the portal changed since is not overwritten unasked', async () => {
    const at = await arrangeDrafting(api);
    const lead = hands(at.lead);
    await lead.imported(at, sheet);
    const text = (await lead.take(`cycle=${at.cycleId}&format=csv`)).bytes.toString('utf8');
    await api.sql.query(
      `update okr_line set text = 'Days from request to permit', version = version + 1 where engagement_id = $1 and text = 'Days until a permit'`,
      [at.engagement.id],
    );
    const edited = text.replace(',900,600,300,', ',900,600,250,');
    const { id, version, check } = await lead.checked(at, edited);
    expect(codesOf(check)).toEqual(['CHANGED_SINCE STOP']);
    expect(check.counts).toMatchObject({ change: 0, reject: 1 });
    const portal = await lead.act('repairOkrImport', { importId: id, version, conflicts: 'PORTAL' });
    expect(portal.okrImport.check.counts).toMatchObject({ change: 0, same: 4, reject: 0 });
    const ours = await lead.act('repairOkrImport', { importId: id, version: version + 1, conflicts: 'SHEET' });
    expect(ours.okrImport.check.counts).toMatchObject({ change: 1, same: 3, reject: 0 });
  });
});

describe('the gates are those of the portal', () => {
  it('rows of people who still need their training wait, and come in when it is done', async () => {
    const at = await arrangeDrafting(api);
    await api.sql.query(`delete from clearance where engagement_id = $1 and person_id = $2`, [at.engagement.id, at.neighbour.id]);
    const lead = hands(at.lead);
    const ran = await lead.imported(at, sheet);
    expect(ran).toMatchObject({ status: 'IMPORTED', done: { create: 2, wait: 1 }, waiting: [4] });
    expect((await okrLines(api, at)).every((line) => line.startsWith('Housing'))).toBe(true);
    expect((await lead.act('bringInWaitingRows', { importId: ran.id, version: ran.version })).errors).toMatchObject([{ code: 'IMPORT_STILL_WAITS' }]);
    await clear(api, at, [at.neighbour]);
    const brought = await lead.act('bringInWaitingRows', { importId: ran.id, version: ran.version });
    expect(brought.okrImport).toMatchObject({ waiting: [], done: { create: 3, wait: 0 } });
    expect(await okrLines(api, at)).toHaveLength(3);
    expect((await lead.act('bringInWaitingRows', { importId: ran.id, version: ran.version + 2 })).errors).toMatchObject([{ code: 'IMPORT_NOTHING_WAITS' }]);
  });

  it('an untrained author’s own rows wait too', async () => {
    const at = await arrangeDrafting(api);
    await api.sql.query(`delete from clearance where engagement_id = $1 and person_id = $2`, [at.engagement.id, at.author.id]);
    const check = await hands(at.author).checked(at, 'Objective,Key result\nBetter homes,More of them\n', { teamId: at.housing });
    expect(check.check.counts).toEqual({ create: 0, change: 0, same: 0, wait: 1, reject: 0 });
    expect(check.check.findings).toMatchObject([{ code: 'NEEDS_CLEARANCE', kind: 'WAIT' }]);
  });

  it('drafts that were sent or published, and teams of others, stay as they are', async () => {
    const at = await arrangeDrafting(api);
    await api.sql.query(`update okr_draft set status = 'SENT' where id = $1`, [at.drafts.planning]);
    const closed = await hands(at.lead).checked(at, sheet);
    expect(closed.check.counts).toMatchObject({ create: 2, reject: 1 });
    expect(codesOf(closed.check)).toContain('TEAM_CLOSED STOP');
    const author = await hands(at.author).checked(at, sheet);
    expect(author.check.counts).toMatchObject({ create: 2, reject: 1 });
    expect(codesOf(author.check)).toContain('TEAM_NOT_YOURS STOP');
  });

  it('a coach writes only where the engagement is consulting, and it is marked', async () => {
    const coaching = await arrangeDrafting(api);
    expect((await hands(coaching.coach).upload(coaching.cycleId, sheet)).status).toBe(403);
    const consulting = await arrangeDrafting(api, { mode: 'CONSULTING' });
    await hands(consulting.coach).imported(consulting, sheet);
    const { rows } = await api.sql.query(`select distinct by_coach from okr_line where engagement_id = $1`, [consulting.engagement.id]);
    expect(rows).toEqual([{ by_coach: true }]);
  });
});

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
      CELL_ERROR: [{ number: 2, column: 'Stretch (1.0)', value: '' }],
      ROW_REPEATED: [{ number: 9, column: 'Key result', value: 'k5' }],
      CHAMPION_UNKNOWN: [{ number: 4, column: 'KR champion', value: 'Somebody' }],
      ROW_TWICE: [{ number: 8, column: 'Key result', value: 'k5' }],
    });
    expect(check.counts).toEqual({ create: 1, change: 0, same: 1, wait: 0, reject: 6 });
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
    expect(text.split('\r\n')[1]).toBe(`A formula without a result. Write the value itself.,2,Housing,O1,k1,"12,5",'=1+1,Ana Silva,Metric,30.9.2026,Cycle 1`);
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
    ['no header', 'a,b\nc,d\n', 'FILE_NO_HEADER'],
  ])('a file that cannot be taken says why: %s', async (_, bytes, code) => {
    const at = await arrangeDrafting(api);
    expect((await hands(at.lead).upload(at.cycleId, bytes)).body).toMatchObject({ importId: null, errors: [{ code, message: expect.stringMatching(/\.$/) }] });
  });
});

describe('undo', () => {
  it('takes back what nobody touched, for a day', async () => {
    const at = await arrangeDrafting(api);
    const lead = hands(at.lead);
    const first = await lead.imported(at, sheet);
    const text = (await lead.take(`cycle=${at.cycleId}&format=csv`)).bytes.toString('utf8');
    const second = await lead.imported(at, text.replace(',900,600,300,', ',900,600,250,').replace('Places to live', 'Places to live in'));
    expect(second.done).toMatchObject({ change: 1 });
    const undone = await lead.act('undoOkrImport', { importId: second.id });
    expect(undone).toMatchObject({ undone: 2, kept: 0, okrImport: { status: 'UNDONE', undoUntil: null } });
    expect((await okrLines(api, at))[2]).toContain('1250.5 900 600 300');
    await api.sql.query(`update okr_line set text = 'Mine now', version = version + 1 where engagement_id = $1 and text = 'Parts are on the van'`, [
      at.engagement.id,
    ]);
    const back = await lead.act('undoOkrImport', { importId: first.id });
    // The missions, and the line of Planning, were written again by the second import and its undo.
    expect(back).toMatchObject({ errors: [], okrImport: { status: 'UNDONE' } });
    expect(await okrLines(api, at)).toEqual([
      'Housing | Repairs are done at the first visit | Mine now | KEY_RESULT MILESTONE |  | Listed Ordered Loaded | Lee Park',
      'Planning | Permits come in time | Days until a permit | KEY_RESULT METRIC | 1250.5 900 600 300 | Nia Cole',
    ]);
    expect((await lead.act('undoOkrImport', { importId: first.id })).errors).toMatchObject([{ code: 'IMPORT_NOT_DONE' }]);
    const third = await lead.imported(at, 'Team,Objective\nHousing,Later\n');
    api.clock.set('2026-11-27T11:00:01.000Z');
    expect((await lead.act('undoOkrImport', { importId: third.id })).errors).toMatchObject([{ code: 'IMPORT_UNDO_LATE' }]);
  });
});

describe('who may', () => {
  it('nobody of another practice or client; of the same client only who keeps the file', async () => {
    const at = await arrangeDrafting(api);
    const other = await arrangeDrafting(api);
    const besides = await at.practice.clientPerson(await at.practice.engagement({ name: 'Sibling' }), ['CLIENT_LEAD']);
    const { id } = await hands(at.lead).checked(at, sheet);
    const inputs = {
      chooseOkrColumns: { version: 2, fields: ['TEAM'] },
      repairOkrImport: { version: 2 },
      runOkrImport: { version: 2 },
      bringInWaitingRows: { version: 2 },
      undoOkrImport: {},
    };
    for (const [name, input] of Object.entries(inputs)) {
      const codes = await Promise.all([other.lead, besides, at.author].map(async (person) => (await hands(person).act(name, { importId: id, ...input })).code));
      expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    }
    expect((await hands(besides).read(id)).code).toBe('NOT_FOUND');
    const uploads = await Promise.all(
      [other.lead, besides, at.member, at.sponsor].map(async (person) => (await hands(person).upload(at.cycleId, sheet)).status),
    );
    expect(uploads).toEqual([404, 404, 403, 403]);
    const takes = await Promise.all([other.lead, besides, at.member, at.coach].map(async (person) => (await hands(person).take(`cycle=${at.cycleId}`)).status));
    expect(takes).toEqual([404, 404, 200, 200]);
  });

  it('drafts of other teams stay hidden in the sheet', async () => {
    const at = await arrangeDrafting(api);
    await hands(at.lead).imported(at, sheet);
    const text = (await hands(at.author).take(`cycle=${at.cycleId}&format=csv`)).bytes.toString('utf8');
    expect(text).toContain('First-visit failures fall');
    expect(text).not.toContain('Permits come in time');
    expect((await hands(at.author).take(`cycle=${at.cycleId}&team=${at.planning}`)).status).toBe(404);
    const level = (await hands(at.lead).take(`cycle=${at.cycleId}&level=ORGANISATION&format=csv`)).bytes.toString('utf8');
    expect(level.split('\r\n')[1]).toMatch(/^Oakfield,/);
    expect((await hands(at.lead).take(`cycle=${at.cycleId}&format=pdf`)).status).toBe(400);
  });
});

describe('the client’s own columns', () => {
  it('come back as their last file had them', async () => {
    const at = await arrangeDrafting(api);
    const lead = hands(at.lead);
    await lead.imported(at, 'Goal,Notes,KR,Squad,Lead\nBetter homes,x,Fewer failures,Housing,Ana Silva\n');
    const text = (await lead.take(`cycle=${at.cycleId}&format=csv&columns=theirs&team=${at.housing}`)).bytes.toString('utf8');
    expect(text.split('\r\n')[0]).toBe('\uFEFFGoal,Notes,KR,Squad,Lead,Row id');
    expect(text.split('\r\n')[1]).toMatch(/^Better homes,,Fewer failures,Housing,Ana Silva,[0-9a-f-]{36}\.1\/[0-9a-f-]{36}\.1$/);
    expect((await lead.checked(at, text)).check.counts).toMatchObject({ create: 0, change: 0, same: 1 });
  });
});

describe('what a cycle has of sheets', () => {
  const ASK = `query ($id: UUID!) { okrSheets(cycleId: $id) { hasOwnColumns availableActions { action state { __typename ... on Forbidden { headline } } } imports { fileName status byName rowCount done { create } waiting undoUntil } } }`;
  it('says who may bring one, and lists the files that a reader keeps, however many there are', async () => {
    const at = await arrangeDrafting(api);
    const asks = (person: Parameters<TestApi['as']>[0]) => api.as(person)(ASK, { id: at.cycleId });
    expect((await asks(at.coach)).data.okrSheets).toMatchObject({
      hasOwnColumns: false,
      availableActions: [{ state: { __typename: 'Forbidden' } }],
      imports: [],
    });
    await hands(at.author).imported(at, 'Team,Objective,Key result\nHousing,Better homes,Fewer failures\n');
    // The cycle, the teams, the files, the client's own columns.
    expect(await api.statements(() => asks(at.author))).toHaveLength(4);
    expect((await asks(at.author)).data.okrSheets).toMatchObject({
      hasOwnColumns: true,
      availableActions: [{ action: 'bringOkrSheet', state: { __typename: 'Allowed' } }],
      imports: [
        { fileName: 'okrs.xlsx', status: 'IMPORTED', byName: 'Ana Silva', rowCount: 1, done: { create: 1 }, waiting: 0, undoUntil: '2026-11-27T11:00:00.000Z' },
      ],
    });
    expect((await asks(at.coach)).data.okrSheets.imports).toHaveLength(1);
    expect((await asks(at.teamLead)).data.okrSheets.imports).toEqual([]);
    const stranger = (await arrangeDrafting(api)).lead;
    expect((await asks(stranger)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('a large file', () => {
  it('is written in the background, says how far it is, and a mail tells the end', async () => {
    const at = await arrangeDrafting(api);
    const teams = await Promise.all(Array.from({ length: 4 }, (_, index) => draftingTeam(at, `Team ${index}`)));
    const rows = teams.flatMap((name) =>
      Array.from({ length: 150 }, (_, index) => `${name},Objective ${Math.floor(index / 10)},Result ${index},${index},${index + 9}`),
    );
    const lead = hands(at.lead);
    const started = await lead.imported(at, `Team,Objective,Key result,Start,Stretch\n${rows.join('\n')}\nNobody,x,y,1,2\n`);
    expect(started).toMatchObject({ status: 'RUNNING', rowsDone: 0, rowCount: 601, check: null });
    expect((await lead.act('runOkrImport', { importId: started.id, version: started.version })).errors).toMatchObject([{ code: 'IMPORT_DONE' }]);
    await api.runWork();
    expect(await lead.read(started.id)).toMatchObject({ status: 'IMPORTED', rowsDone: 601, done: { create: 600, reject: 1 } });
    const { rows: mails } = await api.sql.query<{ text: string; to_address: string }>(
      `select text, to_address from mail where practice_id = $1 and key like 'okr-import-%'`,
      [at.practice.id],
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('600 rows added, 0 changed, 0 as they were. 1 row was left out');
  }, 120_000);

  async function draftingTeam(at: Drafting, name: string): Promise<string> {
    const id = await at.practice.team(at.engagement, name);
    const lead = await at.practice.clientPerson(at.engagement, ['TEAM_LEAD'], `Lead of ${name}`);
    await at.practice.onRoster(at.engagement, lead, { teamId: id, writesOkrs: true, leadsTeam: true });
    await clear(api, at, [lead]);
    await api.sql.query(
      `insert into okr_draft (practice_id, id, client_id, engagement_id, cycle_id, team_id, status, created_at) values ($1, gen_random_uuid(), $2, $3, $4, $5, 'DRAFTING', $6)`,
      [at.practice.id, at.engagement.clientId, at.engagement.id, at.cycleId, id, api.clock.now()],
    );
    return name;
  }
});
