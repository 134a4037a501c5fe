import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ArrangedPractice, testDatabase, type TestDatabase } from '@cairn/testing';
import { didDocument, didOf, type PublishedKey } from '../keys/did.rules.js';
import { otherVerifierAccepts } from '../credentials/other-verifier.fixture.js';
import { arrangeSchool, arrangeTrainee, meetAll, type School } from './certificate.fixture.js';
import { killedOptions } from './killed-issuer.options.fixture.js';

const repository = new URL('../../../../', import.meta.url);
const people = 16;
let database: TestDatabase;
let running: ChildProcess | undefined;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  running?.kill('SIGKILL');
  await database.close();
});

/** Certifies all in a process of its own; kills it once that many were answered, at whatever it does then. Answers what it had said. */
async function certify(school: School, traineeIds: readonly string[], killAfter: number): Promise<string[]> {
  const director = { practiceId: school.practice.id, personId: school.director.id, name: school.director.name };
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE: database.url, DIRECTOR: JSON.stringify(director), TRAINEES: JSON.stringify(traineeIds) };
  const options = ['--conditions=cairn-source', '--import', './tools/source/register.mjs', 'libs/certification/src/certificates/killed-issuer.fixture.ts'];
  const child = (running = spawn(process.execPath, options, { cwd: repository, env, stdio: ['ignore', 'pipe', 'inherit'] }));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'ready') said.push(line);
    if (said.length >= killAfter) child.kill('SIGKILL');
  }
  await gone;
  return said;
}

it('certifies each of them once and wholly while its process is killed twice', async () => {
  const api = { sql: database.sql, practice: () => ArrangedPractice.create(database.sql, () => new Date()) };
  const school = await arrangeSchool(api);
  const traineeIds: string[] = [];
  for (let n = 0; n < people; n++) {
    const { traineeId } = await arrangeTrainee(api, school, `Coach ${n}`);
    await meetAll(api, school, traineeId);
    traineeIds.push(traineeId);
  }
  for (const killAfter of [3, 9]) {
    expect((await certify(school, traineeIds, killAfter)).every((line) => line === 'issued')).toBe(true);
    const { rows } = await database.sql.query<{ whole: boolean }>(
      `select (t.status = 'CERTIFIED') = (c.id is not null) and (c.id is not null) = exists (select from role_grant g where g.person_id = t.person_id and g.role = 'CERTIFIED_COACH')
          and (c.id is null or exists (select from record r where r.practice_id = t.practice_id and r.kind = 'certification.certificate-issued' and r.body like '%' || c.id || '%')) as whole
       from trainee t left join certificate c on c.trainee_id = t.id where t.practice_id = $1`,
      [school.practice.id],
    );
    expect(rows).toHaveLength(people + 1);
    expect(rows.every((row) => row.whole)).toBe(true);
  }
  const last = await certify(school, traineeIds, Infinity);
  expect(last).toEqual(Array.from({ length: people }, () => 'issued'));

  const { rows } = await database.sql.query<{ credential: string }>(`select credential from certificate where practice_id = $1`, [school.practice.id]);
  const keys = await database.sql.query<PublishedKey>(
    `select number, public_key as "publicKey", status, null as "endedAt" from signing_key where practice_id = $1`,
    [school.practice.id],
  );
  const counted = await database.sql.query<{ n: number }>(
    `select count(*)::int as n from record where practice_id = $1 and kind = 'certification.certificate-issued'`,
    [school.practice.id],
  );
  expect([rows.length, keys.rows.length, counted.rows[0]?.n]).toEqual([people, 1, people]);
  const did = didDocument(didOf(killedOptions.publicUrl, school.practice.id), keys.rows);
  for (const { credential } of rows.slice(0, 3)) expect(await otherVerifierAccepts(JSON.parse(credential) as object, did)).toBe(true);
}, 240_000);
