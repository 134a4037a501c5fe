// B6: a search among the 20,000 learnings of a practice that is one of many: a rare word, a common one, and a slip of the pen.
import { portalDocument } from './documents.mjs';
import { loadLearnings } from './load-learnings.mjs';
import { idOf, loadPractices, sizes, tokenOf } from './load-practices.mjs';
import { same } from './same.mjs';
import { ask } from './servers.mjs';

export const title = 'a search among 20,000 learnings of a practice, with facets and the map';
export const bars = { ratio: 2.0, statements: 2 };
export const modes = [
  { name: 'rare', text: 'zeppelin', mode: 'EXACT', total: 10 },
  { name: 'common', text: 'scoring', mode: 'EXACT', total: 6666 },
  { name: 'fuzzy', text: 'cadnece', mode: 'NEAR' },
];

export async function prepare(sql, size) {
  const practices = Array.from({ length: sizes[size] }, (_, at) => at);
  await loadPractices(sql, { practices, clientsOf: (p) => (p === 0 ? 50 : 1), teams: () => 1 });
  await loadLearnings(sql, practices);
}

const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json', cookie: `cairn=${tokenOf('coach', 0)}` };
const page = ({ text }) => JSON.stringify({ operationName: 'LearningsPage', query: portalDocument('LearningsPage'), variables: { filter: { text } } });

export const requests = {
  API: (mode) => [{ path: '/graphql', headers, body: page(mode), expect: '{"data":{"learnings":{' }],
  floor: ({ text }) => [{ path: '/', headers, body: text, expect: '{"answer' }],
};

/** The same rows in the same order, the same counts; and of the rare word just those rows that were written with it. */
export async function check(api, floor) {
  for (const mode of modes) {
    const found = JSON.parse(await ask(api, requests.API(mode)[0])).data.learnings;
    const { answer, rows } = JSON.parse(await ask(floor, requests.floor(mode)[0]));
    same(`${mode.name}: how it was found`, [found.mode, found.totalCount], [answer.mode, answer.total]);
    same(`${mode.name}: mode`, found.mode, mode.mode);
    if (mode.total) same(`${mode.name}: total`, found.totalCount, mode.total);
    same(
      `${mode.name}: rows`,
      found.edges.map(({ node }) => [node.id, node.learning.sentence, node.learning.seenCount]),
      rows.slice(0, 25).map(({ found: { shared } }) => [shared.id, shared.sentence, shared.seenCount]),
    );
    same(
      `${mode.name}: facets`,
      found.facets.map(({ facet, value, count }) => ({ facet, value, count })),
      answer.facets.map(({ facet, value, count }) => ({ facet, value, count })),
    );
    same(`${mode.name}: map`, found.cells.length, answer.cells.length);
  }
  const rare = JSON.parse(await ask(api, requests.API(modes[0])[0])).data.learnings;
  const written = Array.from({ length: 10 }, (_, at) => idOf('shared', 0, at * 2000 + 7));
  same('rows with the rare word', rare.edges.map(({ node }) => node.id).sort(), written.sort());
  return 'the same rows in the same order with the same facets and map in both answers, and the rare word just in the ten rows that have it';
}

export const reset = async () => undefined;
