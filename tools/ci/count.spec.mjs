import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('count.mjs', import.meta.url));
const jest = (passed, failed, broken) => ({ numPassedTests: passed, numFailedTests: failed, numRuntimeErrorTestSuites: broken });
const good = { jest: jest(10, 0, 0), journeys: { passed: 3, failed: 0 } };

it.each([
  ['all is well', good, [], '13 passed, 0 failed', 0],
  ['tests fail and a suite does not load', { ...good, jest: jest(10, 2, 1) }, ['tests'], '13 passed, 3 failed', 1],
  ['jest breaks off after its report', good, ['tests'], '13 passed, 1 failed', 1],
  ['a journey fails', { ...good, journeys: { passed: 2, failed: 1 } }, ['journeys'], '12 passed, 1 failed', 1],
  ['the journeys leave no report', { jest: good.jest }, ['journeys'], '10 passed, 1 failed', 1],
  ['a report is missing though nothing failed', { jest: good.jest }, [], '10 passed, 1 failed', 1],
  ['nothing could be installed', {}, ['install'], '0 passed, 1 failed', 1],
  ['other checks fail', good, ['lint', 'types'], '13 passed, 2 failed', 1],
])('%s', (_, reports, failedSteps, lastLine, code) => {
  const folder = mkdtempSync(join(tmpdir(), 'count-'));
  try {
    for (const [name, report] of Object.entries(reports)) writeFileSync(join(folder, `${name}.json`), JSON.stringify(report));
    const { stdout, status } = spawnSync(process.execPath, [program, folder, ...failedSteps], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
    expect([stdout.trim().split('\n').at(-1), status]).toEqual([lastLine, code]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
