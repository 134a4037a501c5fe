// `npm run bench -- importOkrs`: a sheet of 5,000 key results from the upload to the last row and back, by the built API and worker over a database of its own. Needs `npm run build`.
import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { writeWorkbook } from '@cairn/platform';
import { freePort } from '../start/ports.mjs';
import { repository } from '../start/places.mjs';
import { benchDatabase } from './database.mjs';
import { idOf, loadPractices, tokenOf } from './load-practices.mjs';
import { stop } from './servers.mjs';

const [p, c, teams, rowCount] = [0, 1, 40, 5_000];
const perTeam = rowCount / teams;
const cycleId = idOf('cycle', p, c, 9);

const rows = Array.from({ length: rowCount }, (_, at) => {
  const [team, nth] = [Math.floor(at / perTeam) + 1, at % perTeam];
  const text = `First-visit failures of region ${nth} fall from ${nth + 40} to ${nth + 12} a week`;
  return [
    `Team ${team}`,
    'Homes that last',
    `Repairs are done at the first visit, part ${Math.floor(nth / 8)}`,
    'Half of our visits are second ones.',
    text,
  ].concat([...[nth + 40, nth + 30, nth + 20, nth + 12, `Member ${c} ${team}`, 'Metric', 'Job log', '2040-03-30']]);
});
const header = [
  'Team',
  'Mission',
  'Objective',
  'Why now',
  'Key result',
  'Start',
  'Commit (0.3)',
  'Target (0.7)',
  'Stretch (1.0)',
  'KR champion',
  'Type',
  'Data source',
  'Due',
];

async function prepare(sql) {
  await loadPractices(sql, { practices: [p], clientsOf: () => c, teams: () => teams, deciding: true });
  const of = [idOf('practice', p), idOf('client', p, c), idOf('engagement', p, c), idOf('lead', p, c)];
  const columns = 'practice_id, client_id, engagement_id, id';
  await sql.query(
    `insert into cycle (${columns}, number, starts_on, ends_on, drafting_from, status, planned_by) values ($1, $2, $3, $5, 9, '2040-01-02', '2040-03-31', current_date - 1, 'DRAFTING', $4)`,
    [...of, cycleId],
  );
  await sql.query(
    `insert into okr_draft (${columns}, cycle_id, team_id, status, created_at) select $1, $2, $3, gen_random_uuid(), $4, id, 'DRAFTING', now() from team where practice_id = $1 and engagement_id = $3`,
    [...of.slice(0, 3), cycleId],
  );
  // A plan that leaves everything to the usual answers, which is what the sheet is read by.
  await sql.query(`update plan_version set parameters = '[]' where practice_id = $1 and engagement_id = $2 and replaced_at is null`, [of[0], of[2]]);
  await sql.query(
    `insert into gate_opening (${columns}, reason, ends_on, status, opened_by, opened_at) values ($1, $2, $3, gen_random_uuid(), 'A benchmark.', current_date + 30, 'OPEN', $4, now())`,
    of,
  );
}

const memory = (pid, key) => Number(new RegExp(`${key}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

async function start(entry, env) {
  const child = spawn(process.execPath, [join(repository, 'apps/api/dist', entry)], {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; entry === 'main.js' && tries < 600; tries += 1) {
    if ((await fetch(`http://127.0.0.1:${env.PORT}/livez`).catch(() => undefined))?.ok) break;
    await new Promise((later) => setTimeout(later, 100));
  }
  return { child };
}

