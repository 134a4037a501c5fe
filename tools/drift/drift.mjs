// Says whether what is generated still follows from what it is generated from: the schema from the code, the portal's documents from the schema.
// Rows and migrations are compared by a spec (apps/api/src/rows.db.spec.ts), because that needs a database.
import { spawnSync } from 'node:child_process';

const checks = [
  { name: 'schema.graphql', mend: 'npm run schema', command: ['node', 'apps/api/dist/print-schema.js', '--check'] },
  { name: 'the documents of the portal', mend: 'npm run codegen', command: ['npx', 'graphql-codegen', '--config', 'apps/portal/codegen.ts', '--check'] },
];

const built = spawnSync('npx', ['nx', 'run-many', '-t', 'build', '--exclude', '@cairn/portal', '--outputStyle=static'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, NX_DAEMON: 'false' },
});
if (built.status !== 0) process.exit(1);

let drifted = 0;
for (const { name, mend, command } of checks) {
  const { status, stderr, stdout } = spawnSync(command[0], command.slice(1), { encoding: 'utf8' });
  if (status === 0) continue;
  drifted += 1;
  process.stderr.write(`Out of step: ${name}. Run \`${mend}\` and commit the result.\n${stderr || stdout}\n`);
}
process.exit(drifted === 0 ? 0 : 1);
