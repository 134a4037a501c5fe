import type { TestApi } from '@cairn/testing';
import { arrangePlace, key, planInForceNow, startDeployment, type Place } from '../deployment.fixture.js';
import { waiversInForce } from '../plans/plan-in-force.js';

let api: TestApi;
beforeAll(async () => {
  api = await startDeployment();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const act = (name: string) =>
  `mutation ($input: ${name === 'askWaiver' ? 'AskWaiverArgs' : 'DecideWaiverArgs'}!) { ${name}(input: $input) { waiver { id status version teamName expiresOn availableActions { action state { __typename } } } errors { code field } } }`;
const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }): string | undefined => answer.errors?.[0]?.extensions.code;
const codes = (payload: { errors: { code: string }[] }): string[] => payload.errors.map((error) => error.code);

async function running(): Promise<{ place: Place; teams: { id: string; name: string }[]; teamLead: { id: string; email: string } }> {
  const place = await arrangePlace(api);
  await planInForceNow(api, place);
  const { rows } = await api.sql.query<{ id: string; name: string }>(`select id, name from team where engagement_id = $1 order by name`, [place.engagement.id]);
  return { place, teams: rows, teamLead: await place.practice.clientPerson(place.engagement, ['TEAM_LEAD'], 'Lee Park') };
}
const asked = (place: Place, teamId: string | undefined, more: Record<string, unknown> = {}) => ({
  input: {
    idempotencyKey: key(),
    engagementId: place.engagement.id,
    parameterKey: 'scoring',
    teamId,
    reason: 'Our results are contracts with the city, so commit comes first.',
    expiresOn: '2027-01-31',
    ...more,
  },
});
const ask = async (person: { id: string }, place: Place, teamId: string | undefined, more: Record<string, unknown> = {}) =>
  (await api.as(person)(act('askWaiver'), asked(place, teamId, more))).data.askWaiver;
const decide = (person: { id: string }, name: string, waiverId: string, version: number, note = '') =>
  api.as(person)(act(name), { input: { idempotencyKey: key(), waiverId, version, note } });