const database = await benchDatabase();
const servers = [];
try {
  await prepare(database.sql);
  const env = {
    ...{
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      DATABASE_URL: database.appUrl,
      SECRET_KEY: database.secretKey,
      LOG_LEVEL: 'error',
    },
  };
  servers.push(await start('main.js', env), await start('worker.js', env));
  const [api, worker] = servers.map(({ child }) => child.pid);
  const cookie = `cairn=${tokenOf('lead', p, c)}`;
  const ask = async (query, variables) => {
    const response = await fetch(`http://127.0.0.1:${env.PORT}/graphql`, {
      ...{ method: 'POST', body: JSON.stringify({ query, variables }) },
      headers: { 'content-type': 'application/json', cookie },
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const act = async (name, input) => {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input!`;
    const answer = await ask(
      `mutation ($input: ${type}) { ${name}(input: $input) { okrImport { version status check { counts { create reject wait } } } errors { code message } } }`,
      {
        input: { idempotencyKey: randomUUID(), ...input },
      },
    );
    if (answer[name].errors.length > 0) throw new Error(JSON.stringify(answer[name].errors));
    return answer[name].okrImport;
  };
  const spent = {};
  const timed = async (name, work) => {
    const began = performance.now();
    const result = await work();
    spent[name] = Math.round(performance.now() - began);
    return result;
  };
  const upload = async (bytes, name) => {
    const response = await fetch(`http://127.0.0.1:${env.PORT}/files/okrs?cycle=${cycleId}&name=${name}`, {
      ...{ method: 'POST', body: bytes },
      headers: { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID(), cookie },
    });
    const body = await response.json();
    if (!body.importId) throw new Error(JSON.stringify(body));
    return body.importId;
  };
  // Once with a small file, so that programs and connections are warm.
  const small = await upload(await writeWorkbook([{ name: 'A', rows: [header, ...rows.slice(0, 5)] }]), 'warm.xlsx');
  await ask(`query ($id: UUID!) { okrImport(id: $id) { version } }`, { id: small });
  const bytes = await writeWorkbook([{ name: 'OKRs', rows: [header, ...rows] }]);
  const before = { api: memory(api, 'VmRSS'), worker: memory(worker, 'VmRSS') };
  const importId = await timed('upload and read', () => upload(bytes, 'okrs.xlsx'));
  const fields = ['TEAM', 'MISSION', 'OBJECTIVE', 'WHY_NOW', 'KEY_RESULT', 'START', 'COMMIT', 'TARGET', 'STRETCH', 'CHAMPION', 'TYPE', 'DATA_SOURCE', 'DUE'];
  const checked = await timed('columns and check', () => act('chooseOkrColumns', { importId, version: 1, fields }));
  if (checked.check.counts.create !== rowCount) throw new Error(`Only ${JSON.stringify(checked.check.counts)}`);
  await timed('import', async () => {
    await act('runOkrImport', { importId, version: checked.version });
    for (;;) {
      const { rows: found } = await database.sql.query(`select status from okr_import where id = $1`, [importId]);
      if (found[0].status === 'IMPORTED') return;
      if (found[0].status === 'OPEN') throw new Error('The import was given back');
      await new Promise((later) => setTimeout(later, 50));
    }
  });
  const exported = await timed('export', async () =>
    (await fetch(`http://127.0.0.1:${env.PORT}/files/okrs/export?cycle=${cycleId}`, { headers: { cookie } })).arrayBuffer(),
  );
  await timed('undo', async () => {
    const input = { idempotencyKey: randomUUID(), importId };
    const { undoOkrImport } = await ask(`mutation ($input: UndoOkrImportInput!) { undoOkrImport(input: $input) { kept errors { message } } }`, { input });
    if (undoOkrImport.errors.length > 0 || undoOkrImport.kept > 0) throw new Error(JSON.stringify(undoOkrImport));
  });
  const { rows: written } = await database.sql.query(`select count(*)::int as lines from okr_line`);
  console.log(
    `importOkrs: ${written[0].lines} rows of ${header.length} columns, ${(bytes.length / 1024).toFixed(0)} kB in, ${(exported.byteLength / 1024).toFixed(0)} kB out, ${teams} teams`,
  );
  console.log(
    `${cpus().length} cores (${cpus()[0].model}), Node ${process.versions.node}, load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(', ')}`,
  );
  console.log(
    Object.entries(spent)
      .map(([name, ms]) => `${name}: ${(ms / 1000).toFixed(1)} s`)
      .join('; '),
  );
  console.log(`upload to last row: ${((spent['upload and read'] + spent['columns and check'] + spent['import']) / 1000).toFixed(1)} s`);
  console.log(
    `memory at its highest, growth: API ${(memory(api, 'VmHWM') - before.api).toFixed(0)} MB of ${before.api.toFixed(0)}, worker ${(memory(worker, 'VmHWM') - before.worker).toFixed(0)} MB of ${before.worker.toFixed(0)}`,
  );
} finally {
  await Promise.all(servers.map(stop));
  await database.close();
}
