#!/usr/bin/env node
// Checks the chains of records from the outside: it knows the format (docs/decisions) and shares no code with the writer.
// Usage: verify-records [--url postgres://owner@host/database] [--practice id] [--anchors file]
// Without an address it looks at DATABASE_OWNER_URL, DATABASE_URL, then at the database of the `npm start` that runs here.
// Exit code 0: every chain is whole; 1: something is wrong with at least one; 2: the check could not be made.
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { createReadStream, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';

const erasureKind = 'platform.payload-erased';
const beginning = '0'.repeat(64);
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The hash that an entry must have. */
const hashOf = (entry) =>
  sha256(
    [
      'cairn-record-1',
      entry.practice_id,
      entry.seq,
      entry.id,
      entry.kind,
      entry.client_id ?? '-',
      entry.at,
      entry.body_sha256,
      entry.payload_sha256 ?? '-',
      entry.prev_hash,
    ].join('\n'),
  );

async function* entriesOf(client, practice) {
  for (let last = '0'; ;) {
    const { rows } = await client.query(
      `select r.practice_id::text, r.seq::text, r.id::text, r.kind, r.client_id::text, to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
              r.body, r.body_sha256, r.payload_sha256, r.prev_hash, r.hash, p.record_id is not null as has_payload, p.payload
         from record r left join record_payload p on p.practice_id = r.practice_id and p.record_id = r.id
        where r.practice_id = $1 and r.seq > $2 order by r.seq limit 1000`,
      [practice, last],
    );
    yield* rows;
    if (rows.length < 1000) return;
    last = rows.at(-1).seq;
  }
}

function entryFaults(entry) {
  const faults = [];
  if (sha256(entry.body) !== entry.body_sha256) faults.push('its text was changed');
  if (hashOf(entry) !== entry.hash) faults.push('its facts or its hash were changed');
  if (entry.payload_sha256 === null && entry.has_payload) faults.push('it has a personal part that was not there when it was written');
  if (entry.payload_sha256 !== null && !entry.has_payload) faults.push('its personal part was removed instead of erased');
  if (entry.payload_sha256 !== null && entry.payload !== null && sha256(entry.payload) !== entry.payload_sha256) faults.push('its personal part was changed');
  return faults;
}

async function verify(client, practice, anchors) {
  const faults = [];
  const found = new Map();
  const erased = new Map();
  const told = new Set();
  let expected = 1n;
  let previous = beginning;
  let count = 0;
  for await (const entry of entriesOf(client, practice)) {
    const seq = BigInt(entry.seq);
    if (seq !== expected) faults.push(seq === expected + 1n ? `Record ${expected} is missing.` : `Records ${expected} to ${seq - 1n} are missing.`);
    else if (entry.prev_hash !== previous) faults.push(`Record ${seq} does not follow the one before it: one of them was changed, moved or replaced.`);
    for (const fault of entryFaults(entry)) faults.push(`Record ${seq} is not what was written: ${fault}.`);
    if (entry.payload_sha256 !== null && entry.has_payload && entry.payload === null) erased.set(entry.id, seq);
    if (entry.kind === erasureKind) told.add(recordErasedBy(entry));
    if (anchors.some((anchor) => anchor.seq === entry.seq)) found.set(entry.seq, entry.hash);
    previous = entry.hash;
    expected = seq + 1n;
    count += 1;
  }
  const last = String(expected - 1n);
  for (const [id, seq] of erased) if (!told.has(id)) faults.push(`Record ${seq} lost its personal part without a record of the erasure.`);
  const { rows } = await client.query('select seq::text, hash from record_head where practice_id = $1', [practice]);
  const head = rows[0];
  if (!head && count > 0) faults.push(`The head is missing; the chain ends at record ${last}.`);
  if (head && head.seq !== last) faults.push(`The chain ends at record ${last}, its head says ${head.seq}: the end was cut off or added to.`);
  else if (head && head.hash !== previous) faults.push(`The head does not fit record ${last}.`);
  for (const anchor of anchors)
    if (found.get(anchor.seq) !== anchor.hash)
      faults.push(`Record ${anchor.seq} ${found.has(anchor.seq) ? 'is another than' : 'is gone that was there'} when it was anchored ${anchor.on}.`);
  return { count, head: previous, faults };
}

function recordErasedBy(entry) {
  try {
    return JSON.parse(entry.body).recordId;
  } catch {
    return undefined;
  }
}

/** Anchors as the log has them: lines of JSON with practiceId, seq, hash and on. */
async function anchorsIn(file) {
  const anchors = [];
  if (file === undefined) return anchors;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (!line.includes('record anchor')) continue;
    const { practiceId, seq, hash, on } = JSON.parse(line.slice(line.indexOf('{')));
    anchors.push({ practice: practiceId, seq: String(seq), hash, on: `on ${on} (log)` });
  }
  return anchors;
}

