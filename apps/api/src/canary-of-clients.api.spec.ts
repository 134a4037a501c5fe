import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { TestApi, TestPerson } from '@cairn/testing';
import { plantCanary } from './id-matrix/canary.fixture.js';
import { callOf, idPlaces, schema, type Call, type IdPlace } from './id-matrix/operations.fixture.js';
import { thingAt } from './id-matrix/thing-at.fixture.js';
import { arrangeHome, type Home, type Things } from './id-matrix/things.fixture.js';
import { startWholeApi } from './id-matrix/whole-api.fixture.js';

const canary = 'kernbeisser';
/** Asked as deep as the limits of a request allow. */
const depths = [5, 4, 3, 2];

let api: TestApi;
let home: Home;
let elsewhere: Home;
let planted: readonly string[];

// Every query of the schema is asked by everybody: that takes as long as the machine takes.
jest.setTimeout(600_000);

beforeAll(async () => {
  api = await startWholeApi();
  [home, elsewhere] = [await arrangeHome(api), await arrangeHome(api)];
  // In a sample practice its people are there to be seen as, by everybody.
  await api.sql.query(`update practice set is_sample = false`);
  planted = await plantCanary(api, home.sibling['client'] ?? '', canary);
});
afterAll(() => api.close());

const thingIn = (things: Things, { operation, path }: IdPlace): string => things[thingAt(operation, path) ?? ''] ?? '';

/** The deepest answer to this question that a request may ask for, as text. */
async function deepest(person: TestPerson | undefined, call: (depth: number) => Call): Promise<string> {
  for (const depth of depths) {
    const { document, variables } = call(depth);
    const answer = await api.as(person)(document, variables);
    const tooDeep = answer.status === 400 && depth > 2;
    if (!tooDeep) return JSON.stringify(answer);
  }
  return '';
}

/** What this person is answered by every query: with the client’s ids in each place that takes one, else as it stands. */
async function answersTo(person: TestPerson | undefined, others: Things, own: Things): Promise<{ whole: string; asked: number }> {
  const said: string[] = [];
  const places = idPlaces.filter(({ kind }) => kind === 'query');
  for (const place of places)
    said.push(await deepest(person, (depth) => callOf(place, (path) => thingIn(path === place.path ? others : own, { ...place, path }), depth)));
  for (const operation of Object.keys(schema.getQueryType()?.getFields() ?? {}))
    said.push(
      await deepest(person, (depth) => callOf({ operation, kind: 'query', path: '' }, (path) => thingIn(own, { operation, kind: 'query', path }), depth)),
    );
  return { whole: said.join('\n'), asked: said.length };
}

const files = ({ workshop, engagement, roster_import, okr_import, cycle }: Things): string[] => [
  `/calendar/workshops/${workshop}.ics`,
  `/print/plan/${engagement}/3`,
  `/files/roster/${roster_import}/rejected.csv`,
  `/files/okrs/${okr_import}/rejected.csv`,
  ...['xlsx', 'csv'].map((format) => `/files/okrs/export?cycle=${cycle}&format=${format}&columns=ours`),
  '/files/coaching-hours/csv',
];

it('is planted in the client’s rows of most contexts', () => {
  expect(planted.length).toBeGreaterThanOrEqual(40);
  for (const place of [
    'client.name',
    'plan_note.body',
    'engagement_note.body',
    'okr_line.text',
    'objective.text',
    'workshop.title',
    'waiver.reason',
    'mail.subject',
    'learning.sentence',
  ])
    expect(planted).toContain(place);
});

it('is met by the coach of that client, in answers, files and the calendar: so that the others can be believed', async () => {
  const { whole } = await answersTo(home.owner, home.sibling, home.sibling);
  expect(whole).not.toContain('"code":"INTERNAL"');
  expect(whole.split(canary).length).toBeGreaterThan(100);
  const read = await Promise.all(files(home.sibling).map(async (path) => (await api.fetch(path, { as: home.owner })).text()));
  expect(read.filter((text) => text.includes(canary)).length).toBeGreaterThanOrEqual(3);
});

describe.each([
  ['a coach of another client', (): TestPerson | undefined => home.coach, (): Things => home.own],
  ['the owner of another practice', (): TestPerson | undefined => elsewhere.owner, (): Things => elsewhere.own],
  ['nobody', (): TestPerson | undefined => undefined, (): Things => elsewhere.own],
] as const)('%s', (_, who, own) => {
  it('meets it in no answer to any query', async () => {
    const { whole, asked } = await answersTo(who(), home.sibling, own());
    expect(asked).toBeGreaterThan(150);
    expect(near(whole)).toEqual([]);
  });

  it('meets it in no file', async () => {
    for (const path of files(home.sibling)) {
      const answer = await api.fetch(path, { as: who() });
      expect([path, near(await answer.text())]).toEqual([path, []]);
    }
  });

  it('meets it in no calendar', async () => {
    const person = who();
    if (!person) return;
    const made = await api.as(person)(`mutation ($input: CreateCalendarFeedArgs!) { createCalendarFeed(input: $input) { address errors { message } } }`, {
      input: { idempotencyKey: randomUUID(), hidesClients: false },
    });
    const url = made.data?.createCalendarFeed?.address as string;
    const calendar = await (await api.fetch(new URL(url).pathname)).text();
    expect(calendar).toContain('BEGIN:VCALENDAR');
    expect(near(calendar)).toEqual([]);
  });
});

it('stands in no line of the log', () => {
  expect(api.logged.length).toBeGreaterThan(100);
  expect(near(api.logged.join('\n'))).toEqual([]);
});

/** The words around each place where it stands, so that a leak tells where it is. */
const near = (text: string): string[] => [...text.matchAll(new RegExp(`.{0,80}${canary}.{0,20}`, 'gu'))].slice(0, 5).map(([found]) => found);
