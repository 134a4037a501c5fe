// B7: the matrix of a cohort of 60 trainees and 40 items, and of one with a tenth of the trainees, which tells how it grows.
import { portalDocument } from './documents.mjs';
import { loadCohorts } from './load-cohorts.mjs';
import { idOf, loadPractices, sizes, tokenOf } from './load-practices.mjs';
import { same } from './same.mjs';
import { ask } from './servers.mjs';

export const title = 'the matrix of a cohort, 60 trainees by 40 items';
export const bars = { ratio: 2.2, statements: 3 };
export const modes = [
  { name: '60 trainees', cohort: 1, trainees: 60 },
  { name: '6 trainees', cohort: 2, trainees: 6 },
];

/** Beside the practices of the size, both cohorts in the first. */
export async function prepare(sql, size) {
  const practices = Array.from({ length: sizes[size] }, (_, at) => at);
  await loadPractices(sql, { practices, clientsOf: (p) => (p === 0 ? 50 : 10), teams: (p) => (p === 0 ? 20 : 6) });
  await loadCohorts(sql, { p: 0, cohorts: modes });
}

const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json', cookie: `cairn=${tokenOf('coach', 0)}` };
const cohortId = ({ cohort }) => idOf('cohort', 0, cohort);
const page = (mode) => JSON.stringify({ operationName: 'CohortMatrixPage', query: portalDocument('CohortMatrixPage'), variables: { cohort: cohortId(mode) } });

export const requests = {
  API: (mode) => [{ path: '/graphql', headers, body: page(mode), expect: '{"data":{"cohortMatrix":{' }],
  floor: (mode) => [{ path: '/', headers, body: cohortId(mode), expect: '{"course" : ' }],
};

const byName = (one, other) => (one.name < other.name ? -1 : 1);

/** The floor sends facts, the API what follows from them: trainees, mentors and modules must be the same, and what is passed must follow from the facts. */
export async function check(api, floor) {
  for (const mode of modes) {
    const matrix = JSON.parse(await ask(api, requests.API(mode)[0])).data.cohortMatrix;
    const { course, trainees } = JSON.parse(await ask(floor, requests.floor(mode)[0]));
    same(
      'modules',
      matrix.modules.map(({ id, title: words }) => ({ id, title: words })),
      course.modules.map(({ id, title: words }) => ({ id, title: words })),
    );
    same('number of items', course.items.length, 40);
    same('number of trainees', matrix.rows.length, mode.trainees);
    const rows = matrix.rows.map(({ traineeId, name, mentorName }) => ({ id: traineeId, name, mentorName }));
    same('trainees', rows.sort(byName), trainees.map(({ id, name, mentorName }) => ({ id, name, mentorName })).sort(byName));
    const first = new Set(course.items.filter(({ moduleId }) => moduleId === course.modules[0].id).map(({ id }) => id));
    const isPassed = (trainee) =>
      trainee.readings.filter(({ itemId }) => first.has(itemId)).length === 2 &&
      trainee.attempts.some(({ itemId, passed }) => first.has(itemId) && passed) &&
      trainee.assessing.rounds.some(({ itemId, status }) => first.has(itemId) && status === 'PASSED');
    const passed = matrix.rows.filter(({ cells }) => cells[0].state === 'PASSED').map(({ traineeId }) => traineeId);
    same(
      'who has passed the first module',
      passed.sort(),
      trainees
        .filter(isPassed)
        .map(({ id }) => id)
        .sort(),
    );
  }
  return 'the same modules and trainees in both answers, for both cohorts, and the first module passed by those whose facts say so; the API also works out every cell with its words and who waits for whom, the floor does not';
}

export const reset = async () => undefined;
