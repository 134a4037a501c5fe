import type { TestApi } from '@cairn/testing';
import { arrangeHome, type Home, type Things } from './things.fixture.js';
import { startWholeApi } from './whole-api.fixture.js';

let api: TestApi;
let home: Home;
beforeAll(async () => {
  api = await startWholeApi();
  home = await arrangeHome(api);
});
afterAll(() => api.close());

/** What an address /c/:client/… names below the client. */
const asked: readonly (readonly [what: string, thing: keyof Things, query: string])[] = [
  ['a key result', 'okr_line', 'query ($client: String!, $id: UUID!) { keyResult(client: $client, id: $id) { id } }'],
  ['a workshop', 'workshop', 'query ($client: String!, $id: UUID!) { workshop(client: $client, id: $id) { id } }'],
  ['a list of people that is brought in', 'roster_import', 'query ($client: String!, $id: UUID!) { rosterImport(client: $client, id: $id) { id } }'],
  ['a sheet of OKRs that is brought in', 'okr_import', 'query ($client: String!, $id: UUID!) { okrImport(client: $client, id: $id) { id } }'],
  ['the draft of a team', 'team', 'query ($client: String!, $id: UUID!) { okrDraft(client: $client, team: $id) { teamId } }'],
  ['the review of a team', 'team', 'query ($client: String!, $id: UUID!) { draftReview(client: $client, team: $id) { standing } }'],
];

it.each(asked)('%s is found under its own client, and not under another that the reader knows as well', async (_, thing, query) => {
  const { owner, own, sibling } = home;
  const [id, ownSlug, otherSlug] = [own[thing], own['slug'], sibling['slug']];
  const codesOf = async (client: string | undefined) => (await api.as(owner)(query, { client, id })).errors?.map((error) => error.extensions.code) ?? [];
  expect(await codesOf(otherSlug)).toEqual(['NOT_FOUND']);
  expect(await codesOf(ownSlug)).toEqual([]);
});
