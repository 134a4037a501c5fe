import { randomUUID } from 'node:crypto';
import { startApi, workbookOf, type TestApi, type TestEngagement, type TestPerson } from '@cairn/testing';
import { EngagementsModule } from '../engagements.module.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(EngagementsModule.with({ publicUrl: 'https://cairn.test' }));
});
afterAll(() => api.close());
afterEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const IMPORT = `id status rowCount rowsAbove columnsChosen version undoUntil rejectedPath columns { header field confidence contested }
  check { counts { create change same reject } newTeams repairs { code stops headline rowCount words rows { number value } } rows { number name roles fate } } done { create change same reject }`;
const READ = `query ($id: UUID!) { rosterImport(id: $id) { ${IMPORT} } }`;
const act = (name: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { rosterImport { ${IMPORT} } undone kept errors { code field message } } }`;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const run = async (person: TestPerson, name: string, input: object, key = randomUUID()): Promise<{ done: any; code: unknown }> => {
  const answer = await api.as(person)(act(name), { input: { idempotencyKey: key, ...input } });
  return { done: answer.data?.[name], code: answer.errors?.[0]?.extensions.code };
};
const upload = async (
  person: TestPerson,
  at: { id: string },
  bytes: Buffer | string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: { importId?: string; errors?: { code: string; message: string }[]; code?: string } }> => {
  const response = await api.fetch(`/files/roster?engagement=${at.id}&name=${encodeURIComponent('people 2026.csv')}`, {
    method: 'POST',
    as: person,
    body: Buffer.from(bytes as string),
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID(), ...headers },
  });
  return { status: response.status, body: (await response.json()) as { importId?: string } };
};
const csv = 'Name,Mail,Dept.,Role,Writes?\nAna Silva,ana@x.test,Logistics,Team lead,y\nBen Cole,ben@x.test,Finance,Boss,n\nCho,,Finance,,y\n';
const fields = ['NAME', 'MAIL', 'TEAM', 'ROLE', 'WRITES'];
const lines = async (at: TestEngagement): Promise<string[]> =>
  (
    await api.sql.query<{ line: string }>(
      `select p.name || ', ' || coalesce(t.name, '-') || ', ' || (select string_agg(g.role, '+' order by g.role) from role_grant g where g.person_id = p.id and g.client_id = ep.client_id and g.ended_at is null) as line
       from engagement_person ep join person p on p.id = ep.person_id left join team t on t.id = ep.team_id where ep.engagement_id = $1 and ep.removed_at is null order by p.name`,
      [at.id],
    )
  ).rows.map((row) => row.line);

async function arranged() {
  const practice = await api.practice();
  const [sam, at] = [await practice.coach(), await practice.engagement()];
  await practice.coaches(sam, at);
  return { practice, sam, at };
}
async function uploaded(text: Buffer | string = csv) {
  const all = await arranged();
  const { body } = await upload(all.sam, all.at, text);
  return { ...all, id: body.importId ?? '' };
}

describe('from file to roster', () => {
  it('guesses columns, checks by repair, writes only at the last step, once', async () => {
    const { practice, sam, at, id } = await uploaded();
    const first = (await api.as(sam)(READ, { id })).data.rosterImport;
    expect(first).toMatchObject({
      status: 'OPEN',
      rowCount: 3,
      columnsChosen: false,
      check: null,
      columns: [{ field: 'NAME' }, { field: 'MAIL' }, { header: 'Dept.', field: 'TEAM', confidence: 'LIKELY' }, { field: 'ROLE' }, { field: 'WRITES' }],
    });
    const chosen = (await run(sam, 'chooseRosterColumns', { importId: id, version: 1, fields })).done.rosterImport;
    expect(chosen.check).toMatchObject({ counts: { create: 1, change: 0, same: 0, reject: 2 }, newTeams: ['Logistics'] });
    expect(chosen.check.repairs.map((one: { code: string; stops: boolean }) => `${one.code} ${one.stops}`)).toEqual([
      'MAIL_MISSING true',
      'ROLE_UNCLEAR true',
      'TEAM_NEW false',
    ]);
    const repaired = (await run(sam, 'repairRosterImport', { importId: id, version: 2, roles: [{ word: 'Boss', role: 'SPONSOR' }] })).done.rosterImport;
    expect(repaired.check).toMatchObject({ counts: { create: 2, reject: 1 }, newTeams: ['Logistics', 'Finance'] });
    expect(await lines(at)).toEqual([]);
    const key = randomUUID();
    const done = (await run(sam, 'runRosterImport', { importId: id, version: 3 }, key)).done.rosterImport;
    expect(done).toMatchObject({
      status: 'IMPORTED',
      check: null,
      done: { create: 2, change: 0, same: 0, reject: 1 },
      undoUntil: '2026-11-27T11:00:00.000Z',
      rejectedPath: `/files/roster/${id}/rejected.csv`,
    });
    expect(await lines(at)).toEqual(['Ana Silva, Logistics, AUTHOR+TEAM_LEAD', 'Ben Cole, Finance, SPONSOR']);
    const { rows: activity } = await api.sql.query(`select text, path, undo from activity where person_id = $1`, [sam.id]);
    expect(activity).toEqual([
      { text: 'Oakfield Council: 2 people imported, 0 changed.', path: `/c/${at.slug}/import?id=${id}`, undo: { act: 'undoRosterImport', id } },
    ]);
    expect((await run(sam, 'runRosterImport', { importId: id, version: 3 }, key)).done.rosterImport.status).toBe('IMPORTED');
    expect((await run(sam, 'runRosterImport', { importId: id, version: done.version })).done.errors).toMatchObject([{ code: 'IMPORT_DONE' }]);
    await api.runWork();
    expect(
      (
        await api.sql.query(
          `select (select count(*)::int from mail where practice_id = $1) as mails, (select count(*)::int from invitation where practice_id = $1) as invitations`,
          [practice.id],
        )
      ).rows,
    ).toEqual([{ mails: 0, invitations: 0 }]);
  });

  it('changes nothing the second time', async () => {
    const { sam, at, id } = await uploaded('Mail,Writes\nana@x.test,y\nben@x.test,n\n');
    await run(sam, 'chooseRosterColumns', { importId: id, version: 1, fields: ['MAIL', 'WRITES'] });
    await run(sam, 'runRosterImport', { importId: id, version: 2 });
    const again = (await upload(sam, at, 'Mail,Writes\nANA@x.test,yes\nben@x.test,\n')).body.importId;
    const { check } = (await run(sam, 'chooseRosterColumns', { importId: again, version: 1, fields: ['MAIL', 'WRITES'] })).done.rosterImport;
    expect(check.counts).toEqual({ create: 0, change: 0, same: 2, reject: 0 });
  });

  it('gives the rejected rows as a harmless file with reasons, before and after', async () => {
    const { sam, at, id } = await uploaded('Name,Mail\n"=cmd|\'/c calc\'",\nAna,ana@x.test\n');
    await run(sam, 'chooseRosterColumns', { importId: id, version: 1, fields: ['NAME', 'MAIL'] });
    const fetched = async (person?: TestPerson): Promise<Response> => api.fetch(`/files/roster/${id}/rejected.csv`, { as: person });
    const before = await fetched(sam);
    expect([before.headers.get('content-type'), before.headers.get('content-disposition')]).toEqual([
      'text/csv; charset=utf-8',
      `attachment; filename="people 2026 - left out.csv"; filename*=UTF-8''people%202026%20-%20left%20out.csv`,
    ]);
    const text = Buffer.from(await before.arrayBuffer()).toString('utf8');
    expect(text).toBe(`\uFEFFLeft out because,Row,Name,Mail\r\nNo mail address.,2,'=cmd|'/c calc',\r\n`);
    await run(sam, 'runRosterImport', { importId: id, version: 2 });
    expect(Buffer.from(await (await fetched(sam)).arrayBuffer()).toString('utf8')).toBe(text);
    const [stranger, shadow] = [await (await api.practice()).owner(), await (await api.practice()).coach()];
    expect([(await fetched()).status, (await fetched(stranger)).status, (await fetched(shadow)).status]).toEqual([401, 404, 404]);
    expect(await lines(at)).toEqual(['Ana, -, MEMBER']);
  });
});

