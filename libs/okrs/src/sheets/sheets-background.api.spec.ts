import { type TestApi } from '@cairn/testing';
import { arrangeDrafting, clear, startOkrs, type Drafting } from '../okrs.fixture.js';
import { ImportOkrs } from './import-okrs.job.js';
import { okrLines, SheetHands } from './sheets.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
});
afterAll(() => api.close());
afterEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));
const hands = (person: Parameters<TestApi['as']>[0]) => new SheetHands(api, person as never);

const mailsTo = async (at: Drafting): Promise<string[]> =>
  (await api.sql.query<{ text: string }>(`select text from mail where practice_id = $1 and key like 'okr-import-%'`, [at.practice.id])).rows.map(
    ({ text }) => text,
  );
/** More rows than are written at once, of one team. */
const rowsOf = (team: string, count: number): string =>
  `Team,Objective,Key result,Start,Stretch\n${Array.from({ length: count }, (_, index) => `${team},Objective ${Math.floor(index / 60)},Result ${index},${index},${index + 9}`).join('\n')}\n`;

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
    // In a few statements, none of which looks at more than five hundred of them.
    let undone: unknown;
    const statements = await api.statements(async () => (undone = await lead.act('undoOkrImport', { importId: started.id })));
    expect(undone).toMatchObject({ errors: [], undone: 660, kept: 0, okrImport: { status: 'UNDONE' } });
    expect(statements.filter((text) => text.includes('update okr_line') || text.includes('update objective'))).toHaveLength(3);
    expect(await okrLines(api, at)).toEqual([]);
  }, 120_000);

  it('compares nothing with drafts that whoever brought it may not read', async () => {
    const at = await arrangeDrafting(api);
    const guess = 'Planning,Permits come in time,Days until a permit fall,12,3\n';
    await hands(at.lead).imported(at, `Team,Objective,Key result,Start,Stretch\n${guess}`);
    const asked = await hands(at.author).imported(at, `${rowsOf('Nobody', 501)}${guess}`);
    expect(asked.status).toBe('RUNNING');
    await api.runWork();
    expect((await hands(at.author).read(asked.id)).done).toEqual({ create: 0, change: 0, same: 0, wait: 0, reject: 502 });
  }, 120_000);
});

describe('a large file that cannot be written', () => {
  const job = () => api.get(ImportOkrs);
  const started = async (at: Drafting) => {
    const file = await hands(at.lead).imported(at, `${rowsOf('Housing', 60)}${'Nobody,x,y,1,2\n'.repeat(441)}`);
    expect(file.status).toBe('RUNNING');
    return { file, meta: { eventId: file.id, attempt: 1, isLastAttempt: false, effectKey: `okrs.import-sheet:${file.id}` } };
  };

  it('is tried again, then given back with a mail instead of standing there as if it went on; nothing of it is written', async () => {
    const at = await arrangeDrafting(api);
    const { file, meta } = await started(at);
    await api.sql.query(`alter table okr_line add constraint never_this check (text <> 'Result 59') not valid`);
    const data = { practiceId: at.practice.id, importId: file.id };
    try {
      await expect(job().handle(data, meta)).rejects.toMatchObject({ code: '23514' });
      expect(await hands(at.lead).read(file.id)).toMatchObject({ status: 'RUNNING' });
      await expect(job().handle(data, { ...meta, attempt: 5, isLastAttempt: true })).rejects.toMatchObject({ code: '23514' });
    } finally {
      await api.sql.query(`alter table okr_line drop constraint never_this`);
    }
    expect(await okrLines(api, at)).toEqual([]);
    const back = await hands(at.lead).read(file.id);
    expect(back).toMatchObject({ status: 'OPEN', rowsDone: 0, columnsChosen: true, check: { counts: { create: 60 } } });
    expect(await mailsTo(at)).toEqual([expect.stringContaining('Something went wrong on our side. Nothing of your sheet was lost')]);
    const again = await hands(at.lead).act('runOkrImport', { importId: file.id, version: back.version });
    expect(again.errors).toEqual([]);
    await api.runWork();
    expect((await hands(at.lead).read(file.id)).done).toMatchObject({ create: 60, reject: 441 });
  }, 120_000);
});

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
