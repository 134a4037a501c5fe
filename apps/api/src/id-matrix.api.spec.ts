import { randomUUID } from 'node:crypto';
import type { Answer, TestApi, TestPerson } from '@cairn/testing';
import { callOf, idPlaces, type IdPlace } from './id-matrix/operations.fixture.js';
import { arrangeHome, stored, type Home, type Things } from './id-matrix/things.fixture.js';
import { startWholeApi } from './id-matrix/whole-api.fixture.js';

/** What an argument names, by its own name; `operation.path` wins where the name says too little. */
const thingOf: Readonly<Record<string, string>> = {
  changeSetId: 'change_set',
  client: 'slug',
  clientId: 'client',
  clientSlug: 'slug',
  engagementId: 'engagement',
  importId: 'roster_import',
  leadCoachId: 'person',
  nudgeId: 'nudge',
  parentId: 'team',
  personId: 'person',
  phaseId: 'phase',
  practiceId: 'practice',
  replyToId: 'plan_note',
  sessionId: 'session',
  slug: 'slug',
  teamId: 'team',
  waiverId: 'waiver',
  'binNote.input.noteId': 'engagement_note',
  'changePeople.input.people.id': 'engagement_person',
  'changeSet.id': 'change_set',
  'editNote.input.noteId': 'engagement_note',
  'invitePeople.input.ids': 'engagement_person',
  'removePeople.input.ids': 'engagement_person',
  'retryJob.input.id': 'dead_job',
  'retryMail.input.id': 'mail',
  'rosterImport.id': 'roster_import',
  'settlePlanNote.input.noteId': 'plan_note',
};
const thingAt = (operation: string, path: string): string | undefined => thingOf[`${operation}.${path}`] ?? thingOf[path.split('.').at(-1) ?? ''];

let api: TestApi;
let home: Home;
let elsewhere: Home;
beforeAll(async () => {
  api = await startWholeApi();
  home = await arrangeHome(api);
  elsewhere = await arrangeHome(api);
});
afterAll(() => api.close());

const told = (answer: Answer, id: string): string => JSON.stringify(answer).replaceAll(id, 'ID');

/** The answer to `id` at the place in question; everything else named is the reader's own. */
async function answerTo(id: string, place: IdPlace, as: TestPerson): Promise<string> {
  const { document, variables } = callOf(place, (path) => (path === place.path ? id : (home.own[thingAt(place.operation, path) ?? ''] ?? '')));
  return told(await api.as(as)(document, variables), id);
}

const nobodys = (thing: string): string => (thing === 'slug' ? `nobody-${randomUUID().slice(0, 6)}` : randomUUID());
const thingIn = (things: Things, { operation, path }: IdPlace): string => things[thingAt(operation, path) ?? ''] ?? '';
const named = idPlaces.map((place) => [`${place.operation}(${place.path})`, place] as const);

it('knows what every id argument of the schema names', () => {
  expect(idPlaces.filter(({ operation, path }) => !thingAt(operation, path)).map(({ operation, path }) => `${operation}.${path}`)).toEqual([]);
  expect(idPlaces.length).toBeGreaterThan(100);
});

describe.each(named)('%s', (_, place) => {
  const thing = thingAt(place.operation, place.path) ?? '';

  it('answers for another practice’s as for nobody’s, and changes nothing', async () => {
    const before = await stored(api);
    const foreign = await answerTo(thingIn(elsewhere.own, place), place, home.owner);
    const random = await answerTo(nobodys(thing), place, home.owner);
    expect(foreign).toBe(random);
    expect(await stored(api)).toEqual(before);
  });

  it('answers for a sibling client’s as for nobody’s, and changes nothing', async () => {
    const before = await stored(api);
    const sibling = await answerTo(thingIn(home.sibling, place), place, home.coach);
    const random = await answerTo(nobodys(thing), place, home.coach);
    expect(sibling).toBe(random);
    expect(await stored(api)).toEqual(before);
  });
});
