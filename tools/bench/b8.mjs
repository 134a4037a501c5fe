// B8: a client lead approves all ten changes of a set.
import { randomUUID } from 'node:crypto';
import { portalDocument } from './documents.mjs';
import { idOf, loadPractices, sizes, tokenOf } from './load-practices.mjs';
import { changes } from './plan-words.mjs';
import { ask } from './servers.mjs';

export const title = 'a decision: version check, verdicts, chained record, outbox, idempotency';
export const bars = { ratio: 2, statements: 6 };
/** Each set is decided once; between rounds all wait again. */
export const once = true;

const many = Array.from({ length: 16 }, (_, at) => ({ p: 100_000 + at, clients: 64 }));
const busy = { p: 200_000, clients: 1024 };
const inTurn = (practices) => practices.flatMap(({ p, clients }) => Array.from({ length: clients }, (_, at) => ({ p, c: at + 1 }))).sort((a, b) => a.c - b.c);
export const modes = [
  { name: '16 practices', places: inTurn(many) },
  { name: 'one practice', places: inTurn([busy]) },
];

/** Beside the practices of the size, those whose sets wait. */
export async function prepare(sql, size) {
  await loadPractices(sql, {
    practices: Array.from({ length: sizes[size] }, (_, at) => at),
    clientsOf: (p) => (p === 0 ? 50 : 10),
    teams: (p) => (p === 0 ? 20 : 6),
  });
  const deciding = [...many, busy];
  await loadPractices(sql, {
    practices: deciding.map(({ p }) => p),
    clientsOf: (p) => deciding.find((one) => one.p === p).clients,
    teams: () => 2,
    deciding: true,
  });
}

const verdicts = changes.map(({ key, textSha256 }) => ({ parameterKey: key, choice: 'APPROVE', textSha256, note: null }));
const inputOf = ({ p, c }) => ({ changeSetId: idOf('set', p, c, 4), idempotencyKey: randomUUID(), verdicts });
const headersOf = ({ p, c }) => ({ 'content-type': 'application/json', accept: 'application/graphql-response+json', cookie: `cairn=${tokenOf('lead', p, c)}` });
const expected = { API: '{"data":{"decideChangeSet":{"errors":[]', floor: '{"decided":true}' };
const bodies = {
  API: (input) => JSON.stringify({ operationName: 'DecideChangeSet', query: portalDocument('DecideChangeSet'), variables: { input } }),
  floor: (input) => JSON.stringify(input),
};
const requestTo = (server) => {
  const whole = bodies[server]('INPUT');
  return (place) => ({
    path: server === 'API' ? '/graphql' : '/',
    headers: headersOf(place),
    body: whole.replace('"INPUT"', () => JSON.stringify(inputOf(place))),
    expect: expected[server],
  });
};
export const requests = {
  API: ({ places }) => places.map(requestTo('API')),
  floor: ({ places }) => places.map(requestTo('floor')),
};

/** All sets wait again; records stay, as they must. */
export async function reset(sql) {
  await sql.query(`
    begin; truncate idempotency_key, outbox;
    delete from verdict v using change_set s where s.status = 'APPROVED' and s.number = 4 and v.practice_id = s.practice_id and v.change_set_id = s.id and s.practice_id = any (${practicesSql});
    update signer g set status = 'WAITING', decided_at = null from change_set s where s.status = 'APPROVED' and s.number = 4 and g.practice_id = s.practice_id and g.change_set_id = s.id and s.practice_id = any (${practicesSql});
    update change_set s set status = 'WAITING', approved_at = null, in_force_at = null where s.status = 'APPROVED' and s.number = 4 and s.practice_id = any (${practicesSql});
    commit`);
  await sql.query('vacuum (analyze) change_set, signer, verdict');
}
const practicesSql = `array[${[...many, busy].map(({ p }) => `'${idOf('practice', p)}'`).join(',')}]::uuid[]`;

/** What each wrote, without ids and moments. */
export async function check(api, floor, sql) {
  const [first, second] = modes[0].places;
  const written = [];
  for (const [server, place] of [
    [api, first],
    [floor, second],
  ]) {
    const request = requestTo(server.name)(place);
    const said = await ask(server, request);
    if (!said.startsWith(request.expect)) throw new Error(`The ${server.name} answered ${said}`);
    written.push(await rowsOf(sql, place));
  }
  const [one, other] = written.map((rows) => JSON.stringify(rows));
  if (one !== other) throw new Error(`Not the same rows:\n${one}\n${other}`);
  return 'both write the same rows: set, signer, ten verdicts, record with its text and its erasable part, event, idempotency key; only the way of computing the fingerprint differs';
}

async function rowsOf(sql, { p, c }) {
  const own = [idOf('practice', p), idOf('set', p, c, 4)];
  const rows = async (text, values = own) => (await sql.query(text, values)).rows;
  const rest = `practice_id = $1 and change_set_id = $2`;
  const found = {
    set: await rows(`select status, version, approved_at is not null as approved, in_force_at from change_set where practice_id = $1 and id = $2`),
    signer: await rows(`select status, version, decided_at is not null as decided from signer where ${rest}`),
    verdicts: await rows(`select parameter_key, verdict, note, text_sha256 from verdict where ${rest} order by 1`),
    record: await rows(
      `select kind, client_id is not null as client, body::jsonb - 'changeSetId' - 'engagementId' - 'signerId' - 'personId' - 'consent' as body from record where practice_id = $1 and body::jsonb ->> 'changeSetId' = $2::text`,
    ),
    consent: (await rows(`select body::jsonb ->> 'consent' as words from record where practice_id = $1 and body::jsonb ->> 'changeSetId' = $2::text`)).map(
      ({ words }) => words.replace(/Lead \d+ \d+|Client \d+/g, '…'),
    ),
    personal: await rows(
      `select array(select jsonb_object_keys(x.payload::jsonb) order by 1) as keys from record_payload x join record r on r.practice_id = x.practice_id and r.id = x.record_id where r.practice_id = $1 and r.body::jsonb ->> 'changeSetId' = $2::text`,
    ),
    event: await rows(
      `select name, data ->> 'outcome' as outcome, data ->> 'status' as status, array(select jsonb_object_keys(data) order by 1) as keys from outbox where practice_id = $1 and data ->> 'changeSetId' = $2::text`,
    ),
    key: await rows(
      `select operation, length(fingerprint) as length, array(select jsonb_object_keys(answer) order by 1) as keys from idempotency_key where practice_id = $1 and answer ->> 'changeSetId' = $2::text`,
    ),
  };
  for (const set of [...found.set, ...found.record.map(({ body }) => body)])
    for (const key of ['in_force_at', 'inForceAt']) if (set[key]) set[key] = new Date(set[key]).toISOString().slice(14);
  return found;
}
