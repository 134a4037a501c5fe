import { DeploymentModule } from '@cairn/deployment';
import { EngagementsModule } from '@cairn/engagements';
import { startApi, type TestApi, type TestPerson } from '@cairn/testing';
import { TrainingModule } from '@cairn/training';
import { codeOf, codes, key } from '../okrs.fixture.js';
import { OkrsModule } from '../okrs.module.js';
import { arrangeFaultless, arrangePublished, type Faultless } from '../reviews/reviewing.fixture.js';

let api: TestApi;
beforeAll(async () => {
  // With the doors of the engagement, which has its own way to complete a cycle.
  const told = { publicUrl: 'https://cairn.example', secretKey: Buffer.alloc(32, 9) };
  const before = [EngagementsModule.with(told), DeploymentModule.with(told), TrainingModule.with(told)];
  api = await startApi(...before, OkrsModule.with(told));
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const fields = `closing { scored total withLearning words unpublishedTeams keyResults { id computedScore score gap notScoredBecause learning intention finalValue version }
  availableActions { action state { __typename ... on Gated { headline left { text } } } } } cycle { status }`;
const score = (person: Pick<TestPerson, 'id'>, lineId: string, more: object, version = 1) =>
  api.as(person)(
    `mutation ($input: ScoreKeyResultArgs!) { done: scoreKeyResult(input: $input) { keyResult { id version score } ${fields} errors { code field message } } }`,
    {
      input: { idempotencyKey: key(), lineId, version, ...more },
    },
  );
const close = async (person: Pick<TestPerson, 'id'>, cycleId: string, version?: number) =>
  api.as(person)(`mutation ($input: CloseCycleArgs!) { done: closeCycle(input: $input) { ${fields} errors { code field message } } }`, {
    input: {
      idempotencyKey: key(),
      cycleId,
      version: version ?? (await api.sql.query<{ v: number }>(`select version as v from cycle where id = $1`, [cycleId])).rows[0]?.v,
    },
  });

/** Published, and its cycle has run: it is 4 May 2027, the day after the last. */
async function arrangeRun(linkPhase = true): Promise<Faultless & { phaseId: string }> {
  const at = await arrangePublished(api);
  const phaseId = key();
  await api.sql.query(
    `insert into phase (practice_id, id, client_id, engagement_id, kind, ordinal, cycle_number, starts_on, ends_on) values ($1, $2, $3, $4, 'CYCLE', 7, 1, '2027-01-04', '2027-05-03')`,
    [at.practice.id, phaseId, at.engagement.clientId, at.engagement.id],
  );
  await api.sql.query(`update cycle set status = 'RUNNING', phase_id = $2 where id = $1`, [at.cycleId, linkPhase ? phaseId : null]);
  api.clock.set('2027-05-04T11:00:00.000Z');
  return { ...at, phaseId };
}

const scoreAt = (person: Pick<TestPerson, 'id'>, lineId: string, finalValue: number) =>
  api.as(person)(`query ($lineId: UUID!, $finalValue: Float!) { computedScore(lineId: $lineId, finalValue: $finalValue) }`, { lineId, finalValue });

const learning = 'Count the parts before the van leaves.';
const complete = async (engagementId: string) =>
  (await api.sql.query<{ n: number }>(`select complete_cycles as n from engagement where id = $1`, [engagementId])).rows[0]?.n;

describe('scoring a key result', () => {
  it('keeps the stated score beside the computed one, with the gap', async () => {
    const at = await arrangeRun();
    const done = (await score(at.author, at.lineIds[0], { finalValue: 18, score: 0.8, learning: 'Parts in the van, not in the depot.', intention: 'KEEP' }))
      .data.done;
    expect(done.errors).toEqual([]);
    expect(done.closing).toMatchObject({
      scored: 1,
      total: 2,
      withLearning: 1,
      words: '1 of 2 key results has a score or a reason, 1 a learning.',
      unpublishedTeams: ['Oakfield', 'Planning'],
    });
    expect(done.closing.keyResults[0]).toMatchObject({
      computedScore: 0.7,
      score: 0.8,
      gap: 0.1,
      intention: 'KEEP',
      learning: 'Parts in the van, not in the depot.',
    });
    const why = (await score(at.coach, at.lineIds[0], { notScoredBecause: 'The log was lost with the depot.' }, 2)).data.done;
    expect(why.closing.keyResults[0]).toMatchObject({
      score: null,
      gap: null,
      notScoredBecause: 'The log was lost with the depot.',
      learning: 'Parts in the van, not in the depot.',
    });
    expect(codes((await score(at.author, at.lineIds[0], { score: 0.5 }, 1)).data.done)).toEqual(['LINE_CHANGED']);
    expect(codes((await score(at.author, at.lineIds[0], { score: 1.2 }, 3)).data.done)).toEqual(['SCORE_RANGE']);
  });

  it('is for the champion, the team and the coach; not for others, and not before the cycle runs', async () => {
    const at = await arrangeRun();
    for (const person of [at.member, at.neighbour, at.sponsor]) expect(codeOf(await score(person, at.lineIds[0], { score: 0.5 }))).toBe('FORBIDDEN');
    const other = await arrangePublished(api);
    expect(codeOf(await score(other.coach, at.lineIds[0], { score: 0.5 }))).toBe('NOT_FOUND');
    expect(codes((await score(other.coach, other.lineIds[0], { score: 0.5 })).data.done)).toEqual(['CYCLE_NOT_RUNNING']);
  });
});

it('computes the score of a figure before it is saved, in one statement, for whoever may read the key result', async () => {
  const at = await arrangeRun();
  const line = at.lineIds[1];
  const scores = await Promise.all([9, 7, 6, 5, 3, 1, 12].map(async (value) => (await scoreAt(at.coach, line, value)).data.computedScore));
  expect(scores).toEqual([0, 0.3, 0.5, 0.7, 1, 1, 0]);
  expect(await api.statements(() => scoreAt(at.teamLead, line, 6))).toHaveLength(1);
  expect((await api.sql.query(`select current_value as value from okr_line where id = $1`, [line])).rows).toEqual([{ value: null }]);
  await api.sql.query(`update okr_line set baseline = null, commit_value = null, target_value = null, stretch_value = null where id = $1`, [line]);
  expect((await scoreAt(at.coach, line, 6)).data.computedScore).toBeNull();
  expect(codeOf(await scoreAt((await arrangePublished(api)).coach, line, 6))).toBe('NOT_FOUND');
  const unsent = await arrangeFaultless(api);
  expect(codeOf(await scoreAt(unsent.neighbour, unsent.lineIds[0], 6))).toBe('NOT_FOUND');
});

describe('closing a cycle', () => {
  it('names each key result without a score or a learning, then counts the cycle as complete in the same act', async () => {
    const at = await arrangeRun();
    await score(at.author, at.lineIds[0], { score: 0.7, learning });
    const refused = (await close(at.coach, at.cycleId)).data.done;
    expect(refused.errors).toEqual([
      {
        code: 'KEY_RESULT_NOT_SCORED',
        field: at.lineIds[1],
        message: 'Housing: “Cut the wait for a repair from 9 to 3 days” has no score and no reason, and no learning yet.',
      },
    ]);
    expect(refused.closing.availableActions[0].state).toMatchObject({ __typename: 'Gated', left: [{}] });
    expect(await complete(at.engagement.id)).toBe(0);
    await score(at.author, at.lineIds[1], { notScoredBecause: 'The depot burned down in January.' });
    expect(codes((await close(at.coach, at.cycleId)).data.done)).toEqual(['KEY_RESULT_NO_LEARNING']);
    await score(at.author, at.lineIds[1], { learning }, 2);
    const done = (await close(at.coach, at.cycleId)).data.done;
    expect([done.errors, done.cycle.status]).toEqual([[], 'CLOSED']);
    expect(await complete(at.engagement.id)).toBe(1);
    expect((await api.sql.query(`select completed_on::text as on from phase where id = $1`, [at.phaseId])).rows).toEqual([{ on: '2027-05-04' }]);
    const { rows } = await api.sql.query(
      `select name from outbox where practice_id = $1 and name in ('okrs.cycle-closed', 'engagements.cycle-completed') order by 1`,
      [at.practice.id],
    );
    expect(rows.map((row) => (row as { name: string }).name)).toEqual(['engagements.cycle-completed', 'okrs.cycle-closed']);
    expect(codes((await close(at.coach, at.cycleId)).data.done)).toEqual(['CYCLE_CLOSED']);
    expect(codes((await score(at.author, at.lineIds[0], { score: 0.2 }, 2)).data.done)).toEqual(['CYCLE_OVER']);
  });

  it('waits for its last day, for the coach, and for the version that was seen', async () => {
    const at = await arrangeRun();
    for (const lineId of at.lineIds) await score(at.coach, lineId, { score: 0.3, learning });
    for (const person of [at.lead, at.teamLead]) expect([person.name, codeOf(await close(person, at.cycleId))]).toEqual([person.name, 'FORBIDDEN']);
    expect(codes((await close(at.coach, at.cycleId, 99)).data.done)).toEqual(['CYCLE_CHANGED']);
    api.clock.set('2027-05-03T11:00:00.000Z');
    expect(codes((await close(at.coach, at.cycleId)).data.done)).toEqual(['CYCLE_RUNNING']);
    const other = await arrangePublished(api);
    expect(codeOf(await close(other.coach, at.cycleId))).toBe('NOT_FOUND');
  });

  it('is the one way to complete a cycle that has OKRs; one that counted before is not counted again', async () => {
    const at = await arrangeRun();
    const elsewhere = async () =>
      (
        await api.as(at.coach)(`mutation ($input: CompleteCycleInput!) { done: completeCycle(input: $input) { errors { code } } }`, {
          input: {
            idempotencyKey: key(),
            engagementId: at.engagement.id,
            phaseId: at.phaseId,
            version: (await api.sql.query<{ v: number }>(`select version as v from phase where id = $1`, [at.phaseId])).rows[0]?.v,
          },
        })
      ).data.done;
    expect(codes(await elsewhere())).toEqual(['CYCLE_IN_OKRS']);
    await api.sql.query(`update phase set completed_on = '2027-05-04' where id = $1`, [at.phaseId]);
    await api.sql.query(`update engagement set complete_cycles = 1 where id = $1`, [at.engagement.id]);
    for (const lineId of at.lineIds) await score(at.coach, lineId, { score: 0.3, learning });
    expect(codes((await close(at.coach, at.cycleId)).data.done)).toEqual([]);
    expect(await complete(at.engagement.id)).toBe(1);
  });

  it('counts a cycle without a phase too', async () => {
    const at = await arrangeRun(false);
    for (const lineId of at.lineIds) await score(at.coach, lineId, { score: 0.3, learning });
    expect(codes((await close(at.coach, at.cycleId)).data.done)).toEqual([]);
    expect(await complete(at.engagement.id)).toBe(1);
  });

  it('reads in one statement, for those who know the engagement', async () => {
    const at = await arrangeRun();
    const read = `query ($id: UUID!) { cycleClosing(cycleId: $id) { scored total keyResults { id } } }`;
    expect(await api.statements(() => api.as(at.coach)(read, { id: at.cycleId }))).toHaveLength(1);
    const other = await arrangePublished(api);
    expect(codeOf(await api.as(other.coach)(read, { id: at.cycleId }))).toBe('NOT_FOUND');
    // While it runs it is there for those who run the programme and those who have a result to score; its end is for all.
    const codesOf = async () => {
      const people = [at.lead, at.teamLead, at.neighbour, at.sponsor];
      return Promise.all(people.map(async (person) => codeOf(await api.as(person)(read, { id: at.cycleId })) ?? ''));
    };
    expect(await codesOf()).toEqual(['', '', 'NOT_FOUND', 'NOT_FOUND']);
    await api.sql.query(`update cycle set status = 'CLOSING' where id = $1`, [at.cycleId]);
    expect(await codesOf()).toEqual(['', '', '', '']);
  });
});
