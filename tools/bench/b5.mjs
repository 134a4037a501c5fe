// B5: the map of a client with 3,000 objectives, and of one with a tenth of them, which tells how it grows.
import { portalDocument } from './documents.mjs';
import { loadOkrs } from './load-okrs.mjs';
import { loadPractices, sizes, tokenOf } from './load-practices.mjs';
import { same } from './same.mjs';
import { ask } from './servers.mjs';

export const title = 'the map of a client with 3,000 objectives';
export const bars = { ratio: 2.2, statements: 2 };
export const modes = [
  { name: '3,000 objectives', p: 300_000, teams: 1000 },
  { name: '300 objectives', p: 300_001, teams: 100 },
];

/** Beside the practices of the size, one for each map. */
export async function prepare(sql, size) {
  const practices = Array.from({ length: sizes[size] }, (_, at) => at);
  await loadPractices(sql, { practices, clientsOf: (p) => (p === 0 ? 50 : 10), teams: (p) => (p === 0 ? 20 : 6) });
  await loadPractices(sql, { practices: modes.map(({ p }) => p), clientsOf: () => 1, teams: (p) => modes.find((mode) => mode.p === p).teams });
  await loadOkrs(sql);
}

const headersOf = ({ p }) => ({ 'content-type': 'application/json', accept: 'application/graphql-response+json', cookie: `cairn=${tokenOf('coach', p)}` });
const page = () => JSON.stringify({ operationName: 'OkrMapPage', query: portalDocument('OkrMapPage'), variables: { client: 'client-1', cycle: null } });

export const requests = {
  API: (mode) => [{ path: '/graphql', headers: headersOf(mode), body: page(), expect: '{"data":{"okrMap":{' }],
  floor: (mode) => [{ path: '/', headers: headersOf(mode), body: '', expect: '{"engagementId" : ' }],
};

const byId = (one, other) => (one.id < other.id ? -1 : 1);

/** The API orders and judges what the floor only sends, so the texts differ; objectives, links and dependencies must not. */
export async function check(api, floor) {
  for (const mode of modes) {
    const map = JSON.parse(await ask(api, requests.API(mode)[0])).data.okrMap;
    const raw = JSON.parse(await ask(floor, requests.floor(mode)[0]));
    const drafts = new Map(raw.drafts.map((draft) => [draft.id, draft]));
    const nodes = map.columns.flatMap((column) =>
      column.nodes.map(({ id, text, teamId, teamName, keyResults, supportsId, status }) => ({
        ...{ id, text, teamId, teamName, keyResults, supportsId, status, level: column.level },
      })),
    );
    const facts = raw.objectives.map(([id, draftId, text, , supportsId, , keyResults]) => {
      const { teamId, teamName, status, level } = drafts.get(draftId);
      return { id, text, teamId, teamName, keyResults, supportsId, status, level };
    });
    same('objectives', nodes.sort(byId), facts.sort(byId));
    same('number of objectives', nodes.length, mode.teams * 3);
    const needs = (all) =>
      all.map(({ id, teamId, otherTeamId, otherTeamName, what, critical, agreed, direction, sharedObjectiveId }) => ({
        ...{ id, teamId, otherTeamId, otherTeamName, what, critical, agreed, direction, sharedObjectiveId },
      }));
    same('dependencies', needs(map.dependencies), needs(raw.dependencies));
  }
  return 'the same objectives with their teams, links and dependencies in both answers, for both maps; the API also orders the columns, says what is not linked and what this reader may see, the floor does not';
}

export const reset = async () => undefined;
