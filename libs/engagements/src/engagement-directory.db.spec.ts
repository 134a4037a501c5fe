import { AppError } from '@cairn/kernel';
import { systemScope } from '@cairn/platform';
import { startApi, type TestApi } from '@cairn/testing';
import { engagementDirectory, roleHolders, rosterCounts } from './engagement-directory.js';
import { EngagementsModule } from './engagements.module.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(EngagementsModule.with({ publicUrl: 'http://localhost' }));
});
afterAll(() => api.close());

it('counts whom a change affects, and knows who holds what', async () => {
  const practice = await api.practice();
  const at = await practice.engagement({ timeZone: 'Pacific/Apia' });
  const [finance, emea] = [await practice.team(at, 'Finance'), await practice.team(at, 'EMEA', 'UNIT')];
  await api.sql.query(`update team set opted_out_on = '2026-11-01' where id = $1`, [emea]);
  const [dana, ana, gone] = [
    await practice.clientPerson(at, ['CLIENT_LEAD', 'SPONSOR']),
    await practice.clientPerson(at, ['TEAM_LEAD', 'KR_CHAMPION', 'AUTHOR'], 'Ana'),
    await practice.clientPerson(at, ['AUTHOR'], 'Gone'),
  ];
  await practice.onRoster(at, dana);
  await practice.onRoster(at, ana, { teamId: finance, writesOkrs: true, leadsTeam: true });
  await practice.onRoster(at, gone, { writesOkrs: true });
  await api.sql.query(`update engagement_person set removed_at = now() where person_id = $1`, [gone.id]);
  await api.db.read(systemScope(practice.id), async (tx) => {
    expect(await rosterCounts(tx, at.id)).toEqual({ people: 2, okrAuthors: 1, teamLeads: 1, krChampions: 1, teams: 1, teamsOptedOut: 1 });
    expect((await roleHolders(tx, at.id, ['CLIENT_LEAD', 'SPONSOR'])).map((one) => `${one.role} ${one.name}`)).toEqual([
      'CLIENT_LEAD Dana Ruiz',
      'SPONSOR Dana Ruiz',
    ]);
    expect(await roleHolders(tx, at.id)).toHaveLength(6);
    const directory = engagementDirectory(tx);
    expect(await directory.get(at.id)).toMatchObject({ clientSlug: at.slug, timeZone: 'Pacific/Apia', today: '2026-11-27', status: 'ACTIVE', phases: [] });
    expect((await directory.ofClient(at.slug)).id).toBe(at.id);
    expect((await directory.members(at.id)).map((one) => one.name)).toEqual(['Ana', 'Dana Ruiz']);
    expect((await directory.teams(at.id)).map((one) => [one.name, one.optedOutOn])).toEqual([
      ['EMEA', '2026-11-01'],
      ['Finance', null],
    ]);
  });
});

it('finds nothing of another practice', async () => {
  const [mine, theirs] = [await api.practice(), await api.practice()];
  const at = await theirs.engagement();
  await theirs.onRoster(at, await theirs.clientPerson(at, ['CLIENT_LEAD']));
  await api.db.read(systemScope(mine.id), async (tx) => {
    await expect(engagementDirectory(tx).get(at.id)).rejects.toEqual(expect.objectContaining({ code: 'NOT_FOUND' } satisfies Partial<AppError>));
    expect((await rosterCounts(tx, at.id)).people).toBe(0);
    expect(await roleHolders(tx, at.id)).toEqual([]);
  });
});
