import { type TestApi } from '@cairn/testing';
import { arrangeDrafting, key, startOkrs } from '../okrs.fixture.js';
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

describe('undo of an objective that was changed since', () => {
  it('keeps it with its key results and takes the rest', async () => {
    const at = await arrangeDrafting(api);
    const lead = hands(at.lead);
    const file = await lead.imported(at, sheet);
    const { rows } = await api.sql.query(`select direction from okr_line where engagement_id = $1 and text = 'Days until a permit'`, [at.engagement.id]);
    expect(rows).toEqual([{ direction: 'DECREASE' }]);
    const before = await okrLines(api, at);
    await api.sql.query(`update objective set text = 'Mine', version = version + 1 where engagement_id = $1 and text = 'Repairs are done at the first visit'`, [
      at.engagement.id,
    ]);
    const undone = await lead.act('undoOkrImport', { importId: file.id });
    expect(undone).toMatchObject({ errors: [], kept: 3, okrImport: { status: 'UNDONE', keptCount: 3 } });
    const withIt = { what: 'Key result', teamName: 'Housing', because: 'its objective was changed since' };
    expect(undone.okrImport.kept).toMatchObject([
      { what: 'Objective', text: 'Mine', teamName: 'Housing', because: 'changed since by Dana Ruiz' },
      withIt,
      withIt,
    ]);
    expect((await lead.read(file.id)).kept).toEqual(undone.okrImport.kept);
    expect(await okrLines(api, at)).toEqual(before.slice(0, 2).map((line) => line.replace('Repairs are done at the first visit', 'Mine')));
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

describe('columns that were chosen by hand', () => {
  it('mean the same in the next file, also in another order', async () => {
    const at = await arrangeDrafting(api);
    const lead = hands(at.lead);
    const chosen = ['OBJECTIVE', 'KEY_RESULT', 'LEAVE_OUT', 'CHAMPION', 'START', 'LEAVE_OUT'];
    await lead.imported(at, 'Aim,Proof,Owner,Boss,Value,Worth\nBetter homes,Fewer failures,Facilities,Ana Silva,3,4\n', { teamId: at.housing, fields: chosen });
    const { body } = await lead.upload(at.cycleId, 'Objective,Boss,Owner,Proof,Aim,Value\n,Ana Silva,x,Fewer failures,Better homes,3\n', {
      teamId: at.housing,
    });
    const { columns } = await lead.read(body.importId ?? '');
    expect(columns.map((column: { header: string; field: string }) => `${column.header} ${column.field}`)).toEqual([
      'Objective OBJECTIVE',
      'Boss CHAMPION',
      'Owner LEAVE_OUT',
      'Proof KEY_RESULT',
      'Aim OBJECTIVE',
      'Value START',
    ]);
  });
});

describe('undo of what left the team’s hands', () => {
  it('names the mission that was written anew and what is with the coach, and does not name what somebody removed', async () => {
    const at = await arrangeDrafting(api);
    const lead = hands(at.lead);
    const file = await lead.imported(at, sheet);
    const of = [at.engagement.id, at.housing];
    await api.sql.query(
      `update okr_line set deleted_at = now(), deleted_by = author_id, version = version + 1 where engagement_id = $1 and text = 'First-visit failures fall'`,
      [at.engagement.id],
    );
    await api.sql.query(
      `insert into team_mission select practice_id, gen_random_uuid(), client_id, engagement_id, team_id, 2, 'Our own words', $2, false, now() from team_mission where engagement_id = $1 and team_id = $3`,
      [at.engagement.id, at.author.id, at.planning],
    );
    await api.sql.query(`update okr_draft set status = 'SENT' where engagement_id = $1 and team_id = $2`, of);
    const { okrImport } = await lead.act('undoOkrImport', { importId: file.id });
    expect(okrImport.kept.at(-1)).toEqual({ what: 'Mission', text: 'Our own words', teamName: 'Planning', because: 'written anew since by Ana Silva' });
    const ofHousing = okrImport.kept.filter((one: { teamName: string }) => one.teamName === 'Housing');
    expect(ofHousing.map((one: { what: string; because: string }) => `${one.what}: ${one.because}`)).toEqual([
      'Objective: with the coach by now',
      'Key result: with the coach by now',
    ]);
    expect(okrImport.kept.map((one: { text: string }) => one.text)).not.toContain('First-visit failures fall');
  });
});

describe('a file that was not imported', () => {
  it('can be thrown away, once', async () => {
    const at = await arrangeDrafting(api);
    const lead = hands(at.lead);
    const [left, other] = [await lead.checked(at, sheet), await lead.checked(at, sheet)];
    expect(await lead.act('throwAwayOkrImport', { importId: left.id })).toEqual({
      errors: [],
      sheets: { imports: [{ fileName: 'okrs.xlsx', status: 'OPEN', keptUntil: '2026-12-03', availableActions: [{ action: 'throwAwayOkrImport' }] }] },
    });
    expect((await lead.act('throwAwayOkrImport', { importId: left.id })).code).toBe('NOT_FOUND');
    await lead.act('runOkrImport', { importId: other.id, version: other.version });
    expect((await lead.act('throwAwayOkrImport', { importId: other.id })).errors).toMatchObject([{ code: 'IMPORT_DONE' }]);
  });

  it('goes by itself after a week, and what was imported stays', async () => {
    const at = await arrangeDrafting(api);
    const lead = hands(at.lead);
    const [left, done] = [await lead.checked(at, sheet), await lead.imported(at, sheet)];
    api.clock.set('2026-12-03T23:00:00.000Z');
    await api.runWork();
    expect((await lead.read(left.id)).status).toBe('OPEN');
    api.clock.set('2026-12-04T03:01:00.000Z');
    await api.runWork();
    expect((await lead.read(left.id)).code).toBe('NOT_FOUND');
    expect((await lead.read(done.id)).status).toBe('IMPORTED');
  });
});

describe('the file of rows that were left out', () => {
  const faulty = [
    'Team,Objective,Key result,Type,Stretch',
    'Housing,Repairs are done at the first visit,Failures fall,Metric,12',
    ',,Parts are on the van,Metric,ten',
    'Planing,Permits come in time,Days until a permit,Metric,300',
  ].join('\n');
  const rejected = async (at: { lead: Parameters<TestApi['as']>[0] }, path: string) => (await api.fetch(path, { as: at.lead as never })).text();

  it('is mended and brought again: each row hangs where it stood, and our reason goes nowhere', async () => {
    const at = await arrangeDrafting(api);
    const lead = hands(at.lead);
    const first = await lead.imported(at, faulty);
    const text = await rejected(at, first.rejectedPath);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('Left out because,Row,Team,Objective,Key result,Type,Stretch');
    expect(lines[1]).toMatch(/,3,Housing,Repairs are done at the first visit,Parts are on the van,Metric,ten$/);
    expect(lines[2]).toMatch(/,4,Planing,Permits come in time,Days until a permit,Metric,300$/);
    const mended = text.replace(/,ten\r/, ',10\r');
    const { body } = await lead.upload(at.cycleId, mended);
    const read = await lead.read(body.importId ?? '');
    const fields = read.columns.map((column: { field: string }) => column.field);
    expect(fields).toEqual(['LEAVE_OUT', 'LEAVE_OUT', 'TEAM', 'OBJECTIVE', 'KEY_RESULT', 'TYPE', 'STRETCH']);
    const second = await lead.imported(at, mended);
    expect((await rejected(at, second.rejectedPath)).split('\r\n')[0]).toBe(lines[0]);
    await lead.imported(at, (await rejected(at, second.rejectedPath)).replace(/,Planing,/, ',Planning,'));
    expect(await okrLines(api, at)).toEqual([
      expect.stringContaining('Housing | Repairs are done at the first visit | Failures fall'),
      expect.stringContaining('Housing | Repairs are done at the first visit | Parts are on the van'),
      expect.stringContaining('Planning | Permits come in time | Days until a permit'),
    ]);
    expect((await api.sql.query(`select why_now from objective where engagement_id = $1 and why_now <> ''`, [at.engagement.id])).rows).toEqual([]);
  });
});