describe('undoRosterImport', () => {
  it('takes back what nobody has touched since, within a day', async () => {
    const { practice, sam, at, id } = await uploaded(
      'Mail,Team,Role,Writes\nana@x.test,Logistics,,y\nben@x.test,Logistics,,y\ndana@x.test,Logistics,author,y\n',
    );
    const dana = await practice.grant(await practice.person('Dana Ruiz', 'dana@x.test'), 'CLIENT_LEAD', at.clientId);
    await practice.onRoster(at, dana);
    await run(sam, 'chooseRosterColumns', { importId: id, version: 1, fields: ['MAIL', 'TEAM', 'ROLE', 'WRITES'] });
    await run(sam, 'runRosterImport', { importId: id, version: 2 });
    expect(await lines(at)).toEqual(['Ana, Logistics, AUTHOR', 'Ben, Logistics, AUTHOR', 'Dana Ruiz, Logistics, AUTHOR+CLIENT_LEAD']);
    await api.sql.query(`update engagement_person set version = 2 from person p where p.id = person_id and p.email = 'ben@x.test'`);
    const { done } = await run(sam, 'undoRosterImport', { importId: id });
    expect(done).toMatchObject({ undone: 2, kept: 1, errors: [], rosterImport: { status: 'UNDONE', undoUntil: null } });
    expect(await lines(at)).toEqual(['Ben, Logistics, AUTHOR', 'Dana Ruiz, -, CLIENT_LEAD']);
    expect((await run(sam, 'undoRosterImport', { importId: id })).done.errors).toMatchObject([{ code: 'IMPORT_NOT_DONE' }]);
  });

  it('is too late after 24 hours', async () => {
    const { sam, at, id } = await uploaded('Mail\nana@x.test\n');
    await run(sam, 'chooseRosterColumns', { importId: id, version: 1, fields: ['MAIL'] });
    await run(sam, 'runRosterImport', { importId: id, version: 2 });
    api.clock.set('2026-11-27T11:00:01.000Z');
    expect((await api.as(sam)(READ, { id })).data.rosterImport.undoUntil).toBeNull();
    expect((await run(sam, 'undoRosterImport', { importId: id })).done.errors).toMatchObject([{ code: 'IMPORT_UNDO_LATE' }]);
    expect(await lines(at)).toHaveLength(1);
  });
});

