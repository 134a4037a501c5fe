import type { TestApi } from '@cairn/testing';
import {
  approve,
  arrangePlace,
  CHANGE,
  DESCRIBE,
  firstDraft,
  key,
  OPEN,
  planInForceNow,
  send,
  startDeployment,
  versionOf,
  type Place,
} from '../deployment.fixture.js';
import { planInForce } from './plan-in-force.js';

let api: TestApi;
beforeAll(async () => {
  api = await startDeployment();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));
const PLAN = `query ($client: String!) { deploymentPlan(client: $client) {
  number inForceFrom timeZone parameters { key number title text state checked waivers lock { code headline canOverride } decidedBy { name capacities } signedBy }
  openChangeSet { status changes { parameterKey proposedText why } signers { name status visits verdicts { verdict note } } availableActions { action state { __typename ... on Allowed { label } ... on Gated { code left { text } } } } }
  notes { body visibility } versions { number changed decidedBy { name } } waivers { status } availableActions { action state { __typename ... on Gated { code } ... on Forbidden { headline askPerson { name } } } } } }`;
const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }): string | undefined => answer.errors?.[0]?.extensions.code;
const planAs = async (person: { id: string } | undefined, place: Place) => api.as(person)(PLAN, { client: place.engagement.slug });
const system = (practiceId: string) => ({ practiceId, clientIds: '*' as const, actor: { kind: 'system' as const, name: 'spec' } });

describe('coming into force', () => {
  it.each([
    ['the night clocks go forward', 'Europe/Berlin', '2027-03-27T12:00:00.000Z', '2027-03-28T07:00:00.000Z'],
    ['the night clocks go back', 'America/New_York', '2026-10-31T18:00:00.000Z', '2026-11-01T14:00:00.000Z'],
    ['beyond the date line', 'Pacific/Apia', '2026-11-26T22:00:00.000Z', '2026-11-27T20:00:00.000Z'],
  ])('happens at 09:00 where the client is: %s', async (_, timeZone, now, expected) => {
    api.clock.set(now);
    const place = await arrangePlace(api, { timeZone });
    const id = await firstDraft(api, place);
    expect((await send(api, place, id)).errors).toEqual([]);
    for (const person of [place.lead, place.sponsor, place.hr]) await approve(api, person, id);
    api.clock.set(new Date(Date.parse(expected) - 1000));
    await api.runWork();
    expect((await planAs(place.lead, place)).data.deploymentPlan.number).toBeNull();
    api.clock.set(expected);
    await api.runWork();
    await api.runWork();
    expect((await planAs(place.lead, place)).data.deploymentPlan).toMatchObject({ number: 1, inForceFrom: expected });
    const mails = await api.sql.query(`select to_name from mail where practice_id = $1 and key like 'plan-in-force:%'`, [place.practice.id]);
    expect(mails.rows).toHaveLength(4);
  });

  it('replaces the plan before, tells the difference, and waits for the next cycle where it says so', async () => {
    const place = await arrangePlace(api);
    await planInForceNow(api, place);
    await api.sql.query(`update engagement set complete_cycles = 1 where id = $1`, [place.engagement.id]);
    const as = api.as(place.coach);
    const id = (await as(OPEN, { input: { idempotencyKey: key(), engagementId: place.engagement.id } })).data.openChangeSet.changeSet.id as string;
    await as(CHANGE, {
      input: { idempotencyKey: key(), changeSetId: id, parameterKey: 'cycle', version: 0, value: { months: 3, top: 'same' }, why: 'The news comes too late.' },
    });
    await as(CHANGE, {
      input: { idempotencyKey: key(), changeSetId: id, parameterKey: 'teamMission', version: 0, value: { removed: true }, why: 'All teams have one.' },
    });
    await as(DESCRIBE, {
      input: {
        idempotencyKey: key(),
        changeSetId: id,
        version: await versionOf(api, id),
        whyNow: 'It is time.',
        ifNothing: 'Plan 1 stays.',
        decideBy: '2026-12-04',
      },
    });
    expect((await send(api, place, id)).errors).toEqual([]);
    for (const person of [place.lead, place.sponsor]) await approve(api, person, id);
    api.clock.set('2026-11-28T08:00:00.000Z');
    await api.runWork();
    const { planVersion } = (
      await as(
        `query ($id: UUID!) { planVersion(engagementId: $id, number: 2) { number comparedTo decidedBy { name } differences { key kind pieces { text kind } } text textSha256 } }`,
        { id: place.engagement.id },
      )
    ).data;
    expect(planVersion).toMatchObject({ number: 2, comparedTo: 1, decidedBy: [{ name: 'Dana Ruiz' }, { name: 'Ian Webb' }] });
    expect(
      planVersion.differences.filter((one: { kind: string }) => one.kind !== 'SAME').map((one: { key: string; kind: string }) => [one.key, one.kind]),
    ).toEqual([
      ['cycle', 'CHANGED'],
      ['teamMission', 'REMOVED'],
    ]);
    const months = (cycle?: number) =>
      api.db.read(system(place.practice.id), async (tx) => (await planInForce(tx, place.engagement.id, cycle)).rules.cycle.months);
    expect([await months(1), await months(2), await months()]).toEqual([4, 3, 3]);
    const { rows } = await api.sql.query<{ open: number }>(`select count(*)::int as open from plan_version where engagement_id = $1 and replaced_at is null`, [
      place.engagement.id,
    ]);
    expect(rows[0]?.open).toBe(1);
    const other = await arrangePlace(api);
    expect(codeOf(await api.as(other.coach)(`query ($id: UUID!) { planVersion(engagementId: $id, number: 2) { number } }`, { id: place.engagement.id }))).toBe(
      'NOT_FOUND',
    );
  });

  it('prints as a charter for whoever may read the plan', async () => {
    const place = await arrangePlace(api);
    await planInForceNow(api, place);
    const path = `/print/plan/${place.engagement.id}/1`;
    const html = await (await api.fetch(path, { as: place.member })).text();
    const { rows } = await api.sql.query<{ sha: string }>(`select text_sha256 as sha from plan_version where engagement_id = $1`, [place.engagement.id]);
    for (const words of ['How Oakfield Council runs OKRs', 'Dana Ruiz', 'Hana Sato', rows[0]?.sha ?? 'none', 'Thursday 26 November 2026'])
      expect(html).toContain(words);
    const other = await arrangePlace(api);
    expect((await api.fetch(path, { as: other.lead })).status).toBe(404);
    expect((await api.fetch(path)).status).toBe(401);
    expect((await api.fetch(`/print/plan/${place.engagement.id}/9`, { as: place.lead })).status).toBe(404);
  });
});
