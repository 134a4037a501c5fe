import { randomUUID } from 'node:crypto';
import { startApi, type TestApi, type TestPerson } from '@cairn/testing';
import { EngagementsModule } from '../engagements.module.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(EngagementsModule.with({ publicUrl: 'http://localhost' }));
});
afterAll(() => api.close());

const act = (name: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { engagement { coaches { name part } } errors { code field } } }`;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const run = async (person: TestPerson, name: string, input: object): Promise<{ done: any; code: unknown }> => {
  const answer = await api.as(person)(act(name), { input: { idempotencyKey: randomUUID(), ...input } });
  return { done: answer.data?.[name], code: answer.errors?.[0]?.extensions.code };
};
const sees = async (person: TestPerson, slug: string): Promise<boolean> =>
  (await api.as(person)(`query ($slug: String!) { client(slug: $slug) { id } }`, { slug })).errors === undefined;
async function arranged() {
  const practice = await api.practice();
  const [sam, lee, at] = [await practice.coach(), await practice.coach('Lee Park'), await practice.engagement()];
  await practice.coaches(sam, at);
  return { practice, sam, lee, at };
}

it('shows an engagement to a coach from the moment they are put on, and no longer than that', async () => {
  const { sam, lee, at } = await arranged();
  expect(await sees(lee, at.slug)).toBe(false);
  expect((await run(sam, 'putCoachOn', { engagementId: at.id, personId: lee.id, part: 'SHADOW' })).done).toEqual({
    engagement: {
      coaches: [
        { name: 'Sam Okafor', part: 'LEAD' },
        { name: 'Lee Park', part: 'SHADOW' },
      ],
    },
    errors: [],
  });
  expect(await sees(lee, at.slug)).toBe(true);
  expect((await run(sam, 'takeCoachOff', { engagementId: at.id, personId: lee.id })).done.engagement.coaches).toEqual([{ name: 'Sam Okafor', part: 'LEAD' }]);
  expect(await sees(lee, at.slug)).toBe(false);
});

it('keeps exactly one lead', async () => {
  const { sam, lee, at } = await arranged();
  expect((await run(sam, 'takeCoachOff', { engagementId: at.id, personId: sam.id })).done.errors).toEqual([{ code: 'COACH_LEAD_NEEDED', field: null }]);
  expect((await run(sam, 'putCoachOn', { engagementId: at.id, personId: lee.id, part: 'LEAD' })).done.engagement.coaches).toEqual([
    { name: 'Lee Park', part: 'LEAD' },
    { name: 'Sam Okafor', part: 'CO_COACH' },
  ]);
  expect((await run(sam, 'putCoachOn', { engagementId: at.id, personId: sam.id, part: 'LEAD' })).code).toBe('FORBIDDEN');
  const { rows } = await api.sql.query(
    `select part, count(*)::int as rows, count(*) filter (where ended_at is null)::int as now from engagement_coach where engagement_id = $1 group by part order by part`,
    [at.id],
  );
  expect(rows).toEqual([
    { part: 'CO_COACH', rows: 1, now: 1 },
    { part: 'LEAD', rows: 2, now: 1 },
  ]);
  expect(
    (await api.sql.query(`select count(*)::int as records from record where practice_id = $1 and kind = 'engagements.coach-put-on'`, [at.practiceId])).rows,
  ).toEqual([{ records: 2 }]);
});

it('tells who was put on and taken off in what was done, and keeps names out of the record', async () => {
  const { sam, lee, at } = await arranged();
  await run(sam, 'putCoachOn', { engagementId: at.id, personId: lee.id, part: 'CO_COACH' });
  await run(sam, 'takeCoachOff', { engagementId: at.id, personId: lee.id });
  await run(sam, 'putCoachOn', { engagementId: at.id, personId: lee.id, part: 'LEAD' });
  const { data } = await api.as(sam)(`query ($client: String!) { engagementActs(client: $client) { kind text byName } }`, { client: at.slug });
  expect(data.engagementActs).toEqual([
    { kind: 'COACH_PUT_ON', text: 'Lee Park put on as lead coach', byName: 'Sam Okafor' },
    { kind: 'COACH_PUT_ON', text: 'Sam Okafor put on as co-coach', byName: 'Sam Okafor' },
    { kind: 'COACH_TAKEN_OFF', text: 'Lee Park taken off the engagement', byName: 'Sam Okafor' },
    { kind: 'COACH_PUT_ON', text: 'Lee Park put on as co-coach', byName: 'Sam Okafor' },
  ]);
  const { rows } = await api.sql.query(
    `select kind, body::jsonb as body from record where practice_id = $1 and kind like 'engagements.coach-%' order by seq limit 2`,
    [at.practiceId],
  );
  const kept = { engagementId: at.id, personId: lee.id, byPersonId: sam.id, reason: null };
  expect(rows).toEqual([
    { kind: 'engagements.coach-put-on', body: { ...kept, part: 'CO_COACH', text: 'A coach put on as co-coach' } },
    { kind: 'engagements.coach-taken-off', body: { ...kept, part: null, text: 'A coach taken off the engagement' } },
  ]);
});

it('two leads at once: one wins, the other is a co-coach', async () => {
  const { practice, sam, lee, at } = await arranged();
  const [mara, kim] = [await practice.owner(), await practice.coach('Kim')];
  await Promise.all([
    run(sam, 'putCoachOn', { engagementId: at.id, personId: lee.id, part: 'LEAD' }),
    run(mara, 'putCoachOn', { engagementId: at.id, personId: kim.id, part: 'LEAD' }),
  ]);
  const { rows } = await api.sql.query(`select count(*)::int as leads from engagement_coach where engagement_id = $1 and ended_at is null and part = 'LEAD'`, [
    at.id,
  ]);
  expect(rows).toEqual([{ leads: 1 }]);
});

it('puts on only coaches of the practice', async () => {
  const { practice, sam, at } = await arranged();
  for (const person of [await practice.clientPerson(at, ['CLIENT_LEAD']), await (await api.practice()).coach(), { id: randomUUID() }])
    expect((await run(sam, 'putCoachOn', { engagementId: at.id, personId: person.id, part: 'SHADOW' })).done.errors).toEqual([
      { code: 'COACH_UNKNOWN', field: 'personId' },
    ]);
});

it('lets a co-coach leave on their own, and nobody else take them off', async () => {
  const { practice, lee, at } = await arranged();
  const kim = await practice.coach('Kim');
  await practice.coaches(lee, at, 'CO_COACH');
  await practice.coaches(kim, at, 'SHADOW');
  expect((await run(lee, 'takeCoachOff', { engagementId: at.id, personId: kim.id })).code).toBe('FORBIDDEN');
  expect((await run(lee, 'putCoachOn', { engagementId: at.id, personId: kim.id, part: 'CO_COACH' })).code).toBe('FORBIDDEN');
  expect((await run(lee, 'takeCoachOff', { engagementId: at.id, personId: lee.id })).done.errors).toEqual([]);
});

it.each(['putCoachOn', 'takeCoachOff'])('%s is NOT_FOUND elsewhere', async (name) => {
  const { practice, lee, at } = await arranged();
  await practice.coaches(lee, await practice.engagement({ name: 'Sibling' }));
  for (const person of [lee, await (await api.practice()).owner()])
    expect((await run(person, name, { engagementId: at.id, personId: lee.id, ...(name === 'putCoachOn' ? { part: 'SHADOW' } : {}) })).code).toBe('NOT_FOUND');
});

it('offers the coaches of the practice in one statement', async () => {
  const { practice, sam, lee, at } = await arranged();
  const seen = await api.statements(async () => {
    const { data } = await api.as(sam)(`{ coachChoices { personId name engagements } }`);
    expect(data.coachChoices).toEqual([
      { personId: lee.id, name: 'Lee Park', engagements: 0 },
      { personId: sam.id, name: 'Sam Okafor', engagements: 1 },
    ]);
  });
  expect(seen).toHaveLength(1);
  expect((await api.as(await practice.clientPerson(at, ['CLIENT_LEAD']))(`{ coachChoices { name } }`)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await api.as(await (await api.practice()).owner('Other'))(`{ coachChoices { name } }`)).data.coachChoices).toEqual([{ name: 'Other' }]);
});
