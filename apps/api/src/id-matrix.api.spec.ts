import { randomUUID } from 'node:crypto';
import type { TestApi, TestPerson } from '@cairn/testing';
import { callOf, idPlaces, type IdPlace } from './id-matrix/operations.fixture.js';
import { stored } from './id-matrix/stored.fixture.js';
import { thingAt } from './id-matrix/thing-at.fixture.js';
import { arrangeHome, type Home, type Things } from './id-matrix/things.fixture.js';
import { startWholeApi } from './id-matrix/whole-api.fixture.js';

/** One’s own is answered like nobody’s where this reader has another, or a rule speaks first; the specs of these acts show the rest. */
const speaksOtherwise = new Set([
  'addDependency.input.sharedObjectiveId',
  'askWaiver.input.personId',
  // What comes to mind has no source; the specs of capturing show each kind.
  'captureLearning.input.sourceId',
  'learningCapture.sourceId',
  'changePublished.input.droppedLineIds',
  ...['beforeId', 'championId', 'objectiveId', 'ownerId'].map((name) => `changePublished.input.addedLines.${name}`),
  ...['lines.championId', 'lines.lineId', 'lines.ownerId', 'objectives.objectiveId', 'objectives.sharedWithTeamId', 'objectives.supportsObjectiveId'].map(
    (path) => `changePublished.input.${path}`,
  ),
  'okrList.filter.championId',
  'planObservedSession.input.firstAssessorId',
  'planObservedSession.input.secondAssessorId',
  'removePassageRemark.input.remarkId',
  'revokeSession.input.sessionId',
  'seeAs.input.personId',
  'sendChangeSet.input.chosenSigners.personId',
  'startEngagement.input.leadCoachId',
  'switchPractice.input.practiceId',
  // Nobody has counted their client for it, so there is nothing to take back.
  'unseeLearningToo.input.engagementId',
  'unseeLearningToo.input.sharedId',
  // Which row the id names depends on the kind of place; the spec of citing shows each of them, one’s own and another’s.
  'citeLearning.input.placeId',
  // The key of the home is good, which is said before its certificates are looked for; under-key.api.spec has one that was revoked.
  'replaceUnderKey.input.certificates.certificateId',
]);

let api: TestApi;
let home: Home;
let elsewhere: Home;
/** What is stored there; read once after each call, as nothing else writes in between. */
let kept: Record<string, string>;
/** Acts on one’s own rows change them, so they have a database of their own: what is stored in the first stays small enough to be read a thousand times. */
let changing: TestApi;
let asked: Home;
beforeAll(async () => {
  [api, changing] = [await startWholeApi(), await startWholeApi()];
  home = await arrangeHome(api);
  elsewhere = await arrangeHome(api);
  asked = await arrangeHome(changing);
  kept = await stored(api);
  // Three practices with one thing of every kind: some 20 s on a quiet machine, several times that on a busy one.
}, 300_000);
afterAll(() => Promise.all([api.close(), changing.close()]));

/** The answer to `id` at the place in question, without the id; everything else that is named is of the reader's own client. */
async function answerTo(id: string, { place, as, own = home.own, at = api }: { place: IdPlace; as: TestPerson; own?: Things; at?: TestApi }): Promise<string> {
  const { document, variables } = callOf(place, (path) => (path === place.path ? id : thingIn(own, { ...place, path })));
  return JSON.stringify(await at.as(as)(document, variables)).replaceAll(id, 'ID');
}

const thingIn = (things: Things, { operation, path }: IdPlace): string => things[thingAt(operation, path) ?? ''] ?? '';
const nobodys = ({ operation, path }: IdPlace): string => (thingAt(operation, path) === 'slug' ? `nobody-${randomUUID().slice(0, 6)}` : randomUUID());

it('knows what every id argument of the schema names', () => {
  expect(idPlaces.filter(({ operation, path }) => !thingAt(operation, path)).map(({ operation, path }) => `${operation}.${path}`)).toEqual([]);
  expect(idPlaces.length).toBeGreaterThanOrEqual(100);
});

describe.each(idPlaces.map((place) => [`${place.operation}.${place.path}`, place] as const))('%s', (name, place) => {
  it.each([
    ['another practice’s', () => [home.owner, elsewhere.own] as const],
    ['a sibling client’s', () => [home.coach, home.sibling] as const],
  ])('answers for %s as for nobody’s, and changes nothing', async (_, given) => {
    const [as, others] = given();
    const before = kept;
    const [foreign, unknown] = [await answerTo(thingIn(others, place), { place, as }), await answerTo(nobodys(place), { place, as })];
    kept = await stored(api);
    expect(foreign).toBe(unknown);
    expect(kept).toEqual(before);
  });

  it(`answers for one’s own ${speaksOtherwise.has(name) ? 'by another rule' : 'otherwise'}`, async () => {
    // Questions change nothing, so one home is enough for all of them.
    const { own, owner, coach } = place.kind === 'query' ? asked : await arrangeHome(changing);
    const given = { place, own, at: changing };
    const answers = await Promise.all([owner, coach].map((as) => answerTo(nobodys(place), { ...given, as })));
    const isOther = async (as: TestPerson, nth: number): Promise<boolean> => (await answerTo(thingIn(own, place), { ...given, as })) !== answers[nth];
    expect((await isOther(coach, 1)) || (await isOther(owner, 0))).toBe(!speaksOtherwise.has(name));
  });
});
