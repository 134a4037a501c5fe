import { randomUUID } from 'node:crypto';
import { consentWithdrawn, type ConsentLevel } from '@cairn/deployment';
import { systemScope } from '@cairn/platform';
import type { TestApi, TestEngagement, TestPerson } from '@cairn/testing';
import { arrangeCohort, startAssessing, type Cohort } from '../assessing.fixture.js';
import { codeOf, freshKey, refusals } from '../assessing.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startAssessing();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const fields = `id status counts clientName about outside withdrawn setting version availableActions { action }`;
const PLAN = `mutation ($input: PlanObservedArgs!) { planObservedSession(input: $input) { item { counted engagements { clientName why } sessions { ${fields} } } errors { code field message } } }`;
const MARK = `mutation ($input: MarkObservedArgs!) { markObservedSession(input: $input) { session { ${fields} } errors { code field message } } }`;
const CANCEL = `mutation ($input: CancelObservedArgs!) { cancelObservedSession(input: $input) { session { ${fields} } errors { code } } }`;
const SESSION = `query ($id: UUID!) { observedSession(sessionId: $id) { ${fields} marks { remark } } }`;
const ITEM = `query ($id: UUID!) { observedItem(itemId: $id) { counted engagements { clientName why } sessions { ${fields} } } }`;

interface Place {
  readonly cohort: Cohort;
  readonly trainee: TestPerson & { readonly traineeId: string };
  readonly engagement: TestEngagement;
  readonly says: (level: ConsentLevel, over?: Pick<TestApi['sql'], 'query'>) => Promise<string>;
}

/** Priya is a trainee and leads an engagement since September. */
async function arrange(level: ConsentLevel | null = 'LEARNING', part: 'LEAD' | 'SHADOW' = 'LEAD'): Promise<Place> {
  const cohort = await arrangeCohort(api);
  const { practice } = cohort;
  const trainee = cohort.trainees[0] as Place['trainee'];
  await practice.grant(trainee, 'COACH');
  const engagement = await practice.engagement({ name: 'Halden Robotics', startsOn: '2026-09-01', endsOn: '2027-06-30' });
  await practice.coaches(trainee, engagement);
  await api.sql.query(`update engagement_coach set since = '2026-09-01T09:00:00Z', part = $2 where practice_id = $1 and person_id = $3`, [
    practice.id,
    part,
    trainee.id,
  ]);
  const lead = await practice.clientPerson(engagement, ['CLIENT_LEAD'], 'Astrid Dahl');
  await practice.team(engagement, 'Field Service');
  let number = 0;
  const says: Place['says'] = async (now, over = api.sql) => {
    const id = randomUUID();
    await over.query(
      `insert into consent (practice_id, id, client_id, number, kind, level, words, words_sha256, person_id, person_name, at) values ($1, $2, $3, $4, $5, $6, 'Words.', 'x', $7, 'Astrid Dahl', now())`,
      [practice.id, id, engagement.clientId, (number += 1), now === 'NONE' ? 'WITHDRAWN' : 'GIVEN', now, lead.id],
    );
    return id;
  };
  if (level) await says(level);
  return { cohort, trainee, engagement, says };
}

const askedOf = ({ cohort, engagement }: Place) => ({
  ...{ itemId: cohort.observedId, engagementId: engagement.id, heldOn: '2026-11-25', setting: 'A reset with a team of eight' },
  ...{ firstAssessorId: cohort.assessor.id, secondAssessorId: cohort.second.id },
});
const plan = async (place: Place, more: object = {}) =>
  (await api.as(place.trainee)(PLAN, { input: { idempotencyKey: freshKey(), ...askedOf(place), ...more } })).data.planObservedSession;
const mark = async (person: { id: string }, sessionId: string, remark = 'You let the silence work.') =>
  (await api.as(person)(MARK, { input: { idempotencyKey: freshKey(), sessionId, levels: [{ key: 'questions', level: 3 }], remark } })).data.markObservedSession;
const markedByBoth = async (place: Place): Promise<string> => {
  const { id } = (await plan(place)).item.sessions[0];
  await mark(place.cohort.assessor, id);
  expect((await mark(place.cohort.second, id)).session).toMatchObject({ status: 'MARKED', counts: true });
  return id;
};
const item = async ({ trainee, cohort }: Place) => (await api.as(trainee)(ITEM, { id: cohort.observedId })).data.observedItem;
const seenBy = async (person: { id: string }, id: string) => (await api.as(person)(SESSION, { id })).data.observedSession;

async function takeBack({ cohort, engagement, says }: Place): Promise<void> {
  const consentId = await says('NONE');
  const of = { consentId, clientId: engagement.clientId, engagementId: null, textSha256: null, level: 'NONE' as const, was: 'LEARNING' as const };
  await api.db.tx(systemScope(cohort.practice.id), (tx) => tx.emit(consentWithdrawn({ ...of, cause: 'WITHDRAWN' })));
  await api.runWork();
}
const subjects = async ({ cohort }: Place): Promise<string[]> =>
  (
    await api.sql.query<{ line: string }>(`select to_name || ': ' || subject as line from mail where practice_id = $1 order by line`, [cohort.practice.id])
  ).rows.map(({ line }) => line);

