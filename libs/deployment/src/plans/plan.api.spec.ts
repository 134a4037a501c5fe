import type { TestApi } from '@cairn/testing';
import {
  approve,
  arrangePlace,
  CHANGE,
  DECIDE,
  DECISION,
  DESCRIBE,
  firstDraft,
  HAND_OVER,
  key,
  OPEN,
  planInForceNow,
  send,
  startDeployment,
  TAKE_BACK,
  ASK,
  versionOf,
  type Place,
} from '../deployment.fixture.js';
import { planInForce, waiversInForce } from './plan-in-force.js';

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

describe('reading a plan', () => {
  it('takes one statement, however much there is', async () => {
    const place = await arrangePlace(api);
    await planInForceNow(api, place);
    const one = await api.statements(() => planAs(place.coach, place));
    expect(one).toHaveLength(1);
    await api.as(place.coach)(OPEN, { input: { idempotencyKey: key(), engagementId: place.engagement.id } });
    expect(await api.statements(() => planAs(place.lead, place))).toHaveLength(1);
  });

  it('is open to everybody at the client, to its coaches and to the owner', async () => {
    const place = await arrangePlace(api);
    await planInForceNow(api, place);
    const owner = await place.practice.owner();
    for (const person of [place.coach, place.lead, place.member, owner]) {
      const { deploymentPlan } = (await planAs(person, place)).data;
      expect(deploymentPlan).toMatchObject({ number: 1, inForceFrom: '2026-11-27T08:00:00.000Z' });
      expect(deploymentPlan.parameters).toHaveLength(12);
      expect(deploymentPlan.parameters[6]).toMatchObject({
        key: 'reviews',
        number: 7,
        state: 'APPROVED',
        checked: true,
        decidedBy: [{ name: 'Dana Ruiz' }, { name: 'Hana Sato' }],
        signedBy: ['CLIENT_LEAD', 'HR_LEAD'],
      });
      expect(deploymentPlan.parameters[3].lock).toMatchObject({
        code: 'AMENDMENT_LOCK',
        headline: '“Cycle” can change after 1 more complete cycle',
        canOverride: person === place.coach,
      });
    }
  });

  it('is nothing to other practices, other clients and other coaches', async () => {
    const place = await arrangePlace(api);
    const other = await arrangePlace(api);
    const sibling = await place.practice.engagement({ name: 'Halden Robotics' });
    const theirs = await place.practice.clientPerson(sibling, ['CLIENT_LEAD'], 'Lou Ray');
    const stranger = await place.practice.coach('Lee Moss');
    await place.practice.coaches(stranger, sibling);
    for (const person of [other.coach, other.lead, theirs, stranger]) expect(codeOf(await planAs(person, place))).toBe('NOT_FOUND');
    expect(codeOf(await planAs(undefined, place))).toBe('UNAUTHENTICATED');
  });

  it('keeps drafts and notes among coaches from the client, and notes of signers from the rest', async () => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    const note = (visibility: string, body: string) =>
      api.as(place.coach)(`mutation ($input: WritePlanNoteArgs!) { writePlanNote(input: $input) { note { body } errors { code } } }`, {
        input: { idempotencyKey: key(), engagementId: place.engagement.id, parameterKey: 'cycle', body, visibility },
      });
    expect((await note('COACHES', 'Hold the line.')).data.writePlanNote.errors).toEqual([]);
    await note('CLIENT', 'Talk to finance first.');
    expect((await planAs(place.lead, place)).data.deploymentPlan).toMatchObject({ openChangeSet: null, notes: [{ body: 'Talk to finance first.' }] });
    expect((await planAs(place.coach, place)).data.deploymentPlan.notes).toHaveLength(2);
    await send(api, place, id);
    const { changes } = (await api.as(place.lead)(DECISION, { id })).data.decision;
    await api.as(place.lead)(DECIDE, {
      input: {
        idempotencyKey: key(),
        changeSetId: id,
        verdicts: [
          {
            parameterKey: 'cycle',
            choice: 'ASK_FOR_CHANGE',
            note: 'Too long.',
            textSha256: changes.find((one: { key: string }) => one.key === 'cycle').textSha256,
          },
        ],
      },
    });
    const notesSeen = async (person: { id: string }) =>
      (await planAs(person, place)).data.deploymentPlan.openChangeSet.signers.flatMap((signer: { verdicts: { note: string | null }[] }) =>
        signer.verdicts.map((verdict) => verdict.note),
      );
    expect([await notesSeen(place.coach), await notesSeen(place.sponsor), await notesSeen(place.member)]).toEqual([['Too long.'], ['Too long.'], [null]]);
    // What the coach is correcting is not shown before it is sent.
    const { rows } = await api.sql.query<{ version: number }>(`select version from parameter_change where change_set_id = $1 and parameter_key = 'cycle'`, [
      id,
    ]);
    await api.as(place.coach)(CHANGE, {
      input: {
        idempotencyKey: key(),
        changeSetId: id,
        parameterKey: 'cycle',
        version: rows[0]?.version,
        value: { months: 6, top: 'same' },
        why: 'A secret thought.',
      },
    });
    expect(JSON.stringify((await planAs(place.member, place)).data)).not.toContain('A secret thought.');
    expect(JSON.stringify((await planAs(place.coach, place)).data)).toContain('A secret thought.');
  });

  it('says what each reader can do, and why not', async () => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    const actionsOf = async (person: { id: string }) =>
      (await planAs(person, place)).data.deploymentPlan.availableActions as { action: string; state: { __typename: string } }[];
    expect((await actionsOf(place.member)).map((one) => [one.action, one.state.__typename])).toEqual([
      ['openChangeSet', 'Forbidden'],
      ['askWaiver', 'Forbidden'],
      ['writePlanNote', 'Forbidden'],
    ]);
    expect((await actionsOf(place.lead)).find((one) => one.action === 'askWaiver')).toMatchObject({
      state: { __typename: 'Gated', code: 'PLAN_NOT_IN_FORCE' },
    });
    await api.sql.query(`delete from parameter_change where change_set_id = $1 and parameter_key = 'cycle'`, [id]);
    const set = (await planAs(place.coach, place)).data.deploymentPlan.openChangeSet;
    expect(set.availableActions.find((one: { action: string }) => one.action === 'sendChangeSet').state).toMatchObject({
      __typename: 'Gated',
      code: 'CHANGE_SET_NOT_READY',
      left: [{ text: 'Parameter 4, Cycle, has no answer yet. The first plan answers all ten.' }],
    });
  });
});

