// B3: the OKRs of a client with 20 teams, 60 objectives and 180 key results, as a coach reads them.
import { portalDocument } from './documents.mjs';
import { loadOkrs } from './load-okrs.mjs';
import { loadPractices, sizes, tokenOf } from './load-practices.mjs';
import { same } from './same.mjs';
import { ask } from './servers.mjs';

export const title = 'the OKRs of a client: 20 teams, 60 objectives, 180 key results';
export const bars = { ratio: 2.2, statements: 5 };
export const modes = [{ name: '' }];

export async function prepare(sql, size) {
  const practices = Array.from({ length: sizes[size] }, (_, at) => at);
  await loadPractices(sql, { practices, clientsOf: (p) => (p === 0 ? 50 : 10), teams: (p) => (p === 0 ? 20 : 6) });
  await loadOkrs(sql);
}

const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json', cookie: `cairn=${tokenOf('coach', 0)}` };
const page = () => JSON.stringify({ operationName: 'OkrListPage', query: portalDocument('OkrListPage'), variables: { client: 'client-1', cycle: null } });

export const requests = {
  API: () => [{ path: '/graphql', headers, body: page(), expect: '{"data":{"okrList":{' }],
  floor: () => [{ path: '/', headers, body: '', expect: '{"engagementId" : ' }],
};

/** All that the page shows of teams, objectives and key results. */
const shown = (teams) =>
  teams.map(({ teamId, name, kind, draftId, status, publishedAt, objectives, looseLines }) => ({
    ...{ teamId, name, kind, draftId, status, publishedAt, looseLines: looseLines.map(line) },
    objectives: objectives.map(({ id, text, whyNow, sharedWithTeamName, lines }) => ({ id, text, whyNow, sharedWithTeamName, lines: lines.map(line) })),
  }));
const line = ({
  id,
  kind,
  krType,
  text,
  unit,
  baseline,
  commitValue,
  targetValue,
  stretchValue,
  healthyLow,
  healthyHigh,
  currentValue,
  championName,
  finalScore,
}) => ({
  ...{ id, kind, krType, text, unit, baseline, commitValue, targetValue, stretchValue, healthyLow, healthyHigh, currentValue, championName, finalScore },
});

export async function check(api, floor) {
  const list = JSON.parse(await ask(api, requests.API()[0])).data.okrList;
  const raw = JSON.parse(await ask(floor, requests.floor()[0]));
  same('teams with their objectives and key results', shown(list.teams), shown(raw.teams));
  same('numbers', [list.teams.length, list.objectives, list.keyResults, list.hiddenTeams], [20, 60, 180, 0]);
  const texts = new Map(raw.teams.flatMap(({ objectives }) => objectives.map(({ id, text }) => [id, text])));
  const served = (objectives, of) => objectives.flatMap((one) => one.objectives.map(of));
  same(
    'what objectives serve',
    served(list.teams, ({ supportsText }) => supportsText),
    served(raw.teams, ({ supportsObjectiveId }) => (supportsObjectiveId === null ? null : texts.get(supportsObjectiveId))),
  );
  return 'the same 20 teams, 60 objectives and 180 key results with all their fields; the API also decides what this reader may see and do, the floor does not';
}

export const reset = async () => undefined;
