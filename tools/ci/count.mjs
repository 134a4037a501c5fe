// The last line of `.ci/run`: what jest and the journeys counted themselves. Whatever failed without being counted adds one.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...failedSteps] = process.argv.slice(2);
const read = (name) => (existsSync(join(folder, name)) ? JSON.parse(readFileSync(join(folder, name), 'utf8')) : undefined);

/** Failures of a step that its own report does not show: it broke off, or has no report. */
const unexplained = (step, failed) => (failedSteps.includes(step) && failed === 0 ? 1 : 0);

const jest = read('jest.json');
const journeys = read('journeys.json');
// A suite that does not even load counts none of its tests as failed.
const failedTests = jest ? jest.numFailedTests + jest.numRuntimeErrorTestSuites : 0;
const failedJourneys = journeys?.failed ?? 0;
const missing = [jest, journeys].filter((report) => report === undefined).length;

const passed = (jest?.numPassedTests ?? 0) + (journeys?.passed ?? 0);
const other = failedSteps.filter((step) => step !== 'tests' && step !== 'journeys').length;
const failed = failedTests + failedJourneys + other + unexplained('tests', failedTests) + unexplained('journeys', failedJourneys);

if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}`);
console.log(`${passed} passed, ${Math.max(failed, missing > 0 ? 1 : 0)} failed`);
process.exitCode = failed > 0 || missing > 0 ? 1 : 0;
