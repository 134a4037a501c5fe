// Compares the GraphQL servers over one schema: p50 with one client, server CPU per request, throughput with 16, and the
// GraphQL-over-HTTP audit. `node tools/graphql-servers/measure.mjs [rounds]`; Linux (CPU is read from /proc).
import { auditServer } from 'graphql-http';
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const rounds = Number(process.argv[2] ?? 7);
const names = ['floor', 'mercurius', 'yoga', 'graphql-http'];
execFileSync(process.execPath, [join(here, '../build/compile.mjs')], { cwd: here });
const { queries } = await import('./dist/schema.js');

const start = (name) =>
  new Promise((started, failed) => {
    const child = spawn(process.execPath, [join(here, 'dist/serve.js'), name], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    child.on('exit', (code) => failed(new Error(`${name} ended with ${code}`)));
    child.stdout.on('data', (text) => {
      const port = /listening (\d+)/.exec(text)?.[1];
      if (port) started({ name, child, port: Number(port) });
    });
  });
/** Milliseconds of CPU the process has used; the clock of /proc ticks 100 times a second. */
const cpu = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
};
const load = (server, query, clients, seconds) => {
  const before = cpu(server.child.pid);
  const seen = JSON.parse(execFileSync(process.execPath, [join(here, 'load.mjs'), server.port, query, clients, seconds], { encoding: 'utf8' }));
  return { ...seen, cpuMs: (cpu(server.child.pid) - before) / seen.count };
};
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const servers = await Promise.all(names.map(start));
try {
  for (const server of servers.slice(1)) {
    const audits = await auditServer({ url: `http://127.0.0.1:${server.port}/graphql` });
    const of = (status) => audits.filter((one) => one.status === status);
    console.log(`audit ${server.name}: ${of('error').length} errors, ${of('warn').length} warnings, ${of('notice').length} notices of ${audits.length}`);
    for (const one of [...of('error'), ...of('warn')]) console.log(`  ${one.status} ${one.id} ${one.name}`);
  }
  for (const [title, query] of Object.entries(queries)) {
    const answers = await Promise.all(
      servers.map(({ port }) =>
        fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) }).then(
          (answer) => answer.text(),
        ),
      ),
    );
    if (new Set(answers.map((text) => JSON.stringify(JSON.parse(text).data))).size !== 1) throw new Error(`The answers to ${title} differ`);
  }
  for (const [title, query] of Object.entries(queries)) {
    for (const server of servers) load(server, query, 4, 2);
    const seen = servers.map(() => ({ p50: [], cpuMs: [], perSecond: [] }));
    for (let round = 0; round < rounds; round += 1) {
      for (const [at, server] of servers.entries()) {
        const one = load(server, query, 1, 1);
        const many = load(server, query, 16, 1);
        seen[at].p50.push(one.p50);
        seen[at].cpuMs.push(many.cpuMs);
        seen[at].perSecond.push(many.perSecond);
      }
    }
    console.log(`\n${title}, ${rounds} rounds`);
    const toFloor = (at, figure) => median(seen[at][figure].map((one, round) => one / seen[0][figure][round])).toFixed(1);
    const row = ({ name }, at) => [
      name,
      {
        'p50 ms': median(seen[at].p50).toFixed(2),
        'to floor': toFloor(at, 'p50'),
        'CPU ms/request': median(seen[at].cpuMs).toFixed(2),
        'CPU to floor': toFloor(at, 'cpuMs'),
        'per second, 16 clients': Math.round(median(seen[at].perSecond)),
      },
    ];
    console.table(Object.fromEntries(servers.map(row)));
  }
} finally {
  for (const { child } of servers) child.removeAllListeners('exit').kill();
}
