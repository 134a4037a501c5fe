import { randomUUID } from 'node:crypto';
import type { TestApi } from '@cairn/testing';
import { putObjective } from '../checks/check.fixture.js';
import { codeOf, startOkrs } from '../okrs.fixture.js';
import { arrangeFaultless, arrangePublished, reviewed, send, type Faultless } from '../reviews/reviewing.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const LIST = `query ($c: String!, $n: Int, $f: OkrListFilter) { okrList(client: $c, cycle: $n, filter: $f) { cycle { number } objectives keyResults published hiddenTeams
  teams { name kind status mine readable objectives { text supportsText lines { text championName stretchValue } } looseLines { text } } } }`;
const MAP = `query ($c: String!, $n: Int) { okrMap(client: $c, cycle: $n) { cycles { number } columns { level title nodes { id text teamName status keyResults supportsId } } dependencies { otherTeamName direction agreed }
  findings { code words objectiveIds } notLinkedIds hiddenTeams } }`;
const PAGE = `query ($id: UUID!) { keyResult(id: $id) { text kind teamName clientSlug cycleNumber status levels { name score value } championName mine computedScore objective { text } whyNow
  supports { text teamName } supportedBy { text teamName } dependencies { otherName agreed } history { label } availableActions { action state { __typename } } } }`;
const MINE = `{ myOkrs { teams { teamName clientSlug leadsTeam status objectives keyResults openRemarks next path } keyResults { text teamName status path } } }`;

/** A company objective that Housing serves, one that nobody does, and Planning alone. */
async function arrangeChart(at: Faultless): Promise<{ company: string; alone: string; planning: string }> {
  const company = await putObjective(api, at, at.drafts.organisation, 'A home for everybody');
  const alone = await putObjective(api, at, at.drafts.organisation, 'Money for the lifts', { ordinal: 1 });
  const planning = await putObjective(api, at, at.drafts.planning, 'Permits in ten days');
  await api.sql.query(`update objective set supports_objective_id = $2 where id = $1`, [at.objectiveId, company]);
  return { company, alone, planning };
}
const sent = (draftId: string) => api.sql.query(`update okr_draft set status = 'SENT', revision = 1 where id = $1`, [draftId]);

describe('okrList', () => {
  it('shows each reader what is open to them, and counts the teams that are not', async () => {
    const at = await arrangePublished(api);
    const { company } = await arrangeChart(at);
    const read = async (person: { id: string }, f: object | null = null) => (await api.as(person)(LIST, { c: at.engagement.slug, f })).data.okrList;
    const coach = await read(at.coach);
    expect(coach.teams.map((team: { name: string; status: string }) => [team.name, team.status])).toEqual([
      ['Oakfield', 'DRAFTING'],
      ['Housing', 'PUBLISHED'],
      ['Planning', 'DRAFTING'],
    ]);
    expect(coach).toMatchObject({ objectives: 4, keyResults: 2, published: 1, hiddenTeams: 0 });
    expect(coach.teams[1].objectives[0]).toMatchObject({ supportsText: 'A home for everybody', lines: [{ championName: 'Ana Silva', stretchValue: 12 }, {}] });
    const member = await read(at.member);
    expect([member.teams.map((team: { name: string; mine: boolean }) => [team.name, team.mine]), member.hiddenTeams]).toEqual([[['Housing', true]], 2]);
    expect(member.teams[0].objectives[0].supportsText).toBeNull();
    await sent(at.drafts.organisation);
    expect((await read(at.member)).teams[1].objectives[0].supportsText).toBe('A home for everybody');
    expect((await read(at.coach, { text: 'repair' })).teams).toMatchObject([
      { name: 'Housing', objectives: [{ lines: [{ text: 'Cut the wait for a repair from 9 to 3 days' }] }] },
    ]);
    expect((await read(at.coach, { championId: at.lead.id })).teams).toEqual([]);
    expect(company).toBeTruthy();
  });

  it('follows who may read by the plan, line by line of the chart', async () => {
    const at = await arrangePublished(api, { answers: { visibility: { readers: 'ownTeamAndAbove' } } });
    expect((await api.as(at.neighbour)(LIST, { c: at.engagement.slug })).data.okrList.teams.map((team: { name: string }) => team.name)).toEqual(['Planning']);
  });

  it('is one statement, and nothing to another practice', async () => {
    const [at, other] = [await arrangePublished(api), await arrangeFaultless(api)];
    expect(await api.statements(() => api.as(at.coach)(LIST, { c: at.engagement.slug }))).toHaveLength(1);
    for (const query of [LIST, MAP]) {
      expect(codeOf(await api.as(other.coach)(query, { c: at.engagement.slug }))).toBe('NOT_FOUND');
      expect(codeOf(await api.as(at.coach)(query, { c: at.engagement.slug, n: 7 }))).toBe('NOT_FOUND');
    }
  });
});

describe('what a page shows again', () => {
  const texts = (teams: { objectives: { text: string }[] }[]) => teams.flatMap(({ objectives }) => objectives.map(({ text }) => text));
  const pages = async (person: { id: string }, c: string) => {
    const [list, map] = [(await api.as(person)(LIST, { c })).data.okrList, (await api.as(person)(MAP, { c })).data.okrMap];
    const nodes = map.columns.flatMap((column: { nodes: { text: string }[] }) => column.nodes.map(({ text }) => text));
    return { list: texts(list.teams).sort(), map: nodes.sort(), hidden: [list.hiddenTeams, map.hiddenTeams] };
  };

  it('is what stands there now, whoever changed it, and as before once it is as before', async () => {
    const at = await arrangePublished(api);
    const { alone } = await arrangeChart(at);
    const rename = (text: string) => api.sql.query(`update objective set text = $2 where id = $1`, [alone, text]);
    const before = await pages(at.coach, at.engagement.slug);
    expect(await pages(at.coach, at.engagement.slug)).toEqual(before);
    await rename('Money for every lift');
    const after = await pages(at.coach, at.engagement.slug);
    expect([after.list, after.map].map((all) => [all.includes('Money for every lift'), all.includes('Money for the lifts')])).toEqual([
      [true, false],
      [true, false],
    ]);
    await rename('Money for the lifts');
    expect(await pages(at.coach, at.engagement.slug)).toEqual(before);
  });

  it('follows what its reader may see, which the page itself does not say', async () => {
    const at = await arrangePublished(api);
    await arrangeChart(at);
    expect((await pages(at.member, at.engagement.slug)).hidden).toEqual([2, 2]);
    await at.practice.grant(at.member, 'CLIENT_LEAD', at.engagement.clientId);
    expect((await pages(at.member, at.engagement.slug)).hidden).toEqual([0, 0]);
    await api.sql.query(`delete from role_grant where person_id = $1 and role = 'CLIENT_LEAD'`, [at.member.id]);
    expect((await pages(at.member, at.engagement.slug)).hidden).toEqual([2, 2]);
  });
});

describe('okrMap', () => {
  it('has a column per level, says who stands alone, and hides what is not sent', async () => {
    const at = await arrangePublished(api);
    const { company, alone, planning } = await arrangeChart(at);
    const map = (await api.as(at.coach)(MAP, { c: at.engagement.slug })).data.okrMap;
    expect(map.columns.map((column: { title: string; nodes: { id: string }[] }) => [column.title, column.nodes.map((node) => node.id)])).toEqual([
      ['Company', [company, alone]],
      ['Teams', [at.objectiveId, planning]],
    ]);
    expect(map.cycles).toEqual([{ number: 1 }]);
    expect(map.columns[1].nodes[0]).toMatchObject({ teamName: 'Housing', status: 'PUBLISHED', keyResults: 2, supportsId: company });
    expect(map.findings).toEqual([
      { code: 'TOP_WITHOUT_TEAM', words: 'One company objective has no team under it', objectiveIds: [alone] },
      { code: 'TEAM_NOT_LINKED', words: 'Planning is not linked', objectiveIds: [planning] },
    ]);
    expect(map.dependencies).toEqual([{ otherTeamName: 'Planning', direction: 'WE_NEED', agreed: true }]);
    const member = (await api.as(at.member)(MAP, { c: at.engagement.slug })).data.okrMap;
    expect([member.columns.length, member.columns[0].nodes[0].supportsId, member.hiddenTeams]).toEqual([1, null, 2]);
    expect(await api.statements(() => api.as(at.coach)(MAP, { c: at.engagement.slug }))).toHaveLength(1);
  });
});

describe('keyResult', () => {
  it('has its levels, its links as far as they are open, and what can be done', async () => {
    const at = await arrangePublished(api);
    const { company } = await arrangeChart(at);
    const above = await putObjective(api, at, at.drafts.planning, 'Serves Housing', { ordinal: 3, supports_objective_id: at.objectiveId });
    await api.sql.query(`update okr_line set current_value = 18 where id = $1`, [at.lineIds[0]]);
    await api.sql.query(`update objective set supports_objective_id = $2 where id = $1`, [company, above]);
    const read = async (person: { id: string }) => (await api.as(person)(PAGE, { id: at.lineIds[0] })).data.keyResult;
    expect(await read(at.coach)).toMatchObject({
      ...{ teamName: 'Housing', cycleNumber: 1, status: 'PUBLISHED', championName: 'Ana Silva', mine: false, computedScore: 0.7 },
      levels: [
        { name: 'baseline', score: 0, value: 31 },
        { name: 'commit', score: 0.3, value: 25 },
        { name: 'target', score: 0.7, value: 18 },
        { name: 'stretch', score: 1, value: 12 },
      ],
      supports: [
        { text: 'A home for everybody', teamName: 'Oakfield' },
        { text: 'Serves Housing', teamName: 'Planning' },
      ],
      supportedBy: [{ text: 'Serves Housing' }],
      dependencies: [{ otherName: 'Planning', agreed: true }],
    });
    const author = await read(at.author);
    expect([author.mine, author.supports, author.availableActions.map((one: { state: { __typename: string } }) => one.state.__typename)]).toEqual([
      true,
      [],
      ['Allowed', 'Forbidden'],
    ]);
    expect(await api.statements(() => read(at.coach))).toHaveLength(1);
  });

  it('is not for colleagues before the draft is sent, and nothing to another practice', async () => {
    const [at, other] = [await arrangeFaultless(api), await arrangeFaultless(api)];
    expect(codeOf(await api.as(at.neighbour)(PAGE, { id: at.lineIds[0] }))).toBe('FORBIDDEN');
    expect(codeOf(await api.as(other.coach)(PAGE, { id: at.lineIds[0] }))).toBe('NOT_FOUND');
    expect(codeOf(await api.as(at.coach)(PAGE, { id: randomUUID() }))).toBe('NOT_FOUND');
  });
});

it('myOkrs has own teams and own key results, and says what is next', async () => {
  const at = await arrangePublished(api);
  const { data } = await api.as(at.author)(MINE);
  expect(data.myOkrs).toEqual({
    teams: [
      {
        ...{ teamName: 'Housing', clientSlug: at.engagement.slug, leadsTeam: false, status: 'PUBLISHED', objectives: 1, keyResults: 2, openRemarks: 0 },
        ...{ next: 'Published. The cycle ends on 3 May 2027.', path: `/c/${at.engagement.slug}/okrs/draft/${at.housing}?cycle=1` },
      },
    ],
    keyResults: [
      { text: 'Cut first-visit failures from 31% to 12%', teamName: 'Housing', status: 'PUBLISHED', path: `/c/${at.engagement.slug}/kr/${at.lineIds[0]}` },
      { text: 'Cut the wait for a repair from 9 to 3 days', teamName: 'Housing', status: 'PUBLISHED', path: `/c/${at.engagement.slug}/kr/${at.lineIds[1]}` },
    ],
  });
  expect((await api.as(at.coach)(MINE)).data.myOkrs).toEqual({ teams: [], keyResults: [] });
  expect(await api.statements(() => api.as(at.author)(MINE))).toHaveLength(1);
});

it.each([
  [0, 'Found ready. Publish it.', 'Sam Okafor finds it ready. It can be published.', 'Open and publish'],
  [
    1,
    'Found ready. When it was sent, 1 rule was open; it can be published once none is.',
    'finds it ready. When it was sent, 1 rule was open',
    'Open the draft',
  ],
])('a draft found ready that was sent with %i open rules says what is left', async (open, next, standing, button) => {
  const at = await arrangeFaultless(api);
  if (open > 0) await api.sql.query(`update okr_line set commit_value = null where id = $1`, [at.lineIds[0]]);
  await send(api, at);
  const given = await reviewed(api, at.coach, 'giveReviewVerdict', { draftId: at.draftId, revision: 1, verdict: 'READY' });
  expect(given.review.standing).toContain(standing);
  expect((await api.as(at.author)(MINE)).data.myOkrs.teams[0].next).toBe(next);
  await api.runWork();
  const { rows } = await api.sql.query<{ text: string }>(`select text from mail where practice_id = $1 and subject like 'Ready:%'`, [at.practice.id]);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.text).toContain(button);
});

it('a change set tells before it is sent which OKRs it would break', async () => {
  const at = await arrangePublished(api);
  const of = [at.practice.id, at.engagement.clientId, at.engagement.id];
  const setId = randomUUID();
  await api.sql.query(
    `insert into change_set (practice_id, id, client_id, engagement_id, number, status, revision, created_by, created_at) values ($1, $4, $2, $3, 1, 'DRAFT', 0, $5, $6)`,
    [...of, setId, at.coach.id, api.clock.now()],
  );
  await api.sql.query(
    `insert into parameter_change (practice_id, id, client_id, engagement_id, change_set_id, parameter_key, ordinal, question, proposed_value, proposed_text)
     values ($1, $4, $2, $3, $5, 'quantity', 1, 'How many?', $6, 'One to one.')`,
    [...of, randomUUID(), setId, JSON.stringify({ usualObjectives: 1, maxObjectives: 1, minKeyResults: 3, maxKeyResults: 4, balance: 'open' })],
  );
  const query = `query ($id: UUID!) { changeSet(id: $id) { draftImpact { checked drafts keyResults publishedTeams words broken { teamName published parameterKeys path } } } }`;
  const { data } = await api.as(at.coach)(query, { id: setId });
  expect(data.changeSet.draftImpact).toEqual({
    ...{ checked: 1, drafts: 0, keyResults: 0, publishedTeams: 1, words: 'The published OKRs of 1 team would break this.' },
    broken: [{ teamName: 'Housing', published: true, parameterKeys: ['quantity'], path: `/c/${at.engagement.slug}/okrs/draft/${at.housing}?cycle=1` }],
  });
  expect((await api.as(at.teamLead)(query, { id: setId })).data?.changeSet?.draftImpact ?? null).toBeNull();
  const plain = await api.statements(() => api.as(at.coach)(`query ($id: UUID!) { changeSet(id: $id) { id } }`, { id: setId }));
  expect(await api.statements(() => api.as(at.coach)(query, { id: setId }))).toHaveLength(plain.length + 1);
});