describe('a large file', () => {
  it('is written in the background, once, with a mail to whoever asked', async () => {
    const { practice, sam, at, id } = await uploaded(`Mail,Writes\n${Array.from({ length: 501 }, (_, index) => `p${index}@x.test,y`).join('\n')}\nnobody,y\n`);
    await run(sam, 'chooseRosterColumns', { importId: id, version: 1, fields: ['MAIL', 'WRITES'] });
    expect((await run(sam, 'runRosterImport', { importId: id, version: 2 })).done.rosterImport).toMatchObject({ status: 'RUNNING', check: null });
    expect((await run(sam, 'runRosterImport', { importId: id, version: 3 })).done.errors).toMatchObject([{ code: 'IMPORT_DONE' }]);
    await api.runWork();
    expect((await api.as(sam)(READ, { id })).data.rosterImport).toMatchObject({ status: 'IMPORTED', done: { create: 501, reject: 1 } });
    const { rows } = await api.sql.query<{ to_address: string; text: string }>(`select to_address, text from mail where practice_id = $1`, [practice.id]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.to_address).toBe(sam.email);
    expect(rows[0]?.text).toContain('501 people added, 0 changed, 0 as they were. 1 row was left out');
    expect(rows[0]?.text).toContain(`https://cairn.test/c/${at.slug}/import?id=${id}`);
  }, 60_000);
});

