import type { TestApi } from '@cairn/testing';
import { done, readDraft, stateOf } from '../drafts/drafting.fixture.js';
import { arrangeDrafting, codeOf, startOkrs, type Drafting } from '../okrs.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const PAGE = `query ($client: String!, $cycle: Int) { okrsPage(client: $client, cycle: $cycle) {
  planNumber cycle { number status } cycles { number } proposal { number startsOn endsOn draftingFrom note }
  teams { name kind leads mine notInCycle status started step readable objectives keyResults healthMetrics editedAt }
  counts { teams notStarted drafting sent ready published } availableActions { action state { __typename } } } }`;
const page = (person: { id: string }, client: string, cycle?: number) => api.as(person)(PAGE, { client, cycle });
const team = (answer: { data: { okrsPage: { teams: { name: string }[] } } }, name: string) => answer.data.okrsPage.teams.find((one) => one.name === name);

/** Objectives with key results in the draft of a team, straight into the tables. */
async function fill(place: Drafting, draftId: string, objectives: number, each: number): Promise<void> {
  await api.sql.query(
    `with o as (insert into objective (practice_id, id, client_id, engagement_id, draft_id, ordinal, text, why_now, author_id, created_at, edited_at, edited_by)
       select $1, gen_random_uuid(), $2, $3, $4, n, 'Objective ' || n, 'Because.', $5, now(), now(), $5 from generate_series(1, $6::int) n returning id)
     insert into okr_line (practice_id, id, client_id, engagement_id, draft_id, objective_id, ordinal, kind, text, baseline, commit_value, target_value, stretch_value, champion_id, data_source, author_id, created_at, edited_at, edited_by)
       select $1, gen_random_uuid(), $2, $3, $4, o.id, n, 'KEY_RESULT', 'Key result ' || n, 0, 3, 7, 10, $5, 'CRM', $5, now(), now(), $5 from o, generate_series(1, $7::int) n`,
    [place.practice.id, place.engagement.clientId, place.engagement.id, draftId, place.teamLead.id, objectives, each],
  );
}

describe('the page of a client’s OKRs', () => {
  it('shows each team as far as its draft is, and counts them', async () => {
    const place = await arrangeDrafting(api);
    await place.practice.team(place.engagement, 'North', 'UNIT');
    await fill(place, place.drafts.housing, 2, 3);
    await done(api, place.teamLead, 'writeMission', { teamId: place.housing, version: 0, body: 'A home for everybody.' });
    await done(api, place.teamLead, 'finishAlignment', { draftId: place.drafts.housing, nobody: true });
    const shown = await page(place.coach, place.engagement.slug);
    expect(shown.data.okrsPage).toMatchObject({
      planNumber: 1,
      cycle: { number: 1, status: 'DRAFTING' },
      proposal: { number: 2, startsOn: '2027-05-04', endsOn: '2027-09-03' },
    });
    expect(shown.data.okrsPage.teams.map((one: { name: string }) => one.name)).toEqual(['Oakfield', 'North', 'Housing', 'Planning']);
    expect(team(shown, 'Housing')).toMatchObject({
      leads: ['Lee Park'],
      status: 'DRAFTING',
      started: true,
      step: 'REVIEW',
      objectives: 2,
      keyResults: 6,
      healthMetrics: 0,
    });
    expect(team(shown, 'Planning')).toMatchObject({ status: 'DRAFTING', started: false, step: 'MISSION' });
    expect(team(shown, 'North')).toMatchObject({ status: null, notInCycle: 'Not in this cycle: the plan sets no OKRs for units (parameter 1).' });
    expect(shown.data.okrsPage.counts).toEqual({ teams: 3, notStarted: 2, drafting: 1, sent: 0, ready: 0, published: 0 });
    // The page counts in SQL what the screen of the draft counts from its lines.
    const { steps } = (await readDraft(api, place.coach, place.engagement.slug, place.housing)).data.okrDraft;
    expect(steps.map((step: { state: string }) => step.state)).toEqual(['DONE', 'DONE', 'DONE', 'DONE', 'DONE', 'DONE', 'NOW']);
  });

  it('keeps a draft to its team until it is sent, and then follows the plan', async () => {
    const place = await arrangeDrafting(api, { answers: { visibility: { readers: 'everyone' } } });
    const outsider = await place.practice.clientPerson(place.engagement, ['MEMBER'], 'Uma Rao');
    await fill(place, place.drafts.housing, 1, 2);
    const readers = async () =>
      Object.fromEntries(
        await Promise.all(
          [place.member, place.coach, place.lead, place.neighbour, place.sponsor, outsider].map(async (person) => {
            const listed = team(await page(person, place.engagement.slug), 'Housing') as unknown as { readable: boolean; objectives: number | null };
            const opened = codeOf(await readDraft(api, person, place.engagement.slug, place.housing)) ?? 'open';
            return [person.name, [listed.readable, listed.objectives, opened]];
          }),
        ),
      ) as Record<string, unknown>;
    const [yes, no] = [
      [true, 1, 'open'],
      [false, null, 'FORBIDDEN'],
    ];
    expect(await readers()).toEqual({ 'Mo Lin': yes, 'Sam Okafor': yes, 'Dana Ruiz': yes, 'Nia Cole': no, 'Ian Webb': no, 'Uma Rao': no });
    await api.sql.query(`update okr_draft set status = 'SENT' where id = $1`, [place.drafts.housing]);
    expect(await readers()).toEqual({ 'Mo Lin': yes, 'Sam Okafor': yes, 'Dana Ruiz': yes, 'Nia Cole': yes, 'Ian Webb': yes, 'Uma Rao': no });
    await api.sql.query(`update okr_draft set status = 'PUBLISHED', published_at = now() where id = $1`, [place.drafts.housing]);
    expect((await readers())['Uma Rao']).toEqual(yes);
    await api.sql.query(`update plan_version set parameters = replace(parameters::text, '"everyone"', '"ownTeamAndAbove"')::jsonb where engagement_id = $1`, [
      place.engagement.id,
    ]);
    expect(await readers()).toEqual({ 'Mo Lin': yes, 'Sam Okafor': yes, 'Dana Ruiz': yes, 'Nia Cole': no, 'Ian Webb': no, 'Uma Rao': no });
  });

  it('is one statement for 20 teams with 60 objectives and 180 key results; a draft is one, and two more for whoever writes', async () => {
    const place = await arrangeDrafting(api);
    for (let n = 0; n < 17; n += 1) {
      const teamId = await place.practice.team(place.engagement, `Team ${n}`);
      const { rows } = await api.sql.query<{ id: string }>(
        `insert into okr_draft (practice_id, id, client_id, engagement_id, cycle_id, team_id, status, created_at) values ($1, gen_random_uuid(), $2, $3, $4, $5, 'DRAFTING', now()) returning id`,
        [place.practice.id, place.engagement.clientId, place.engagement.id, place.cycleId, teamId],
      );
      await fill(place, rows[0]?.id ?? '', 3, 3);
    }
    for (const draftId of Object.values(place.drafts)) await fill(place, draftId, 3, 3);
    expect(await api.statements(() => page(place.coach, place.engagement.slug))).toHaveLength(1);
    expect(await api.statements(() => readDraft(api, place.coach, place.engagement.slug, place.housing))).toHaveLength(1);
    expect(await api.statements(() => readDraft(api, place.teamLead, place.engagement.slug, place.housing))).toHaveLength(3);
    const counts = (await page(place.coach, place.engagement.slug)).data.okrsPage.teams as { keyResults: number }[];
    expect(counts.reduce((sum, one) => sum + one.keyResults, 0)).toBe(180);
  });

  it('is nothing to strangers, nor is a cycle that is not there', async () => {
    const [place, other] = [await arrangeDrafting(api), await arrangeDrafting(api)];
    expect(codeOf(await page(other.coach, place.engagement.slug))).toBe('NOT_FOUND');
    expect(codeOf(await page(place.coach, place.engagement.slug, 2))).toBe('NOT_FOUND');
    expect(codeOf(await readDraft(api, other.lead, place.engagement.slug, place.housing))).toBe('NOT_FOUND');
    expect(codeOf(await readDraft(api, place.lead, place.engagement.slug, other.housing))).toBe('NOT_FOUND');
    expect(codeOf(await readDraft(api, place.lead, place.engagement.slug, place.housing, 2))).toBe('NOT_FOUND');
  });
});

describe('the screen of a draft', () => {
  it('brings what the levels above have sent, the plan in words and figures, and who could be champion', async () => {
    const place = await arrangeDrafting(api);
    await fill(place, place.drafts.organisation, 1, 2);
    const read = async () => (await readDraft(api, place.teamLead, place.engagement.slug, place.housing)).data.okrDraft;
    expect((await read()).higher).toEqual([]);
    await api.sql.query(`update okr_draft set status = 'SENT' where id = $1`, [place.drafts.organisation]);
    const draft = await read();
    expect(draft.higher).toEqual([{ teamName: 'Oakfield', objectives: [{ text: 'Objective 1', keyResults: ['Key result 1', 'Key result 2'] }] }]);
    expect(draft.rules.map((rule: { parameterKey: string }) => rule.parameterKey)).toEqual(['levels', 'quantity', 'scoring', 'cycle']);
    expect(draft.limits).toEqual({
      maxObjectives: 3,
      headline: 'stretch',
      levels: [
        { name: 'commit', score: 0.3 },
        { name: 'target', score: 0.7 },
        { name: 'stretch', score: 1 },
      ],
    });
    expect([draft.people.map((one: { name: string }) => one.name), draft.otherTeams.map((one: { name: string }) => one.name)]).toEqual([
      ['Ana Silva', 'Lee Park', 'Mo Lin'],
      ['Oakfield', 'Planning'],
    ]);
  });

  it('is there for a team without a draft: its mission can be written, and the rest says why not', async () => {
    const place = await arrangeDrafting(api);
    await api.sql.query(`delete from okr_draft where engagement_id = $1`, [place.engagement.id]);
    const read = async () => (await readDraft(api, place.teamLead, place.engagement.slug, place.housing)).data.okrDraft;
    await api.sql.query(`update cycle set status = 'PLANNED', drafting_from = '2026-12-07' where id = $1`, [place.cycleId]);
    const planned = await read();
    expect([planned.id, stateOf(planned, 'addObjective'), stateOf(planned, 'writeMission')?.['__typename']]).toEqual([
      null,
      { __typename: 'Gated', code: 'CYCLE_NOT_DRAFTING', headline: 'Drafting for cycle 1 is planned from Monday 7 December', dueOn: '2026-12-07' },
      'Allowed',
    ]);
    await api.sql.query(`delete from cycle where id = $1`, [place.cycleId]);
    expect(stateOf(await read(), 'addLine')).toMatchObject({ __typename: 'Gated', code: 'CYCLE_NOT_PLANNED' });
    await api.sql.query(`update team set opted_out_on = '2026-11-20' where id = $1`, [place.housing]);
    expect(await read()).toMatchObject({ notInCycle: 'Left the programme on Friday 20 November.' });
  });
});

it('tells the funnel of training how many people write', async () => {
  const place = await arrangeDrafting(api);
  const drafting = async () =>
    (await api.as(place.coach)('query ($c: String!) { trainingPage(client: $c) { funnel { drafting } } }', { c: place.engagement.slug })).data.trainingPage
      .funnel.drafting;
  expect(await drafting()).toBe(0);
  const { objective } = await done(api, place.teamLead, 'addObjective', { draftId: place.drafts.housing, text: 'Settle tenants faster' });
  for (const person of [place.teamLead, place.author])
    await done(api, person, 'addLine', { draftId: place.drafts.housing, objectiveId: objective.id, text: 'Days' });
  const cycleIs = (status: string) => api.sql.query(`update cycle set status = $2 where id = $1`, [place.cycleId, status]);
  for (const status of ['DRAFTING', 'RUNNING', 'CLOSING']) {
    await cycleIs(status);
    expect([status, await drafting()]).toEqual([status, 2]);
  }
  await api.sql.query(
    `insert into cycle (practice_id, id, client_id, engagement_id, number, starts_on, ends_on, drafting_from, status, planned_by)
       select practice_id, gen_random_uuid(), client_id, engagement_id, number + 1, ends_on + 1, ends_on + 90, ends_on - 14, 'DRAFTING', planned_by from cycle where id = $1`,
    [place.cycleId],
  );
  expect(await drafting()).toBe(0);
  await api.sql.query(`delete from cycle where engagement_id = $1 and id <> $2`, [place.engagement.id, place.cycleId]);
  await cycleIs('CLOSED');
  expect(await drafting()).toBe(0);
});

describe('what the plan still asks of the teams', () => {
  const CHECKS = `query ($client: String!) { teamChecks(client: $client) { teamId openRules stepsDone } }`;
  const checks = (person: { id: string }, client: string) => api.as(person)(CHECKS, { client });

  it('counts the rules that are open, ticks no step with one in it, in one statement however many teams write', async () => {
    const place = await arrangeDrafting(api);
    await fill(place, place.drafts.housing, 1, 2);
    await done(api, place.teamLead, 'writeMission', { teamId: place.housing, version: 0, body: 'A home for everybody.' });
    const before = (await checks(place.coach, place.engagement.slug)).data.teamChecks;
    expect(before).toMatchObject([{ teamId: place.housing, openRules: 0, stepsDone: 5 }]);
    await api.sql.query(`update okr_line set commit_value = 9 where draft_id = $1 and ordinal = 1`, [place.drafts.housing]);
    await fill(place, place.drafts.planning, 1, 2);
    const after = (await checks(place.coach, place.engagement.slug)).data.teamChecks;
    expect(after).toMatchObject([{ teamId: place.housing, openRules: 1, stepsDone: 4 }, { teamId: place.planning }]);
    expect(await api.statements(() => checks(place.coach, place.engagement.slug))).toHaveLength(1);
    const { data } = await api.as(place.coach)(`query ($id: UUID!) { checkDraft(draftId: $id) { openRules } }`, { id: place.drafts.housing });
    expect(data.checkDraft.openRules).toBe(1);
  });

  it('says nothing of a draft to whoever may not open it, and nothing at all to another practice', async () => {
    const place = await arrangeDrafting(api);
    await fill(place, place.drafts.housing, 1, 2);
    expect((await checks(place.neighbour, place.engagement.slug)).data.teamChecks).toEqual([]);
    expect((await checks(place.member, place.engagement.slug)).data.teamChecks).toMatchObject([{ teamId: place.housing }]);
    expect(codeOf(await checks((await arrangeDrafting(api)).coach, place.engagement.slug))).toBe('NOT_FOUND');
  });
});