it('stands on an engagement of its trainee, and shows the client to that trainee alone', async () => {
  const place = await arrange();
  const { cohort, trainee } = place;
  const planned = await plan(place);
  expect(planned).toMatchObject({
    errors: [],
    item: { engagements: [{ clientName: 'Halden Robotics', why: null }], sessions: [{ clientName: 'Halden Robotics', about: '1 to 3 teams', outside: false }] },
  });
  const id = planned.item.sessions[0].id;
  expect(await seenBy(trainee, id)).toMatchObject({ clientName: 'Halden Robotics' });
  // The owner sees every client, the director none; neither is told whose session it was. Nor are its assessors.
  const owner = await cohort.practice.grant(await cohort.practice.person('Olu Ade'), 'OWNER');
  for (const person of [cohort.director, cohort.assessor, cohort.second, cohort.mentor, owner])
    expect(await seenBy(person, id)).toMatchObject({ clientName: null, about: '1 to 3 teams' });
  const kept = await api.sql.query<{ all: string }>(
    `select (e.bands::text || e.text || s.setting) as all from practice_evidence e join observed_session s on s.evidence_id = e.id where e.practice_id = $1`,
    [cohort.practice.id],
  );
  expect(kept.rows).toHaveLength(1);
  expect(JSON.stringify(kept.rows)).not.toMatch(/halden|dahl|field service/iu);
  await api.runWork();
  const mails = await api.sql.query<{ body: string }>(`select mail::text as body from mail where practice_id = $1`, [cohort.practice.id]);
  expect(mails.rows).toHaveLength(2);
  expect(JSON.stringify(mails.rows)).not.toMatch(/halden/iu);
});

it('says why an engagement, a day or the words will not do', async () => {
  const place = await arrange('AGGREGATE');
  expect(await plan(place)).toMatchObject({ errors: [{ code: 'OBSERVED_CONSENT', field: 'engagementId' }] });
  expect((await item(place)).engagements).toEqual([
    { clientName: 'Halden Robotics', why: 'This client allows “Figures only”. For this you need “Lessons without your name”: ask for it first.' },
  ]);
  await place.says('LEARNING');
  expect(await plan(place, { heldOn: '2026-08-31' })).toMatchObject({ errors: [{ code: 'OBSERVED_NOT_COACHED', field: 'heldOn' }] });
  expect(await plan(place, { setting: 'A reset at Halden with eight people' })).toMatchObject({ errors: [{ code: 'OBSERVED_NAMES', field: 'setting' }] });
  expect(await plan(place, { setting: 'A reset with Field Service' })).toMatchObject({ errors: [{ code: 'OBSERVED_NAMES', field: 'setting' }] });
  expect((await plan(place)).errors).toEqual([]);
  expect(refusals(await plan(place))).toEqual(['OBSERVED_SHOWN']);
  expect((await plan(place, { heldOn: '2026-11-24' })).errors).toEqual([]);
});

it('is led, not visited; a guest enters the session of somebody else', async () => {
  const place = await arrange('LEARNING', 'SHADOW');
  expect(refusals(await plan(place))).toEqual(['OBSERVED_NOT_LED']);
  const visit = {
    itemId: place.cohort.shadowedId,
    firstAssessorId: place.cohort.mentor.id,
    secondAssessorId: null,
    setting: 'The coach asked first and waited.',
  };
  expect(await plan(place, visit)).toMatchObject({ errors: [], item: { counted: 1, sessions: [{ clientName: 'Halden Robotics', counts: true }] } });
});

it('from outside the practice says that its client agreed, and names nobody the practice knows either', async () => {
  const place = await arrange();
  const outside = { engagementId: null };
  expect(await plan(place, outside)).toMatchObject({ errors: [{ code: 'OBSERVED_AGREED', field: 'clientAgreed' }] });
  const said = { ...outside, clientAgreed: true };
  expect(refusals(await plan(place, { ...said, setting: 'A check-in at Halden Robotics' }))).toEqual(['OBSERVED_NAMES']);
  expect(await plan(place, said)).toMatchObject({ errors: [], item: { sessions: [{ clientName: null, about: null, outside: true }] } });
});

it('is marked without naming anybody but those who were there', async () => {
  const place = await arrange();
  const { id } = (await plan(place)).item.sessions[0];
  const { assessor } = place.cohort;
  expect(await mark(assessor, id, 'Astrid Dahl talked most of the time.')).toMatchObject({ errors: [{ code: 'OBSERVED_NAMES', field: 'remark' }] });
  expect((await mark(assessor, id, 'Priya, you let the silence work.')).errors).toEqual([]);
});