describe('the upload', () => {
  it('takes a workbook and says in a sentence what it cannot take', async () => {
    const { sam, at } = await arranged();
    expect(
      (
        await upload(
          sam,
          at,
          workbookOf([
            ['Name', 'Mail'],
            ['Ana', 'ana@x.test'],
          ]),
        )
      ).body,
    ).toMatchObject({ importId: expect.any(String), errors: [] });
    for (const [bytes, code] of [
      [Buffer.alloc(10 * 1024 * 1024, 'a'), 'FILE_TOO_LARGE'],
      ['%PDF-1.7', 'FILE_WRONG_TYPE'],
      [
        workbookOf(
          [
            ['Name', 'Mail'],
            ['Ana', 'ana@x.test'],
          ],
          ['A2:B2'],
        ),
        'FILE_MERGED_CELLS',
      ],
    ] as const)
      expect((await upload(sam, at, bytes)).body).toMatchObject({ importId: null, errors: [{ code, message: expect.stringMatching(/\.$/) }] });
    expect((await upload(sam, at, Buffer.alloc(11 * 1024 * 1024, 'a'))).status).toBe(413);
    expect((await api.sql.query(`select count(*)::int as files from roster_import where engagement_id = $1`, [at.id])).rows).toEqual([{ files: 1 }]);
  });

  it('wants the file itself, its key, and this site', async () => {
    const { sam, at } = await arranged();
    expect((await upload(sam, at, csv, { 'content-type': 'text/plain' })).status).toBeGreaterThanOrEqual(400);
    expect((await upload(sam, at, csv, { 'idempotency-key': 'short' })).body.code).toBe('BAD_USER_INPUT');
    expect((await upload(sam, at, csv, { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await upload(sam, { id: 'x' }, csv)).body.code).toBe('NOT_FOUND');
    const key = randomUUID();
    const [first, again] = [await upload(sam, at, csv, { 'idempotency-key': key }), await upload(sam, at, csv, { 'idempotency-key': key })];
    expect(again.body.importId).toBe(first.body.importId);
    expect((await upload(sam, at, `${csv}x`, { 'idempotency-key': key })).body.errors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('forgets files that were left lying', async () => {
    const { sam, at, id } = await uploaded();
    api.clock.set('2026-11-27T12:00:00.000Z');
    await upload(sam, at, csv);
    expect((await api.as(sam)(READ, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('who may', () => {
  it('nobody of another practice or client, no shadow, no author', async () => {
    const { practice, at, id } = await uploaded();
    const [shadow, author, besides, stranger] = [
      await practice.coach('Kim'),
      await practice.clientPerson(at, ['AUTHOR']),
      await practice.clientPerson(await practice.engagement({ name: 'Sibling' }), ['COORDINATOR']),
      await (await api.practice()).owner(),
    ];
    await practice.coaches(shadow, at, 'SHADOW');
    const inputs = {
      chooseRosterColumns: { version: 1, fields },
      repairRosterImport: { version: 1, roles: [] },
      runRosterImport: { version: 1 },
      undoRosterImport: {},
    };
    for (const [name, input] of Object.entries(inputs)) {
      const codes = await Promise.all([stranger, besides, shadow, author].map(async (person) => (await run(person, name, { importId: id, ...input })).code));
      expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'FORBIDDEN']);
    }
    expect((await api.as(besides)(READ, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const uploads = await Promise.all([stranger, besides, shadow, author].map(async (person) => (await upload(person, at, csv)).status));
    expect(uploads).toEqual([404, 404, 403, 403]);
    expect((await api.sql.query(`select version, status from roster_import where engagement_id = $1`, [at.id])).rows).toEqual([{ version: 1, status: 'OPEN' }]);
  });

  it('a coordinator’s file makes no signer', async () => {
    const { practice, at } = await arranged();
    const coordinator = await practice.clientPerson(at, ['COORDINATOR']);
    const id = (await upload(coordinator, at, 'Mail,Role\neve@x.test,client lead\n')).body.importId;
    const { check } = (await run(coordinator, 'chooseRosterColumns', { importId: id, version: 1, fields: ['MAIL', 'ROLE'] })).done.rosterImport;
    expect(check).toMatchObject({ counts: { create: 0, reject: 1 }, repairs: [{ code: 'ROLE_NOT_YOURS', stops: true }] });
    await run(coordinator, 'runRosterImport', { importId: id, version: 2 });
    expect(await lines(at)).toEqual([]);
  });
});
