import type { TestApi } from '@cairn/testing';
import { approve, arrangePlace, DECIDE, DECISION, firstDraft, HAND_OVER, key, send, startDeployment, TAKE_BACK, ASK } from '../deployment.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startDeployment();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));
const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }): string | undefined => answer.errors?.[0]?.extensions.code;
/** Holds the set's row until all of the work has read it and waits to write: the worst moment, every time. */
async function allAtOnce<T>(id: string, work: readonly (() => Promise<T>)[]): Promise<T[]> {
  const holder = await api.sql.connect();
  await holder.query('begin');
  await holder.query(`select from change_set where id = $1 for update`, [id]);
  const running = work.map((one) => one());
  const held = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await api.sql.query<{ n: number }>(held)).rows[0]?.n !== work.length) await new Promise((resolve) => setTimeout(resolve, 20));
  await holder.query('commit');
  holder.release();
  return Promise.all(running);
}

describe('deciding in the portal', () => {
  it('costs six statements at most, the record and the event included', async () => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    await send(api, place, id);
    for (const person of [place.hr, place.sponsor, place.lead]) {
      const { changes } = (await api.as(person)(DECISION, { id })).data.decision as { changes: { key: string; mine: boolean; textSha256: string }[] };
      const verdicts = changes.filter((one) => one.mine).map((one) => ({ parameterKey: one.key, choice: 'APPROVE', textSha256: one.textSha256 }));
      const texts = await api.statements(async () => {
        const answer = await api.as(person)(`mutation ($input: DecideChangeSetArgs!) { decideChangeSet(input: $input) { errors { code } } }`, {
          input: { idempotencyKey: key(), changeSetId: id, verdicts },
        });
        expect(answer.data.decideChangeSet.errors).toEqual([]);
      });
      expect(texts).toHaveLength(6);
    }
    expect((await api.sql.query<{ status: string }>(`select status from change_set where id = $1`, [id])).rows[0]?.status).toBe('APPROVED');
  });

  it('counts one decision when eight arrive at once, under one key or several', async () => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    await send(api, place, id);
    // Four keys wait for the row at the same time: fewer than the connections of the pool.
    const all = await allAtOnce(id, [
      ...Array.from({ length: 4 }, () => () => approve(api, place.lead, id)),
      ...Array.from({ length: 4 }, () => () => approve(api, place.lead, id, 'one-key-for-all')),
    ]);
    expect(new Set(all.map((one) => one?.decision?.signer.status))).toEqual(new Set(['APPROVED']));
    const { rows } = await api.sql.query<{ n: number }>(`select count(*)::int as n from record where practice_id = $1 and kind = 'deployment.decided'`, [
      place.practice.id,
    ]);
    expect(rows[0]?.n).toBe(1);
  });

  it('loses nobody when all signers decide at once', async () => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    await send(api, place, id);
    await allAtOnce(
      id,
      [place.lead, place.sponsor, place.hr].map((person) => () => approve(api, person, id)),
    );
    expect((await api.sql.query<{ status: string }>(`select status from change_set where id = $1`, [id])).rows[0]?.status).toBe('APPROVED');
  });

  it.each([
    ['decideChangeSet', DECIDE, { verdicts: [] }],
    ['takeBackDecision', TAKE_BACK, {}],
    ['askCoach', ASK, { question: 'Why?' }],
    ['handOverDecision', HAND_OVER, { name: 'Pat', email: 'pat@oakfield.example' }],
  ])('%s is only for whoever signs', async (_, document, more) => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    await send(api, place, id);
    const other = await arrangePlace(api);
    const ask = async (person?: { id: string }) => codeOf(await api.as(person)(document, { input: { idempotencyKey: key(), changeSetId: id, ...more } }));
    expect([await ask(other.lead), await ask(place.member), await ask(place.coach)]).toEqual(['NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN']);
    expect(codeOf(await api.as()(document, { input: { idempotencyKey: key(), changeSetId: id, ...more } }))).toBe('UNAUTHENTICATED');
  });

  it('takes back, asks and hands over', async () => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    await send(api, place, id);
    await approve(api, place.lead, id);
    const as = api.as(place.lead);
    expect(
      (await as(HAND_OVER, { input: { idempotencyKey: key(), changeSetId: id, name: 'Pat', email: 'pat@oakfield.example' } })).data.handOverDecision.errors,
    ).toMatchObject([{ code: 'HAND_OVER_DECIDED' }]);
    expect((await as(TAKE_BACK, { input: { idempotencyKey: key(), changeSetId: id } })).data.takeBackDecision).toMatchObject({
      errors: [],
      decision: { stage: 'DECIDE' },
    });
    expect((await as(ASK, { input: { idempotencyKey: key(), changeSetId: id, question: 'Why four months?' } })).data.askCoach.decision.talk).toEqual([
      { authorName: 'Dana Ruiz', body: 'Why four months?' },
    ]);
    expect(
      (await as(HAND_OVER, { input: { idempotencyKey: key(), changeSetId: id, name: 'Pat', email: 'pat@oakfield.example' } })).data.handOverDecision,
    ).toMatchObject({ errors: [], decision: { stage: 'HANDED_OVER' } });
  });
});
