import type { TestApi } from '@cairn/testing';
import { arrangeDrafting, arrangeOkrs, agreePlan, clear, codeOf, codes, draftingCycle, startOkrs, type Drafting } from '../okrs.fixture.js';
import { act, done, readDraft, stateOf } from './drafting.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

/** Every mutation that creates or changes OKR text, on an objective and a line that are there. */
async function textActs(place: Drafting): Promise<[string, object][]> {
  const draftId = place.drafts.housing;
  const { objective } = await done(api, place.teamLead, 'addObjective', { draftId, text: 'Settle tenants faster' });
  const { line } = await done(api, place.teamLead, 'addLine', { draftId, objectiveId: objective.id, text: 'Days until keys' });
  return [
    ['addObjective', { draftId, text: 'Another one' }],
    ['editObjective', { objectiveId: objective.id, version: 1, text: 'Settle tenants in a day' }],
    ['moveObjective', { objectiveId: objective.id }],
    ['removeObjective', { objectiveId: objective.id, version: 1 }],
    ['restoreObjective', { objectiveId: objective.id }],
    ['addLine', { draftId, text: 'Calls before keys' }],
    ['editLine', { lineId: line.id, version: 1, text: 'Days from offer to keys' }],
    ['moveLine', { lineId: line.id }],
    ['turnLineInto', { lineId: line.id, version: 1, kind: 'TASK' }],
    ['pasteLevels', { lineId: line.id, version: 1, pasted: '27\t18\t12' }],
    ['removeLine', { lineId: line.id, version: 1 }],
    ['restoreLine', { lineId: line.id }],
  ];
}

const written = async (draftId: string) =>
  (
    await api.sql.query(
      `select o.text, o.version, o.deleted_at from objective o where draft_id = $1 union all select text, version, deleted_at from okr_line where draft_id = $1 order by 1`,
      [draftId],
    )
  ).rows;

describe('who writes', () => {
  it('the team lead, authors of the team, the client lead and an internal coach do', async () => {
    const place = await arrangeDrafting(api);
    const helper = await place.practice.clientPerson(place.engagement, ['INTERNAL_COACH'], 'Ivo Brandt');
    await clear(api, place, [helper]);
    for (const person of [place.teamLead, place.author, place.lead, helper])
      expect(await done(api, person, 'addObjective', { draftId: place.drafts.housing, text: `By ${person.name}` })).toMatchObject({
        errors: [],
        objective: { text: `By ${person.name}`, authorName: person.name, byCoach: false },
      });
  });

  it('nobody else does: not a member, not a neighbour, not the sponsor, not a coach in a coaching or hybrid engagement', async () => {
    for (const mode of ['COACHING', 'HYBRID'] as const) {
      const place = await arrangeDrafting(api, { mode });
      const acts = await textActs(place);
      const before = await written(place.drafts.housing);
      for (const person of [place.member, place.neighbour, place.sponsor, place.coach])
        for (const [name, input] of acts) expect([name, codeOf(await act(api, person, name, input))]).toEqual([name, 'FORBIDDEN']);
      expect(await written(place.drafts.housing)).toEqual(before);
      expect((await act(api, place.coach, 'addObjective', { draftId: place.drafts.housing, text: 'Mine' })).errors?.[0]?.message).toBe(
        'In a coaching engagement the team writes its own text. You can ask and comment.',
      );
    }
  });

  it('a coach does in a consulting engagement, and it is marked; a shadow does not', async () => {
    const place = await arrangeDrafting(api, { mode: 'CONSULTING' });
    const shadow = await place.practice.coach('Sia Ode');
    await place.practice.coaches(shadow, place.engagement, 'SHADOW');
    const { objective } = await done(api, place.coach, 'addObjective', { draftId: place.drafts.housing, text: 'A first idea' });
    expect(objective).toMatchObject({ byCoach: true, authorName: 'Sam Okafor' });
    expect((await done(api, place.coach, 'addLine', { draftId: place.drafts.housing, objectiveId: objective.id, text: 'Days' })).line.byCoach).toBe(true);
    expect((await done(api, place.teamLead, 'addLine', { draftId: place.drafts.housing, objectiveId: objective.id, text: 'Days' })).line.byCoach).toBe(false);
    expect(codeOf(await act(api, shadow, 'addObjective', { draftId: place.drafts.housing, text: 'Mine' }))).toBe('FORBIDDEN');
  });

  it('is nobody to another practice', async () => {
    const [place, other] = [await arrangeDrafting(api), await arrangeDrafting(api)];
    for (const [name, input] of await textActs(place)) {
      expect([name, codeOf(await act(api, other.teamLead, name, input))]).toEqual([name, 'NOT_FOUND']);
      expect([name, codeOf(await act(api, other.coach, name, input))]).toEqual([name, 'NOT_FOUND']);
    }
  });
});

