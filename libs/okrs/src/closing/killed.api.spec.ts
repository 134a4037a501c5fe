import type { TestApi, TestPerson } from '@cairn/testing';
import { codeOf, codes, key, startOkrs } from '../okrs.fixture.js';
import { arrangePublished, arrangeReady, versionOf } from '../reviews/reviewing.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
  // What a killed process leaves behind is a connection that ends within its transaction.
  await api.sql.query(
    `create function dies() returns trigger language plpgsql security definer as $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`,
  );
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

/** The process dies once this happens to this table. */
async function killedAt(table: string, event: 'insert' | 'update', work: () => Promise<unknown>): Promise<void> {
  await api.sql.query(`create trigger dies after ${event} on ${table} for each row execute function dies()`);
  await work();
  await api.sql.query(`drop trigger dies on ${table}`);
}

const ask = (person: Pick<TestPerson, 'id'>, name: string, type: string, input: object) =>
  api.as(person)(`mutation ($input: ${type}!) { done: ${name}(input: $input) { errors { code message } } }`, { input });

/** All that the tables of one practice hold of it, as one value to compare. */
async function stateOf(practiceId: string): Promise<Record<string, unknown>> {
  const { rows } = await api.sql.query<Record<string, unknown>>(
    `select (select json_agg(json_build_object('id', id, 'status', status, 'version', version, 'at', published_at) order by id) from okr_draft where practice_id = $1) as drafts,
       (select count(*)::int from publication where practice_id = $1) as publications, (select json_agg(json_build_object('s', status, 'v', version)) from cycle where practice_id = $1) as cycles,
       (select json_agg(completed_on) from phase where practice_id = $1) as phases, (select sum(complete_cycles)::int from engagement where practice_id = $1) as complete,
       (select count(*)::int from record where practice_id = $1) as records, (select count(*)::int from outbox where practice_id = $1) as events,
       (select count(*)::int from idempotency_key where practice_id = $1) as keys`,
    [practiceId],
  );
  return rows[0] ?? {};
}

describe('a process that is killed while it publishes', () => {
  it.each([
    ['when the key is taken', 'idempotency_key', 'insert'],
    ['when the draft has changed', 'okr_draft', 'update'],
    ['when the copy is frozen', 'publication', 'insert'],
    ['when the record is written', 'record', 'insert'],
    ['when the event is written', 'outbox', 'insert'],
    ['when the answer is kept, the last thing before the end', 'idempotency_key', 'update'],
  ] as const)('leaves nothing half %s, and the same request ends well', async (_, table, event) => {
    const at = await arrangeReady(api);
    const input = { idempotencyKey: key(), draftId: at.draftId, version: await versionOf(api, at.draftId) };
    const publish = () => ask(at.teamLead, 'publishDraft', 'DraftVersionArgs', input);
    const before = await stateOf(at.practice.id);
    await killedAt(table, event, async () => expect(codeOf((await publish()) as never)).toBe('INTERNAL'));
    expect(await stateOf(at.practice.id)).toEqual(before);
    expect(codes((await publish()).data.done)).toEqual([]);
    const after = await stateOf(at.practice.id);
    expect(after).toMatchObject({ publications: 1 });
    // Whoever never heard the answer asks once more: it is the same one, and nothing happens twice.
    expect(codes((await publish()).data.done)).toEqual([]);
    expect(await stateOf(at.practice.id)).toEqual(after);
  });
});

describe('a process that is killed while it closes a cycle', () => {
  async function arrangeScored() {
    const at = await arrangePublished(api);
    const phaseId = key();
    await api.sql.query(
      `insert into phase (practice_id, id, client_id, engagement_id, kind, ordinal, cycle_number, starts_on, ends_on) values ($1, $2, $3, $4, 'CYCLE', 7, 1, '2027-01-04', '2027-05-03')`,
      [at.practice.id, phaseId, at.engagement.clientId, at.engagement.id],
    );
    await api.sql.query(`update cycle set status = 'RUNNING', phase_id = $2 where id = $1`, [at.cycleId, phaseId]);
    await api.sql.query(`update okr_line set final_score = 0.7, learning = 'Ask earlier.' where practice_id = $1`, [at.practice.id]);
    api.clock.set('2027-05-04T11:00:00.000Z');
    return at;
  }

  it.each([
    ['when the cycle has changed', 'cycle', 'update'],
    ['when the phase is complete', 'phase', 'update'],
    ['when the programme has counted it', 'engagement', 'update'],
    ['when the record is written', 'record', 'insert'],
    ['when the event is written', 'outbox', 'insert'],
    ['when the answer is kept, the last thing before the end', 'idempotency_key', 'update'],
  ] as const)('leaves nothing half %s, and the same request ends well', async (_, table, event) => {
    const at = await arrangeScored();
    const version = (await api.sql.query<{ v: number }>(`select version as v from cycle where id = $1`, [at.cycleId])).rows[0]?.v;
    const close = () => ask(at.coach, 'closeCycle', 'CloseCycleArgs', { ...input, version });
    const input = { idempotencyKey: key(), cycleId: at.cycleId };
    const before = await stateOf(at.practice.id);
    await killedAt(table, event, async () => expect(codeOf((await close()) as never)).toBe('INTERNAL'));
    expect(await stateOf(at.practice.id)).toEqual(before);
    expect(codes((await close()).data.done)).toEqual([]);
    const after = await stateOf(at.practice.id);
    expect(after).toMatchObject({ complete: 1, phases: ['2027-05-04'] });
    expect(codes((await close()).data.done)).toEqual([]);
    expect(await stateOf(at.practice.id)).toEqual(after);
  });
});
