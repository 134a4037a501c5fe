import type { TestApi } from '@cairn/testing';
import { arrangeCohort, codeOf, freshKey, refusals, startAssessing, type Cohort } from '../assessing.fixture.js';

let api: TestApi;
let cohort: Cohort;
beforeAll(async () => {
  api = await startAssessing();
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set('2026-11-26T11:00:00.000Z');
  cohort = await arrangeCohort(api);
});

const send = (person: { id: string }, name: string, type: string, input: object) =>
  api.as(person)(`mutation ($input: ${type}!) { ${name}(input: $input) { nudgeId errors { code message } } }`, {
    input: { idempotencyKey: freshKey(), ...input },
  });
const nudge = (person: { id: string }, traineeId: string) => send(person, 'nudgeTrainee', 'NudgeTraineeArgs', { traineeId });
const undo = (person: { id: string }, nudgeId: string) => send(person, 'undoTraineeNudge', 'UndoTraineeNudgeArgs', { nudgeId });
const priya = () => cohort.trainees[0]?.traineeId ?? '';
const mails = async () =>
  (
    await api.sql.query<{ to: string; from: string; text: string }>(
      `select to_name as "to", from_name as "from", text from mail where practice_id = $1 order by queued_at, to_name`,
      [cohort.practice.id],
    )
  ).rows;
const later = (ms: number) => api.clock.set(new Date(api.clock.now().getTime() + ms));

it('goes out in the name of the mentor after ten seconds, once in three working days, and the matrix says so', async () => {
  const [one, wei] = [await nudge(cohort.mentor, priya()), cohort.trainees[1]?.traineeId ?? ''];
  expect(one.data.nudgeTrainee).toMatchObject({ nudgeId: expect.any(String), errors: [] });
  expect(refusals((await nudge(cohort.director, priya())).data.nudgeTrainee)).toEqual(['NUDGE_RESTS']);
  expect((await nudge(cohort.facilitator, wei)).data.nudgeTrainee.errors).toEqual([]);
  later(11_000);
  await api.runWork();
  expect(await mails()).toEqual([
    { to: 'Priya Natarajan', from: 'Sam Okafor via Northlight', text: expect.stringContaining('Coach a team from tasks to outcomes') },
    { to: 'Wei Lin', from: 'Ines Duarte via Northlight', text: expect.stringContaining('https://cairn.example/cert/path') },
  ]);
  const { data } = await api.as(cohort.director)(
    `query ($id: UUID!) { cohortMatrix(cohortId: $id) { rows { name nudgedOn nudgedBy availableActions { action state { __typename ... on Gated { headline } } } } } }`,
    { id: cohort.cohortId },
  );
  expect(data.cohortMatrix.rows).toContainEqual({
    ...{ name: 'Priya Natarajan', nudgedOn: '2026-11-26', nudgedBy: 'Sam Okafor' },
    availableActions: [{ action: 'nudgeTrainee', state: { __typename: 'Gated', headline: 'Sam Okafor wrote Thu 26 Nov. The next can go on Tue 1 Dec.' } }],
  });
  api.clock.set('2026-12-01T09:00:00.000Z');
  expect((await nudge(cohort.director, priya())).data.nudgeTrainee.errors).toEqual([]);
});

/** What the mentor can still take back of what they did. */
const undoable = async () => {
  const { rows } = await api.sql.query<{ undo: { act: string; id: string; until: string } }>(
    `select undo from activity where practice_id = $1 and person_id = $2 and undone_at is null order by at desc`,
    [cohort.practice.id, cohort.mentor.id],
  );
  return rows.map(({ undo }) => undo);
};

it('is taken back in time, and then another may go', async () => {
  const { nudgeId } = (await nudge(cohort.mentor, priya())).data.nudgeTrainee;
  const until = new Date(api.clock.now().getTime() + 10_000).toISOString();
  expect(await undoable()).toEqual([{ act: 'undoTraineeNudge', id: nudgeId, until }]);
  expect((await undo(cohort.mentor, nudgeId)).data.undoTraineeNudge.errors).toEqual([]);
  expect(await undoable()).toEqual([]);
  later(11_000);
  await api.runWork();
  expect(await mails()).toEqual([]);
  const second = (await nudge(cohort.mentor, priya())).data.nudgeTrainee;
  later(11_000);
  await api.runWork();
  expect(await mails()).toHaveLength(1);
  expect(refusals((await undo(cohort.mentor, second.nudgeId)).data.undoTraineeNudge)).toEqual(['NUDGE_GONE']);
});

it('lets the database refuse a second one that nobody saw', async () => {
  await nudge(cohort.mentor, priya());
  const twice = api.sql.query(
    `insert into trainee_nudge (practice_id, id, trainee_id, person_id, nudged_by, nudged_on, rests_until, nudged_at, send_at)
     select practice_id, gen_random_uuid(), trainee_id, person_id, nudged_by, nudged_on + 1, rests_until + 1, nudged_at, send_at from trainee_nudge where practice_id = $1`,
    [cohort.practice.id],
  );
  await expect(twice).rejects.toMatchObject({ constraint: 'nudges_keep_their_distance' });
});

it('is for the mentor and those who run the cohort, of this practice', async () => {
  const elsewhere = await arrangeCohort(api);
  const { nudgeId } = (await nudge(cohort.mentor, priya())).data.nudgeTrainee;
  const other = await cohort.practice.coach('Ben Cole');
  const wei = cohort.trainees[1]!;
  // The mentor of another trainee, and an assessor, know the cohort; a coach who has nothing to do with it does not.
  for (const person of [cohort.assessor, cohort.second]) {
    expect(codeOf(await nudge(person, priya()))).toBe('FORBIDDEN');
    expect(codeOf(await undo(person, nudgeId))).toBe('FORBIDDEN');
  }
  expect(codeOf(await nudge(cohort.mentor, wei.traineeId))).toBe('FORBIDDEN');
  expect(codeOf(await nudge(wei, priya()))).toBe('FORBIDDEN');
  for (const person of [other, elsewhere.director, elsewhere.mentor]) {
    expect(codeOf(await nudge(person, priya()))).toBe('NOT_FOUND');
    expect(codeOf(await undo(person, nudgeId))).toBe('NOT_FOUND');
  }
});
