import { type TestApi } from '@cairn/testing';
import { arrangeDrafting, clear, startOkrs } from '../okrs.fixture.js';
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
    expect(check.check.findings).toMatchObject([{ code: 'NEEDS_CLEARANCE', kind: 'WAIT', rows: [{ number: 2, value: 'Ana Silva' }] }]);
  });

  it('rows of a team whose lead is untrained say who that is; one that is left out anyway waits for nobody', async () => {
    const at = await arrangeDrafting(api);
    await api.sql.query(`delete from clearance where engagement_id = $1 and person_id = $2`, [at.engagement.id, at.neighbour.id]);
    const wrong = sheet.replace('"1.250,5",900', 'many,900');
    expect(wrong).not.toBe(sheet);
    const { check } = await hands(at.lead).checked(at, sheet);
    expect(check.findings.find((one: { code: string }) => one.code === 'NEEDS_CLEARANCE').rows[0].value).toContain('Nia Cole');
    const both = await hands(at.lead).checked(at, wrong);
    expect(both.check.counts).toMatchObject({ wait: 0, reject: 1 });
    expect(codesOf(both.check)).not.toContain('NEEDS_CLEARANCE WAIT');
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
      throwAwayOkrImport: {},
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
