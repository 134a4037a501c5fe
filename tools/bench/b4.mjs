// B4: Today of a coach with the engagements of 50 clients.
import { portalDocument } from './documents.mjs';
import { idOf, loadPractices, sizes, tokenOf } from './load-practices.mjs';
import { same } from './same.mjs';
import { ask } from './servers.mjs';

export const title = 'Today and the engagements of 50 clients';
export const bars = { ratio: 1.4, statements: 4 };
export const modes = [{ name: '' }];

export async function prepare(sql, size) {
  const practices = Array.from({ length: sizes[size] }, (_, at) => at);
  await loadPractices(sql, { practices, clientsOf: (p) => (p === 0 ? 50 : 10), teams: (p) => (p === 0 ? 20 : 6) });
}

const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json', cookie: `cairn=${tokenOf('coach', 0)}` };

const page = (variables) => ({
  path: '/graphql',
  headers,
  body: JSON.stringify({ operationName: 'TodayPage', query: portalDocument('TodayPage'), variables }),
  expect: '{"data":{"today":{',
});

/** As the portal asks: seven items of each list, the others when its reader wants them. */
export const requests = {
  API: () => [page({ first: 7 })],
  floor: () => [{ path: '/', headers, body: '', expect: '{"engagements" : [' }],
};

/** The API judges what the floor only sends, so the texts differ; what both rest on must not. */
export async function check(api, floor) {
  const of = JSON.parse(await ask(api, page({}))).data.today;
  const first = JSON.parse(await ask(api, page({ first: 7 }))).data.today;
  const raw = JSON.parse(await ask(floor, requests.floor()[0])).engagements;
  const sorted = (of, key) => of.map((one) => one[key]).sort();
  const ids = Array.from({ length: 50 }, (_, at) => idOf('engagement', 0, at + 1)).sort();
  const slugs = sorted(of.engagements, 'clientSlug');
  same('engagements of the API', sorted(of.engagements, 'engagementId'), ids);
  same('engagements of the floor', sorted(raw, 'engagementId'), ids);
  same('clients', slugs, sorted(raw, 'clientSlug'));
  // What the rules make of the facts can be counted in the facts.
  const items = [...of.needsYou, ...of.waitingOnOthers];
  const count = (kind) => items.filter(({ key }) => key.startsWith(kind)).length;
  const asked = raw.flatMap(({ waivers }) => waivers).filter(({ status }) => status === 'ASKED').length;
  const failed = raw.flatMap(({ failedMails }) => failedMails).length;
  const questions = raw.flatMap(({ questions }) => questions).length;
  same('questions', count('question:'), questions);
  same('exceptions asked for', count('waiver:'), asked);
  same('mails that failed', count('mail:'), failed);
  same('first items', first.needsYou, of.needsYou.slice(0, 7));
  same('numbers of items', [first.needsYouCount, first.waitingOnOthersCount], [of.needsYou.length, of.waitingOnOthers.length]);
  return `the same ${ids.length} engagements, ${questions} open questions, ${asked} exceptions asked for and ${failed} failed mails in both answers; the API also judges (${items.length} items with their reasons, 250 signals), the floor does not`;
}

export const reset = async () => undefined;