describe('when', () => {
  it.each([
    ['SENT', 'DRAFTING', 'DRAFT_SENT'],
    ['READY', 'DRAFTING', 'DRAFT_READY'],
    ['PUBLISHED', 'RUNNING', 'DRAFT_PUBLISHED'],
    ['DRAFTING', 'CLOSING', 'CYCLE_OVER'],
    ['DRAFTING', 'CLOSED', 'CYCLE_OVER'],
  ])('is refused while the draft is %s in a cycle that is %s', async (status, cycleStatus, code) => {
    const place = await arrangeDrafting(api);
    const acts = await textActs(place);
    await api.sql.query(`update okr_draft set status = $2, published_at = case when $2 = 'PUBLISHED' then now() end where id = $1`, [
      place.drafts.housing,
      status,
    ]);
    await api.sql.query(`update cycle set status = $2 where id = $1`, [place.cycleId, cycleStatus]);
    const before = await written(place.drafts.housing);
    for (const [name, input] of acts) expect([name, codes((await act(api, place.teamLead, name, input, 'light')).data.done)]).toEqual([name, [code]]);
    expect(await written(place.drafts.housing)).toEqual(before);
  });

  it('is possible again when the coach asks to look again, and late in a running cycle', async () => {
    const place = await arrangeDrafting(api);
    await api.sql.query(`update okr_draft set status = 'LOOK_AGAIN' where id = $1`, [place.drafts.housing]);
    await api.sql.query(`update cycle set status = 'RUNNING' where id = $1`, [place.cycleId]);
    for (const [name, input] of (await textActs(place)).slice(0, 2)) expect(codes((await act(api, place.teamLead, name, input)).data.done)).toEqual([]);
  });

  it('waits for a plan in force, while mission and alignment stay open', async () => {
    const place = await arrangeOkrs(api);
    await clear(api, place, [place.teamLead, place.author]);
    const { drafts } = await draftingCycle(api, place);
    const refused = (await act(api, place.teamLead, 'addObjective', { draftId: drafts.housing, text: 'Settle tenants faster' })).data.done;
    expect(refused.errors).toEqual([expect.objectContaining({ code: 'PLAN_NOT_IN_FORCE', gate: expect.objectContaining({ code: 'PLAN_NOT_IN_FORCE' }) })]);
    expect(codes(await done(api, place.teamLead, 'writeMission', { teamId: place.housing, version: 0, body: 'A home for everybody.' }))).toEqual([]);
    expect(codes(await done(api, place.teamLead, 'finishAlignment', { draftId: drafts.housing, nobody: true }))).toEqual([]);
    const draft = (await readDraft(api, place.teamLead, place.engagement.slug, place.housing)).data.okrDraft;
    expect(stateOf(draft, 'addObjective')).toMatchObject({ __typename: 'Gated', code: 'PLAN_NOT_IN_FORCE' });
    expect(stateOf(draft, 'writeMission')).toMatchObject({ __typename: 'Allowed' });
    await agreePlan(api, place);
    expect(codes(await done(api, place.teamLead, 'addObjective', { draftId: drafts.housing, text: 'Settle tenants faster' }))).toEqual([]);
  });

  it('is over for a team that left and while the engagement rests', async () => {
    const place = await arrangeDrafting(api);
    await api.sql.query(`update team set opted_out_on = '2026-11-20' where id = $1`, [place.housing]);
    expect(codes((await act(api, place.teamLead, 'addObjective', { draftId: place.drafts.housing })).data.done)).toEqual(['TEAM_LEFT']);
    await api.sql.query(`update engagement set status = 'PAUSED', paused_on = '2026-11-20' where id = $1`, [place.engagement.id]);
    expect(codes((await act(api, place.teamLead, 'addObjective', { draftId: place.drafts.housing })).data.done)).toEqual(['ENGAGEMENT_PAUSED']);
    expect(codes((await act(api, place.teamLead, 'writeMission', { teamId: place.housing, version: 0, body: 'A home.' })).data.done)).toEqual([
      'ENGAGEMENT_PAUSED',
    ]);
  });
});