async function practicesIn(client, practice) {
  if (practice !== undefined) return [practice];
  const { rows } = await client.query(
    'select practice_id::text as id from record_head union select practice_id::text from record union select practice_id::text from record_anchor order by 1',
  );
  return rows.map((row) => row.id);
}

/** The database that `npm start` runs from this folder; undefined where it never did. */
function startedHere() {
  const repository = resolve(fileURLToPath(import.meta.url), '../../..');
  const home = resolve(repository, process.env.CAIRN_HOME || '.cairn');
  const read = (name) => JSON.parse(readFileSync(join(home, name), 'utf8'));
  try {
    return `postgres://cairn_owner:${read('secrets').owner}@127.0.0.1:${read('postgres.json').port}/cairn`;
  } catch {
    return undefined;
  }
}

async function connect(url) {
  const named = url ?? process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
  const connectionString = named ?? startedHere();
  if (!connectionString) throw new Error('Name the database with --url or DATABASE_URL, or start Cairn here with npm start.');
  const client = new pg.Client({ connectionString });
  await client.connect().catch((error) => {
    throw named ? error : new Error(`${error.message}. Is Cairn running here? Otherwise name the database with --url or DATABASE_URL.`);
  });
  return client;
}

async function main() {
  const { values } = parseArgs({ options: { url: { type: 'string' }, practice: { type: 'string' }, anchors: { type: 'string' } } });
  const logged = await anchorsIn(values.anchors);
  const client = await connect(values.url);
  let broken = 0;
  try {
    // One moment for all questions, so that a chain that grows meanwhile is not taken for a broken one.
    await client.query('begin isolation level repeatable read read only');
    if (values.practice !== undefined)
      await client.query(`select set_config('app.practice_id', $1, true), set_config('app.client_ids', '*', true)`, [values.practice]);
    const practices = await practicesIn(client, values.practice);
    for (const practice of new Set([
      ...practices,
      ...logged.filter(({ practice: id }) => values.practice === undefined || id === values.practice).map(({ practice: id }) => id),
    ])) {
      const { rows } = await client.query(`select seq::text, hash, 'on ' || on_day as on from record_anchor where practice_id = $1 order by seq`, [practice]);
      const { count, head, faults } = await verify(client, practice, [...rows, ...logged.filter((anchor) => anchor.practice === practice)]);
      const records = `${count} ${count === 1 ? 'record' : 'records'}`;
      process.stdout.write(
        faults.length === 0
          ? `${practice}: ${records}, whole, head ${head.slice(0, 12)}\n`
          : `${practice}: ${records}, NOT WHOLE\n${faults.map((fault) => `  ${fault}\n`).join('')}`,
      );
      if (faults.length > 0) broken += 1;
    }
    if (practices.length === 0) process.stdout.write('There are no records that this role may read.\n');
  } finally {
    await client.end();
  }
  return broken === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`The records could not be checked: ${error.message}\n`);
  process.exitCode = 2;
}