/** Holds the set's row until all of the work has read it and waits to write: the worst moment, every time. */
async function allAtOnce<T>(id: string, work: readonly (() => Promise<T>)[]): Promise<T[]> {
  const holder = await api.sql.connect();
  await holder.query('begin');
  await holder.query(`select from change_set where id = $1 for update`, [id]);
  const running = work.map((one) => one());
  const held = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await api.sql.query<{ n: number }>(held)).rows[0]?.n !== work.length) await new Promise((resolve) => setTimeout(resolve, 20));
  await holder.query('commit');
  holder.release();
  return Promise.all(running);
}

describe('deciding in the portal', () => {
  it('costs six statements at most, the record and the event included', async () => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    await send(api, place, id);
    for (const person of [place.hr, place.sponsor, place.lead]) {
      const { changes } = (await api.as(person)(DECISION, { id })).data.decision as { changes: { key: string; mine: boolean; textSha256: string }[] };
      const verdicts = changes.filter((one) => one.mine).map((one) => ({ parameterKey: one.key, choice: 'APPROVE', textSha256: one.textSha256 }));
      const texts = await api.statements(async () => {
        const answer = await api.as(person)(`mutation ($input: DecideChangeSetArgs!) { decideChangeSet(input: $input) { errors { code } } }`, {
          input: { idempotencyKey: key(), changeSetId: id, verdicts },
        });
        expect(answer.data.decideChangeSet.errors).toEqual([]);
      });
      expect(texts).toHaveLength(6);
    }
    expect((await api.sql.query<{ status: string }>(`select status from change_set where id = $1`, [id])).rows[0]?.status).toBe('APPROVED');
  });

  it('counts one decision when eight arrive at once, under one key or several', async () => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    await send(api, place, id);
    // Four keys wait for the row at the same time: fewer than the connections of the pool.
    const all = await allAtOnce(id, [
      ...Array.from({ length: 4 }, () => () => approve(api, place.lead, id)),
      ...Array.from({ length: 4 }, () => () => approve(api, place.lead, id, 'one-key-for-all')),
    ]);
    expect(new Set(all.map((one) => one?.decision?.signer.status))).toEqual(new Set(['APPROVED']));
    const { rows } = await api.sql.query<{ n: number }>(`select count(*)::int as n from record where practice_id = $1 and kind = 'deployment.decided'`, [
      place.practice.id,
    ]);
    expect(rows[0]?.n).toBe(1);
  });

  it('loses nobody when all signers decide at once', async () => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    await send(api, place, id);
    await allAtOnce(
      id,
      [place.lead, place.sponsor, place.hr].map((person) => () => approve(api, person, id)),
    );
    expect((await api.sql.query<{ status: string }>(`select status from change_set where id = $1`, [id])).rows[0]?.status).toBe('APPROVED');
  });

  it.each([
    ['decideChangeSet', DECIDE, { verdicts: [] }],
    ['takeBackDecision', TAKE_BACK, {}],
    ['askCoach', ASK, { question: 'Why?' }],
    ['handOverDecision', HAND_OVER, { name: 'Pat', email: 'pat@oakfield.example' }],
  ])('%s is only for whoever signs', async (_, document, more) => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    await send(api, place, id);
    const other = await arrangePlace(api);
    const ask = async (person?: { id: string }) => codeOf(await api.as(person)(document, { input: { idempotencyKey: key(), changeSetId: id, ...more } }));
    expect([await ask(other.lead), await ask(place.member), await ask(place.coach)]).toEqual(['NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN']);
    expect(codeOf(await api.as()(document, { input: { idempotencyKey: key(), changeSetId: id, ...more } }))).toBe('UNAUTHENTICATED');
  });

  it('takes back, asks and hands over', async () => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    await send(api, place, id);
    await approve(api, place.lead, id);
    const as = api.as(place.lead);
    expect(
      (await as(HAND_OVER, { input: { idempotencyKey: key(), changeSetId: id, name: 'Pat', email: 'pat@oakfield.example' } })).data.handOverDecision.errors,
    ).toMatchObject([{ code: 'HAND_OVER_DECIDED' }]);
    expect((await as(TAKE_BACK, { input: { idempotencyKey: key(), changeSetId: id } })).data.takeBackDecision).toMatchObject({
      errors: [],
      decision: { stage: 'DECIDE' },
    });
    expect((await as(ASK, { input: { idempotencyKey: key(), changeSetId: id, question: 'Why four months?' } })).data.askCoach.decision.talk).toEqual([
      { authorName: 'Dana Ruiz', body: 'Why four months?' },
    ]);
    expect(
      (await as(HAND_OVER, { input: { idempotencyKey: key(), changeSetId: id, name: 'Pat', email: 'pat@oakfield.example' } })).data.handOverDecision,
    ).toMatchObject({ errors: [], decision: { stage: 'HANDED_OVER' } });
  });
});

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

it('answers nothing about exceptions of other engagements', async () => {
  const place = await arrangePlace(api);
  expect(await api.db.read(system(place.practice.id), (tx) => waiversInForce(tx, place.engagement.id, '2026-11-26' as never))).toEqual([]);
});