describe('the training gate', () => {
  it('refuses whoever is not trained in every act that touches text, says what is left, and remembers that they wait', async () => {
    const place = await arrangeDrafting(api);
    const newcomer = await place.practice.clientPerson(place.engagement, ['AUTHOR'], 'Chu Wen');
    const acts = await textActs(place);
    await place.practice.onRoster(place.engagement, newcomer, { teamId: place.housing, writesOkrs: true });
    const before = await written(place.drafts.housing);
    for (const [name, input] of acts) {
      const [error] = (await act(api, newcomer, name, input, 'light')).data.done.errors;
      expect([name, error]).toEqual([name, expect.objectContaining({ gate: expect.objectContaining({ code: error.code, headline: error.message }) })]);
    }
    expect(await written(place.drafts.housing)).toEqual(before);
    const waiting = await api.sql.query(`select team_id from gate_wait where person_id = $1`, [newcomer.id]);
    expect(waiting.rows).toEqual([{ team_id: place.housing }]);
    expect(codes(await done(api, newcomer, 'writeMission', { teamId: place.housing, version: 0, body: 'A home for everybody.' }))).toEqual([]);
    expect(codes(await done(api, newcomer, 'addDependency', { draftId: place.drafts.housing, otherTeamId: place.planning }))).toEqual([]);
    const draft = (await readDraft(api, newcomer, place.engagement.slug, place.housing)).data.okrDraft;
    expect([stateOf(draft, 'addLine')?.['__typename'], stateOf(draft, 'addDependency')?.['__typename']]).toEqual(['Gated', 'Allowed']);
    expect(draft.objectives).toHaveLength(1);
  });

  it('notes whoever wants to hear when it opens, once, and offers it to nobody else', async () => {
    const [place, other] = [await arrangeDrafting(api), await arrangeDrafting(api)];
    const newcomer = await place.practice.clientPerson(place.engagement, ['AUTHOR'], 'Chu Wen');
    await place.practice.onRoster(place.engagement, newcomer, { teamId: place.housing, writesOkrs: true });
    const draftId = place.drafts.housing;
    const offered = async (person: { id: string }) =>
      stateOf((await readDraft(api, person, place.engagement.slug, place.housing)).data.okrDraft, 'waitForGate');
    expect(await offered(newcomer)).toEqual({ __typename: 'Allowed', label: 'Tell me when it opens' });
    for (const person of [place.coach, place.member]) expect(await offered(person)).toBeUndefined();
    for (const person of [place.neighbour, place.member]) expect(codeOf(await act(api, person, 'waitForGate', { draftId }))).toBe('FORBIDDEN');
    expect(codeOf(await act(api, other.teamLead, 'waitForGate', { draftId }))).toBe('NOT_FOUND');
    for (const { draft, errors } of [await done(api, newcomer, 'waitForGate', { draftId }), await done(api, newcomer, 'waitForGate', { draftId })])
      expect([errors, stateOf(draft, 'waitForGate')]).toEqual([[], expect.objectContaining({ why: 'You get a mail when it opens.' })]);
    const waiting = await api.sql.query(`select team_id from gate_wait where person_id = $1`, [newcomer.id]);
    expect(waiting.rows).toEqual([{ team_id: place.housing }]);
    await clear(api, place, [newcomer]);
    expect(await offered(newcomer)).toBeUndefined();
    expect(codes(await done(api, newcomer, 'waitForGate', { draftId }))).toEqual(['GATE_OPEN']);
  });
});

it('tells once that a team began to write', async () => {
  const place = await arrangeDrafting(api);
  for (const text of ['One', 'Two']) await done(api, place.teamLead, 'addObjective', { draftId: place.drafts.housing, text });
  const { rows } = await api.sql.query<{ n: number }>(`select count(*)::int as n from outbox where practice_id = $1 and name = 'okrs.draft-started'`, [
    place.practice.id,
  ]);
  expect(rows[0]?.n).toBe(1);
});
