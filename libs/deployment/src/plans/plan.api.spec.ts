import type { TestApi } from '@cairn/testing';
import { arrangePlace, CHANGE, DECIDE, DECISION, firstDraft, key, OPEN, planInForceNow, send, startDeployment, type Place } from '../deployment.fixture.js';
import { waiversInForce } from './plan-in-force.js';

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

it('answers nothing about exceptions of other engagements', async () => {
  const place = await arrangePlace(api);
  expect(await api.db.read(system(place.practice.id), (tx) => waiversInForce(tx, place.engagement.id, '2026-11-26' as never))).toEqual([]);
});