describe('a consent that is taken back', () => {
  it('opens the requirement again, keeps the marks without words about the client, and another session takes its place', async () => {
    const place = await arrange();
    const id = await markedByBoth(place);
    expect(await item(place)).toMatchObject({ counted: 1 });
    await takeBack(place);
    expect(await item(place)).toMatchObject({ counted: 0, sessions: [{ id, counts: false, withdrawn: true, setting: '', clientName: null, about: null }] });
    expect(await seenBy(place.cohort.director, id)).toMatchObject({ marks: [{ remark: 'You let the silence work.' }, {}] });
    const left = await api.sql.query(`select count(*)::int as n from evidence_origin where practice_id = $1`, [place.cohort.practice.id]);
    expect(left.rows).toEqual([{ n: 0 }]);
    expect(await subjects(place)).toContain('Priya Natarajan: A client took its consent back: a session does not count any more');
    expect(refusals(await plan(place))).toEqual(['OBSERVED_CONSENT']);
    const outside = await plan(place, { engagementId: null, clientAgreed: true });
    const other = outside.item.sessions.find((one: { status: string }) => one.status === 'PLANNED').id;
    await mark(place.cohort.assessor, other);
    await mark(place.cohort.second, other);
    expect(await item(place)).toMatchObject({ counted: 1 });
  });

  it('calls off a session that was to be watched, and those who were asked hear of it', async () => {
    const place = await arrange();
    const { id } = (await plan(place)).item.sessions[0];
    await takeBack(place);
    expect(await seenBy(place.trainee, id)).toMatchObject({ status: 'CANCELLED', setting: '' });
    expect(refusals(await mark(place.cohort.assessor, id))).toEqual(['OBSERVED_CANCELLED']);
    const off = 'Priya Natarajan’s session on Wednesday 25 November is not watched after all';
    expect(await subjects(place)).toEqual(expect.arrayContaining([`Lee Park: ${off}`, `Noa Berg: ${off}`]));
  });

  it('leaves a certificate that was issued on it its reason', async () => {
    const place = await arrange();
    const id = await markedByBoth(place);
    await api.sql.query(`update trainee set status = 'CERTIFIED' where id = $1`, [place.trainee.traineeId]);
    await takeBack(place);
    expect(await seenBy(place.trainee, id)).toMatchObject({ status: 'MARKED', counts: true, withdrawn: true, setting: '' });
    const cancel = await api.as(place.trainee)(CANCEL, { input: { idempotencyKey: freshKey(), sessionId: id, version: 3 } });
    expect(codeOf(cancel)).toBe('FORBIDDEN');
  });

  it('is waited for by a session that is planned at the same moment', async () => {
    const place = await arrange();
    const word = await api.sql.connect();
    try {
      await word.query('begin');
      await place.says('NONE', word);
      let isDone = false;
      const planned = plan(place).finally(() => (isDone = true));
      const isWaiting = async (): Promise<boolean> =>
        (await api.sql.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount === 1;
      while (!isDone && !(await isWaiting())) await new Promise((resolve) => setImmediate(resolve));
      await word.query('commit');
      expect(refusals(await planned)).toEqual(['OBSERVED_CONSENT']);
    } finally {
      word.release();
    }
  });
});

it('is cancelled without a trace of whose it was, also by a director who does not see the client', async () => {
  const place = await arrange();
  const { id } = (await plan(place)).item.sessions[0];
  const cancelled = await api.as(place.cohort.director)(CANCEL, { input: { idempotencyKey: freshKey(), sessionId: id, version: 1 } });
  expect(cancelled.data.cancelObservedSession).toMatchObject({ errors: [], session: { status: 'CANCELLED', clientName: null, about: null } });
  const left = await api.sql.query(
    `select (select count(*)::int from evidence_origin where practice_id = $1) as origins, status, bands from practice_evidence where practice_id = $1`,
    [place.cohort.practice.id],
  );
  expect(left.rows).toEqual([{ origins: 0, status: 'TAKEN_BACK', bands: {} }]);
  expect((await plan(place)).errors).toEqual([]);
});

it('of an engagement that one does not coach is nothing, in one’s own practice or another’s', async () => {
  const [place, elsewhere] = [await arrange(), await arrange()];
  const other = await place.cohort.practice.engagement({ name: 'Oakfield Council' });
  for (const engagementId of [other.id, elsewhere.engagement.id, randomUUID()]) {
    const answer = await api.as(place.trainee)(PLAN, { input: { idempotencyKey: freshKey(), ...askedOf(place), engagementId } });
    expect(codeOf(answer)).toBe('NOT_FOUND');
  }
});

it('rests on evidence of its own trainee alone, also by the row', async () => {
  const place = await arrange();
  await plan(place);
  const [, other] = place.cohort.trainees;
  await expect(
    api.sql.query(`update observed_session set trainee_id = $2 where practice_id = $1`, [place.cohort.practice.id, other?.traineeId]),
  ).rejects.toMatchObject({
    constraint: 'evidence_of_its_trainee',
  });
});
