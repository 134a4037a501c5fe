import { randomUUID } from 'node:crypto';
import { EngagementsModule, loadNames } from '@cairn/engagements';
import { Db } from '@cairn/platform';
import { startApi, type TestApi, type TestPerson, viewerOf } from '@cairn/testing';
import { checkForSharing } from './check-for-sharing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(EngagementsModule.with({ publicUrl: 'http://localhost' }));
});
afterAll(() => api.close());

const nothing = { industry: null, sizeBand: null, region: null, levels: [], cycleNumber: null };

async function arranged() {
  const practice = await api.practice();
  const [sam, lee, mara] = [await practice.coach('Sam Okafor'), await practice.coach('Lee Park'), await practice.owner('Mara Lindqvist')];
  const oakfield = await practice.engagement({ name: 'Oakfield Council' });
  const ravensholt = await practice.engagement({ name: 'Ravensholt Mills' });
  await practice.coaches(sam, oakfield);
  await practice.coaches(lee, ravensholt);
  await practice.onRoster(ravensholt, await practice.clientPerson(ravensholt, ['AUTHOR'], 'Zuzanna Kowalczyk'));
  await practice.clientPerson(oakfield, ['CLIENT_LEAD'], 'Dana Ruiz');
  await practice.team(ravensholt, 'Kestrel');
  for (const [clientId, kind, name] of [
    [ravensholt.clientId, 'PRODUCT', 'Loomline'],
    [oakfield.clientId, 'OTHER_NAME', 'The Borough'],
  ])
    await api.sql.query(`insert into client_name (practice_id, id, client_id, kind, name, added_by, added_at) values ($1, $2, $3, $4, $5, $6, now())`, [
      practice.id,
      randomUUID(),
      clientId,
      kind,
      name,
      sam.id,
    ]);
  return { practice, sam, lee, mara, oakfield, ravensholt };
}

async function inTx<T>(person: TestPerson, run: Parameters<Db['tx']>[1]): Promise<T> {
  const viewer = await viewerOf(api.sql, person.id);
  return api.get(Db).tx(viewer!, run) as Promise<T>;
}

it('knows every name of the practice, marks what the author may not see, and reads them in one statement', async () => {
  const { sam } = await arranged();
  let names: { kind: string; name: string; visible: boolean }[] = [];
  const seen = await api.statements(async () => {
    names = await inTx(sam, async (tx) => (await loadNames(tx)).names);
  });
  expect(seen).toHaveLength(1);
  const visible = Object.fromEntries(names.map((one) => [`${one.kind} ${one.name}`, one.visible]));
  expect(visible).toMatchObject({
    ...{ 'CLIENT Oakfield Council': true, 'CLIENT Ravensholt Mills': false, 'PRODUCT Loomline': false, 'CLIENT The Borough': true },
    ...{ 'TEAM Kestrel': false, 'PERSON Zuzanna Kowalczyk': false, 'PERSON Dana Ruiz': true, 'PERSON Lee Park': true },
  });
});

it('finds names of clients that the author may not see, and tells neither whose nor what they are', async () => {
  const { sam, lee } = await arranged();
  const text = 'As at Ravensholt, Loomline had no owner, said Zuzanna; Oakfield had one.';
  const check = (person: TestPerson) =>
    inTx<{ findings: { kind: string; text: string; words: string }[] }>(person, (tx) =>
      checkForSharing(tx, { fields: [{ field: 'why', text }], bands: nothing }),
    );
  expect((await check(sam)).findings.map((one) => [one.kind, one.text, one.words])).toEqual([
    ['CLIENT', 'Ravensholt', 'A name from this practice’s clients.'],
    ['CLIENT', 'Loomline', 'A name from this practice’s clients.'],
    ['CLIENT', 'Zuzanna', 'A name from this practice’s clients.'],
    ['CLIENT', 'Oakfield', 'The name of a client.'],
  ]);
  expect((await check(lee)).findings.map((one) => [one.kind, one.text])).toEqual([
    ['CLIENT', 'Ravensholt'],
    ['PRODUCT', 'Loomline'],
    ['PERSON', 'Zuzanna'],
    ['CLIENT', 'Oakfield'],
  ]);
});

it('knows no name of another practice', async () => {
  await arranged();
  const theirs = await (await api.practice()).owner('Quill Underhill');
  expect(await inTx(theirs, async (tx) => (await loadNames(tx)).names)).toEqual([{ kind: 'PERSON', name: 'Quill Underhill', visible: true }]);
});

it('answers for the practice of the transaction only, whatever practice is asked for', async () => {
  const { practice } = await arranged();
  const theirs = await (await api.practice()).owner();
  expect(await inTx(theirs, (tx) => tx.rows(`select * from names_of_practice($2) where $1::uuid is not null /* practice_id */`, [practice.id]))).toEqual([]);
  expect(
    await inTx(theirs, (tx) => tx.rows(`select * from bands_of_clients($2, current_date) where $1::uuid is not null /* practice_id */`, [practice.id])),
  ).toEqual([]);
});

it('shares a band once five clients have it', async () => {
  const { practice, sam } = await arranged();
  const bands = { ...nothing, industry: 'PUBLIC', region: 'EUROPE' };
  const shared = () => inTx<{ findings: { kind: string }[]; bandsToShare: object }>(sam, (tx) => checkForSharing(tx, { fields: [], bands }));
  for (let count = 0; count < 3; count += 1) await practice.engagement({ name: `Client ${count}` });
  await api.sql.query(`update client set industry = 'PUBLIC' where practice_id = $1`, [practice.id]);
  const first = await shared();
  expect([first.findings.map((one) => one.kind), first.bandsToShare]).toEqual([['RARE_BANDS'], { ...bands, region: null }]);
  await api.sql.query(`update client set region = 'EUROPE' where practice_id = $1`, [practice.id]);
  const then = await shared();
  expect([then.findings, then.bandsToShare]).toEqual([[], bands]);
});