describe('an exception', () => {
  it('is asked for with a reason and an end, once at a time', async () => {
    const { place, teams, teamLead } = await running();
    const first = await ask(teamLead, place, teams[0]?.id);
    expect(first).toMatchObject({ errors: [], waiver: { status: 'ASKED', teamName: 'Housing', expiresOn: '2027-01-31' } });
    expect(codes(await ask(teamLead, place, teams[0]?.id))).toEqual(['WAIVER_EXISTS']);
    expect(codes(await ask(teamLead, place, teams[1]?.id, { reason: 'Because' }))).toEqual(['WAIVER_REASON_TOO_SHORT']);
    expect(codes(await ask(teamLead, place, teams[1]?.id, { expiresOn: '2030-01-01' }))).toEqual(['WAIVER_END_FAR']);
    expect(codes(await ask(teamLead, place, undefined))).toEqual(['WAIVER_HOLDER']);
    await api.runWork();
    const mails = await api.sql.query(`select to_name, subject from mail where practice_id = $1 and key like 'waiver:%'`, [place.practice.id]);
    expect(mails.rows).toEqual([{ to_name: 'Dana Ruiz', subject: 'Housing asks for an exception: How key results are scored' }]);
  });

  it('is granted by the client lead alone, counts until its day, and expires by itself', async () => {
    const { place, teams, teamLead } = await running();
    const { waiver } = await ask(teamLead, place, teams[0]?.id);
    expect(waiver.availableActions[0]).toEqual({ action: 'grantWaiver', state: { __typename: 'Forbidden' } });
    expect(codeOf(await decide(place.coach, 'grantWaiver', waiver.id, 1))).toBe('FORBIDDEN');
    expect(codeOf(await decide(teamLead, 'grantWaiver', waiver.id, 1))).toBe('FORBIDDEN');
    const granted = (await decide(place.lead, 'grantWaiver', waiver.id, 1)).data.grantWaiver;
    expect(granted).toMatchObject({ errors: [], waiver: { status: 'GRANTED', version: 2 } });
    const inForce = (day: string) =>
      api.db.read({ practiceId: place.practice.id, clientIds: '*', actor: { kind: 'system', name: 'spec' } }, (tx) =>
        waiversInForce(tx, place.engagement.id, day as never),
      );
    expect([(await inForce('2027-01-31')).length, (await inForce('2027-02-01')).length]).toEqual([1, 0]);
    const { data } = await api.as(place.member)(`query ($c: String!) { deploymentPlan(client: $c) { parameters { key waivers } waivers { status reason } } }`, {
      c: place.engagement.slug,
    });
    expect(data.deploymentPlan.parameters.find((one: { key: string }) => one.key === 'scoring').waivers).toBe(1);
    api.clock.set('2027-01-31T22:30:00.000Z');
    await api.runWork();
    expect((await api.sql.query(`select status from waiver where id = $1`, [waiver.id])).rows).toEqual([{ status: 'GRANTED' }]);
    api.clock.set('2027-01-31T23:00:00.000Z');
    await api.runWork();
    expect((await api.sql.query(`select status from waiver where id = $1`, [waiver.id])).rows).toEqual([{ status: 'EXPIRED' }]);
  });

  it('is declined or ended with a word of explanation, against the version that was seen', async () => {
    const { place, teams, teamLead } = await running();
    const { waiver } = await ask(teamLead, place, teams[0]?.id);
    expect(codes((await decide(place.lead, 'declineWaiver', waiver.id, 1)).data.declineWaiver)).toEqual(['WAIVER_NOTE_MISSING']);
    const all = await Promise.all(
      Array.from({ length: 100 }, (_, n) => decide(place.lead, n % 2 ? 'grantWaiver' : 'declineWaiver', waiver.id, 1, 'We tried that.')),
    );
    expect(all.filter((answer) => (answer.data?.grantWaiver ?? answer.data?.declineWaiver)?.errors.length === 0)).toHaveLength(1);
    await api.sql.query(`update waiver set status = 'GRANTED', version = 5 where id = $1`, [waiver.id]);
    expect(codeOf(await decide(place.lead, 'revokeWaiver', waiver.id, 4, 'It spreads.'))).toBe('CONFLICT');
    expect((await decide(place.lead, 'revokeWaiver', waiver.id, 5, 'It spreads.')).data.revokeWaiver).toMatchObject({
      errors: [],
      waiver: { status: 'REVOKED' },
    });
    const kinds = await api.sql.query<{ kind: string }>(`select kind from record where practice_id = $1 and kind like 'deployment.waiver-%' order by seq`, [
      place.practice.id,
    ]);
    expect([kinds.rows[0]?.kind, kinds.rows.at(-1)?.kind]).toEqual(['deployment.waiver-asked', 'deployment.waiver-revoked']);
  });

  it('alarms the coach when a second team wants the same one, not when the same team asks for another', async () => {
    const { place, teams, teamLead } = await running();
    await ask(teamLead, place, teams[0]?.id);
    await ask(teamLead, place, teams[0]?.id, { parameterKey: 'krTypes' });
    await api.runWork();
    const alarms = async () =>
      (await api.sql.query(`select to_name, subject from mail where practice_id = $1 and subject like 'A second team%'`, [place.practice.id])).rows;
    expect(await alarms()).toEqual([]);
    await ask(teamLead, place, teams[1]?.id);
    await api.runWork();
    expect(await alarms()).toEqual([{ to_name: 'Sam Okafor', subject: 'A second team asks for the same exception at Oakfield Council' }]);
  });

  it('is nothing to others, and not for everybody at the client to ask', async () => {
    const { place, teams, teamLead } = await running();
    const { waiver } = await ask(teamLead, place, teams[0]?.id);
    const { place: other, teams: theirTeams } = await running();
    expect(codeOf(await api.as(other.lead)(act('askWaiver'), asked(place, teams[0]?.id)))).toBe('NOT_FOUND');
    expect(codeOf(await api.as(teamLead)(act('askWaiver'), asked(place, theirTeams[0]?.id)))).toBe('NOT_FOUND');
    expect(codeOf(await api.as(teamLead)(act('askWaiver'), asked(place, undefined, { personId: other.member.id })))).toBe('NOT_FOUND');
    expect(codeOf(await api.as(place.member)(act('askWaiver'), asked(place, teams[0]?.id)))).toBe('FORBIDDEN');
    for (const name of ['grantWaiver', 'declineWaiver', 'revokeWaiver'])
      expect(codeOf(await decide(other.lead, name, waiver.id, 1, 'A note.'))).toBe('NOT_FOUND');
  });
});
