import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { startApi, type TestApi } from '@cairn/testing';
import { AddWaypoint } from './add-waypoint.js';
import { WaypointResolver } from './waypoint.resolver.js';
import { Waypoints } from './waypoints.queries.js';
import { Waypoints1700000000000 } from './waypoints.migration.js'; // only in the model

@Module({ providers: [AddWaypoint, Waypoints, WaypointResolver] })
class WaypointsOnly {}

const ADD = `mutation ($input: AddWaypointInput!) { addWaypoint(input: $input) { waypoint { name version } errors { code field message } } }`;
const LIST = `query ($id: UUID!, $first: Int, $after: String) {
  waypoints(engagementId: $id, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { name } } } }`;

let api: TestApi;
beforeAll(async () => {
  api = await startApi(WaypointsOnly);
  await makeTable(); // only in the model
});
afterAll(() => api.close());

const input = (engagementId: string, name: string, idempotencyKey = randomUUID()) => ({ input: { idempotencyKey, engagementId, name } });
async function arranged() {
  const practice = await api.practice();
  const [engagement, coach] = [await practice.engagement(), await practice.coach()];
  await practice.coaches(coach, engagement);
  return { practice, engagement, coach, ask: api.as(coach) };
}

describe('addWaypoint', () => {
  it('adds once per key, and says why a second may not have its name', async () => {
    const { engagement, ask } = await arranged();
    const first = input(engagement.id, 'North');
    const added = { waypoint: { name: 'North', version: 1 }, errors: [] };
    expect((await ask(ADD, first)).data.addWaypoint).toEqual(added);
    expect((await ask(ADD, first)).data.addWaypoint).toEqual(added);
    const refused = { code: 'WAYPOINT_NAME_TAKEN', field: 'name', message: 'There is "north" already. Choose another name.' };
    expect((await ask(ADD, input(engagement.id, 'north'))).data.addWaypoint).toEqual({ waypoint: null, errors: [refused] });
    expect((await ask(LIST, { id: engagement.id })).data.waypoints.totalCount).toBe(1);
  });

  it('tells that it happened, in the same transaction', async () => {
    const { practice, engagement, ask } = await arranged();
    await ask(ADD, input(engagement.id, 'North'));
    await ask(ADD, input(engagement.id, ' '));
    const { rows } = await api.sql.query(`select name from outbox where practice_id = $1`, [practice.id]);
    expect(rows).toEqual([{ name: 'trail.waypoint-added' }]);
  });

  it('is closed to a colleague who only looks on', async () => {
    const { practice, engagement } = await arranged();
    const shadow = await practice.coach('Nia Shadow');
    await practice.coaches(shadow, engagement, 'SHADOW');
    expect((await api.as(shadow)(ADD, input(engagement.id, 'North'))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('answers another practice as if there were nothing', async () => {
    const { engagement } = await arranged();
    const stranger = api.as(await (await api.practice()).owner());
    const codes = await Promise.all([engagement.id, randomUUID()].map(async (id) => (await stranger(ADD, input(id, 'North'))).errors?.[0]?.extensions.code));
    expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });
});

describe('waypoints', () => {
  it('come page by page, by name, with a constant number of statements', async () => {
    const { engagement, ask } = await arranged();
    for (const name of ['c', 'a', 'b']) await ask(ADD, input(engagement.id, name));
    const first = (await ask(LIST, { id: engagement.id, first: 2 })).data.waypoints;
    expect([first.totalCount, first.edges.map(({ node }: { node: { name: string } }) => node.name)]).toEqual([3, ['a', 'b']]);
    let rest: unknown;
    const statements = await api.statements(async () => {
      rest = (await ask(LIST, { id: engagement.id, first: 2, after: first.pageInfo.endCursor })).data.waypoints;
    });
    expect(rest).toMatchObject({ pageInfo: { hasNextPage: false }, edges: [{ node: { name: 'c' } }] });
    expect(statements).toHaveLength(3);
  });

  it('are seen by the client’s people and by no other client or practice', async () => {
    const { practice, engagement } = await arranged();
    const other = await practice.engagement({ name: 'Other Council' });
    const [lead, neighbour] = [await practice.clientPerson(engagement, ['CLIENT_LEAD']), await practice.clientPerson(other, ['CLIENT_LEAD'])];
    const stranger = await (await api.practice()).owner();
    expect((await api.as(lead)(LIST, { id: engagement.id })).data.waypoints.totalCount).toBe(0);
    for (const person of [neighbour, stranger]) expect((await api.as(person)(LIST, { id: engagement.id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
// only in the model: its table is in no migration of the product
async function makeTable(): Promise<void> {
  const admin = await api.sql.connect();
  const role = `select r.rolname from pg_policy p join pg_roles r on r.oid = any (p.polroles) where p.polname = 'practice_only' limit 1`;
  await admin.query(`select set_config('cairn.app_role', (${role}), false)`);
  await new Waypoints1700000000000().up({ query: (text: string) => admin.query(text) } as never);
  admin.release(true);
}
