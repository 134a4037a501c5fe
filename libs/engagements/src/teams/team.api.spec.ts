import { randomUUID } from 'node:crypto';
import { startApi, type TestApi, type TestEngagement, type TestPerson } from '@cairn/testing';
import { EngagementsModule } from '../engagements.module.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(EngagementsModule.with({ publicUrl: 'http://localhost' }));
});
afterAll(() => api.close());

const act = (name: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { team { id name kind parentId headcount pilot optOut { on reason decidedBy } version } errors { code field } } }`;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const run = async (person: TestPerson, name: string, input: object): Promise<{ done: any; code: unknown }> => {
  const answer = await api.as(person)(act(name), { input: { idempotencyKey: randomUUID(), ...input } });
  return { done: answer.data?.[name], code: answer.errors?.[0]?.extensions.code };
};
async function arranged() {
  const practice = await api.practice();
  const [sam, at] = [await practice.coach(), await practice.engagement()];
  await practice.coaches(sam, at);
  return { practice, sam, at, emea: await practice.team(at, 'EMEA', 'UNIT') };
}
const actsOf = async (at: TestEngagement): Promise<string[]> =>
  (
    await api.sql.query<{ line: string }>(
      `select kind || ': ' || text || coalesce(' / ' || reason, '') as line from engagement_act where engagement_id = $1 order by record_seq`,
      [at.id],
    )
  ).rows.map((row) => row.line);
const counts = async (person: TestPerson, at: TestEngagement): Promise<unknown> =>
  (
    await api.as(person)(`query ($slug: String!) { client(slug: $slug) { engagement { counts { teams teamsOptedOut pilotTeams headcount } } } }`, {
      slug: at.slug,
    })
  ).data.client.engagement.counts;

it('adds a team below a unit, edits it, and lets one of two win', async () => {
  const { sam, at, emea } = await arranged();
  const { done } = await run(sam, 'addTeam', { engagementId: at.id, name: ' Iberia  sales ', kind: 'TEAM', parentId: emea, headcount: 12, pilot: true });
  expect(done).toMatchObject({ team: { name: 'Iberia sales', parentId: emea, headcount: 12, pilot: true, optOut: null, version: 1 }, errors: [] });
  const edit = { engagementId: at.id, teamId: done.team.id, name: 'Iberia', kind: 'TEAM', parentId: null, headcount: 14, version: 1 };
  expect((await run(sam, 'editTeam', edit)).done.team).toMatchObject({ name: 'Iberia', parentId: null, headcount: 14, pilot: false, version: 2 });
  expect((await run(sam, 'editTeam', edit)).code).toBe('CONFLICT');
  expect((await run(sam, 'addTeam', { engagementId: at.id, name: 'iberia', kind: 'TEAM' })).done.errors).toEqual([{ code: 'TEAM_NAME_TAKEN', field: 'name' }]);
  expect(await counts(sam, at)).toEqual({ teams: 2, teamsOptedOut: 0, pilotTeams: 0, headcount: 14 });
});

it('puts aside only a team that nobody belongs to, and takes it back', async () => {
  const { practice, sam, at, emea } = await arranged();
  const archive = (version: number, archived: boolean): ReturnType<typeof run> =>
    run(sam, 'archiveTeam', { engagementId: at.id, teamId: emea, version, archived });
  await practice.onRoster(at, await practice.clientPerson(at, ['AUTHOR']), { teamId: emea });
  expect((await archive(1, true)).done.errors).toEqual([{ code: 'TEAM_HAS_PEOPLE', field: null }]);
  await api.sql.query(`update engagement_person set team_id = null where engagement_id = $1`, [at.id]);
  expect((await archive(1, true)).done.errors).toEqual([]);
  await practice.team(at, 'emea');
  expect((await archive(2, false)).done.errors).toEqual([{ code: 'TEAM_NAME_TAKEN', field: null }]);
  await api.sql.query(`update team set name = 'Other' where engagement_id = $1 and name = 'emea'`, [at.id]);
  expect((await archive(2, false)).done).toMatchObject({ team: { version: 3 }, errors: [] });
});

it('lets a unit leave with date, reason and decider, counts it, and takes it back', async () => {
  const { practice, at, emea } = await arranged();
  const dana = await practice.clientPerson(at, ['CLIENT_LEAD']);
  const left = await run(dana, 'optOutTeam', {
    engagementId: at.id,
    teamId: emea,
    version: 1,
    on: '2026-11-20',
    reason: 'The tool did not fit.',
    decidedBy: 'Ines Moreau',
  });
  expect(left.done.team.optOut).toEqual({ on: '2026-11-20', reason: 'The tool did not fit.', decidedBy: 'Ines Moreau' });
  expect(await counts(dana, at)).toMatchObject({ teams: 0, teamsOptedOut: 1 });
  expect(
    (await run(dana, 'optOutTeam', { engagementId: at.id, teamId: emea, version: 2, on: '2026-11-20', reason: 'x', decidedBy: 'x' })).done.errors,
  ).toMatchObject([{ code: 'TEAM_OPTED_OUT' }]);
  expect((await run(dana, 'takeTeamBack', { engagementId: at.id, teamId: emea, version: 2, reason: '' })).done.errors).toMatchObject([
    { code: 'REASON_MISSING' },
  ]);
  expect(
    (await run(dana, 'takeTeamBack', { engagementId: at.id, teamId: emea, version: 2, reason: 'They work with a sheet now.' })).done.team.optOut,
  ).toBeNull();
  expect((await run(dana, 'takeTeamBack', { engagementId: at.id, teamId: emea, version: 3, reason: 'x' })).done.errors).toMatchObject([
    { code: 'TEAM_TAKES_PART' },
  ]);
  expect(await actsOf(at)).toEqual([
    'UNIT_LEFT: EMEA left the programme on Friday 20 November 2026; decided by Ines Moreau / The tool did not fit.',
    'UNIT_BACK: EMEA takes part again / They work with a sheet now.',
  ]);
});

it.each(['addTeam', 'editTeam', 'archiveTeam', 'optOutTeam', 'takeTeamBack'])(
  '%s: nobody of another practice or client, no shadow, no author',
  async (name) => {
    const { practice, at, emea } = await arranged();
    const [shadow, besides] = [await practice.coach('Kim'), await practice.clientPerson(await practice.engagement({ name: 'Sibling' }), ['CLIENT_LEAD'])];
    await practice.coaches(shadow, at, 'SHADOW');
    const team = { teamId: emea, version: 1 };
    const inputs: Record<string, object> = {
      addTeam: { name: 'Eve', kind: 'TEAM' },
      editTeam: { ...team, name: 'Eve', kind: 'TEAM' },
      archiveTeam: { ...team, archived: true },
      optOutTeam: { ...team, on: '2026-11-20', reason: 'x', decidedBy: 'x' },
      takeTeamBack: { ...team, reason: 'x' },
    };
    const code = async (person: TestPerson, engagementId = at.id): Promise<unknown> => (await run(person, name, { engagementId, ...inputs[name] })).code;
    expect(await code(await (await api.practice()).owner())).toBe('NOT_FOUND');
    expect(await code(besides)).toBe('NOT_FOUND');
    expect(await code(shadow)).toBe('FORBIDDEN');
    expect(await code(await practice.clientPerson(at, ['AUTHOR']))).toBe('FORBIDDEN');
    const theirs = await arranged();
    if (name !== 'addTeam') expect(await code(theirs.sam, theirs.at.id)).toBe('NOT_FOUND');
    expect((await api.sql.query(`select name, version, opted_out_on, archived_at from team where engagement_id = $1`, [at.id])).rows).toEqual([
      { name: 'EMEA', version: 1, opted_out_on: null, archived_at: null },
    ]);
  },
);
