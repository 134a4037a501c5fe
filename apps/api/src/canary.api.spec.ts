import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { TestApi, TestEngagement, TestPerson } from '@cairn/testing';
import { callOf, idPlaces, schema } from './id-matrix/operations.fixture.js';
import { startWholeApi } from './id-matrix/whole-api.fixture.js';

/** Words that nobody but the coaches of one client may ever meet, one for each place where a person writes them. */
const canaries = { draft: 'zeisigdraft', happened: 'zeisighappened', kept: 'zeisigkept', remark: 'zeisigremark' };
const anyCanary = /zeisig/u;

let api: TestApi;
let sam: TestPerson;
let chu: TestPerson;
let member: TestPerson;
let owner: TestPerson;
let stranger: TestPerson;
let oakfield: TestEngagement;
let ids: readonly string[];

// Every query of the schema is asked by everybody: that takes as long as the machine takes.
jest.setTimeout(300_000);

beforeAll(async () => {
  api = await startWholeApi();
  const practice = await api.practice({ name: 'Northlight' });
  oakfield = await practice.engagement({ name: 'Oakfield Council' });
  const halden = await practice.engagement({ name: 'Halden Robotics' });
  [sam, chu, owner] = [
    await practice.coach('Sam Okafor'),
    await practice.coach('Chu Nguyen'),
    await practice.grant(await practice.owner(), 'CERTIFICATION_DIRECTOR'),
  ];
  member = await practice.grant(await practice.person('Noor Haddad'), 'NETWORK_MEMBER');
  await practice.coaches(sam, oakfield);
  await practice.coaches(chu, halden);
  const elsewhere = await api.practice({ name: 'Elsewhere' });
  stranger = await elsewhere.grant(await elsewhere.owner(), 'COACH');
  await api.sql.query(
    `insert into consent (practice_id, id, client_id, number, kind, level, words, words_sha256, at, person_id, person_name) values ($1, $2, $3, 1, 'GIVEN', 'LEARNING', 'Agreed.', 'x', $4, $5, 'Sam')`,
    [practice.id, randomUUID(), oakfield.clientId, api.clock.now(), sam.id],
  );
  const written = { sourceKind: 'CAPTURED', engagementId: oakfield.id, theme: 'SCORING', phase: 'CYCLE', advice: 'Agree on one first.' };
  const act = async (
    by: TestPerson,
    name: string,
    type: string,
    input: object,
  ): Promise<{ id: string; version: number; copy: { sharedId: string } | null }> => {
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { page { learning { id version copy { sharedId } } } errors { message } } }`;
    const { data } = await api.as(by)(document, { input: { idempotencyKey: randomUUID(), ...input } });
    if (!data[name].page) throw new Error(JSON.stringify(data[name].errors));
    return data[name].page.learning;
  };
  const secret = await act(sam, 'captureLearning', 'CaptureLearningArgs', {
    ...written,
    sentence: `They call it ${canaries.draft}.`,
    happened: canaries.happened,
  });
  await api.sql.query(
    `insert into kept_finding (practice_id, id, client_id, learning_id, field, kind, text, reason, kept_by, kept_at) values ($1, $2, $3, $4, 'sentence', 'TEAM', $5, $5, $6, $7)`,
    [...[practice.id, randomUUID(), oakfield.clientId, secret.id, canaries.kept, sam.id, api.clock.now()]],
  );
  const plain = await act(sam, 'captureLearning', 'CaptureLearningArgs', { ...written, sentence: 'One scoring style for all teams works best.' });
  const handed = await act(sam, 'handInLearning', 'HandInLearningArgs', { learningId: plain.id, version: plain.version, reach: 'NETWORK' });
  const sharedId = handed.copy?.sharedId ?? '';
  const review = `mutation ($input: ReviewLearningArgs!) { reviewLearning(input: $input) { errors { message } } }`;
  await api.as(chu)(review, { input: { idempotencyKey: randomUUID(), sharedId, round: 1, verdict: 'RETURN', remark: `I could guess: ${canaries.remark}.` } });
  await api.runWork();
  ids = [secret.id, plain.id, sharedId, oakfield.id, oakfield.clientId, oakfield.slug];
});
afterAll(() => api.close());

const queries = Object.keys(schema.getQueryType()?.getFields() ?? {});
const takesIds = new Set(idPlaces.filter(({ kind }) => kind === 'query').map(({ operation }) => operation));

/** Everything that this person is answered when they name each of these ids wherever a query takes one. */
async function answersTo(person: TestPerson | undefined): Promise<string> {
  const said: string[] = [];
  for (const operation of queries)
    for (const id of takesIds.has(operation) ? ids : ids.slice(0, 1)) {
      const { document, variables } = callOf({ operation, kind: 'query', path: '' }, () => id);
      said.push(JSON.stringify(await api.as(person)(document, variables)));
    }
  return said.join('\n');
}

it('is met by the coach who wrote it, so that the others can be believed', async () => {
  const said = await answersTo(sam);
  for (const word of [canaries.draft, canaries.happened, canaries.remark]) expect(said).toContain(word);
});

it.each([
  ['the owner and director, who coach nobody there', (): TestPerson | undefined => owner],
  ['a member of the network', (): TestPerson | undefined => member],
  ['the owner of another practice', (): TestPerson | undefined => stranger],
  ['nobody', (): TestPerson | undefined => undefined],
] as const)('is met by no query of %s', async (_, who) => {
  expect(await answersTo(who())).not.toMatch(anyCanary);
});

it('is met by a coach of another client only in what they wrote themselves', async () => {
  const said = await answersTo(chu);
  for (const word of [canaries.draft, canaries.happened, canaries.kept]) expect(said).not.toContain(word);
});

it('stands in no mail to anybody else', async () => {
  const { rows } = await api.sql.query<{ to: string; whole: string }>(`select m.to_address as "to", m::text as whole from mail m`);
  expect(rows.filter(({ whole }) => anyCanary.test(whole)).map(({ to }) => to)).toEqual([sam.email]);
});

it('stands in no table but those of the client’s coaches: no copy, no event, no job, no record, no activity', async () => {
  const own = ['learning', 'kept_finding', 'learning_review', 'mail'];
  const { rows: tables } = await api.sql.query<{ name: string }>(
    `select n.nspname || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relname <> all ($1)`,
    [own],
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await api.sql.query(`select 1 from ${name} t where t::text ~ 'zeisig' limit 1`);
    if (rows.length > 0) found.push(name);
  }
  expect(tables.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});
