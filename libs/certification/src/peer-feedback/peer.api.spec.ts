import type { TestApi } from '@cairn/testing';
import { arrangeCohort, codeOf, freshKey, handedIn, refusals, startAssessing, type Cohort } from '../assessing.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startAssessing();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const fields = `id give receivedCount received { giverName helped } given { id status colleagueName text version } availableActions { action state { __typename } }`;
const EXCHANGE = `query ($id: UUID!) { peerExchange(itemId: $id) { ${fields} } }`;
const send = (person: { id: string }, name: string, type: string, input: object) =>
  api.as(person)(`mutation ($input: ${type}!) { ${name}(input: $input) { exchange { ${fields} } errors { code field } } }`, {
    input: { idempotencyKey: freshKey(), ...input },
  });
const take = async (person: { id: string }, itemId: string) => (await send(person, 'takePeerWork', 'TakePeerWorkArgs', { itemId })).data.takePeerWork;
const words = { helped: 'Your baseline is clear to me.', question: 'What would you count first?' };
const write = (person: { id: string }, act: 'save' | 'give', feedbackId: string, version: number, more: object = {}) =>
  send(person, `${act}PeerFeedback`, 'PeerFeedbackArgs', { feedbackId, version, ...words, ...more });
const of = (cohort: Cohort, nth: number) => cohort.trainees[nth] as Cohort['trainees'][number];

it('is given before what one received is seen, and then stays', async () => {
  const cohort = await arrangeCohort(api);
  const [priya, wei] = [of(cohort, 0), of(cohort, 1)];
  expect(refusals(await take(priya, cohort.peerId))).toEqual(['PEER_NOTHING_YET']);
  for (const person of [priya, wei]) await handedIn(api, person, cohort.itemId, `By ${person.name}`);
  const [taken] = (await take(priya, cohort.peerId)).exchange.given;
  expect(taken).toMatchObject({ status: 'DRAFT', colleagueName: 'Wei Lin', text: 'By Wei Lin', version: 1 });
  expect(refusals(await take(priya, cohort.peerId))).toEqual(['PEER_ONE_AT_A_TIME']);
  expect((await write(priya, 'save', taken.id, 1, { question: '' })).data.savePeerFeedback).toMatchObject({
    errors: [],
    exchange: { given: [{ version: 2 }] },
  });
  expect(codeOf(await write(priya, 'save', taken.id, 1))).toBe('CONFLICT');
  expect((await write(priya, 'give', taken.id, 2, { question: '' })).data.givePeerFeedback.errors).toMatchObject([
    { code: 'PEER_QUESTION_MISSING', field: 'question' },
  ]);
  expect((await write(priya, 'give', taken.id, 2)).data.givePeerFeedback.errors).toEqual([]);
  // Wei has it, and sees it only after giving.
  expect((await api.as(wei)(EXCHANGE, { id: cohort.peerId })).data.peerExchange).toMatchObject({ receivedCount: 1, received: null });
  const [back] = (await take(wei, cohort.peerId)).exchange.given;
  expect((await write(wei, 'give', back.id, 1)).data.givePeerFeedback.exchange).toMatchObject({
    received: [{ giverName: 'Priya Natarajan', helped: words.helped }],
    availableActions: [],
  });
  expect(refusals((await write(priya, 'save', taken.id, 3)).data.savePeerFeedback)).toEqual(['PEER_GIVEN']);
  await expect(api.sql.query(`update peer_feedback set helped = 'x' where id = $1`, [taken.id])).rejects.toMatchObject({ constraint: 'given_stays' });
  const { rows } = (await api.as(priya)(`{ myPath { modules { items { kind state } } } }`)).data.myPath.modules[0].items.reduce(
    (all: { rows: unknown[] }, item: { kind: string }) => (item.kind === 'PEER' ? { rows: [...all.rows, item] } : all),
    { rows: [] },
  );
  expect(rows).toEqual([{ kind: 'PEER', state: 'PASSED' }]);
});

it('spreads works evenly among those who ask at once', async () => {
  const cohort = await arrangeCohort(api, { names: ['Priya', 'Wei', 'Tomás', 'Aisha'] });
  for (const person of cohort.trainees.slice(0, 2)) await handedIn(api, person, cohort.itemId, `By ${person.name}`);
  const all = await Promise.all(cohort.trainees.slice(2).map((person) => take(person, cohort.peerId)));
  expect(new Set(all.map((one) => one.exchange.given[0].colleagueName)).size).toBe(2);
});

it('is nobody else’s: not a colleague’s, not another practice’s', async () => {
  const [cohort, elsewhere] = [await arrangeCohort(api), await arrangeCohort(api)];
  for (const person of cohort.trainees) await handedIn(api, person, cohort.itemId, `By ${person.name}`);
  const [taken] = (await take(of(cohort, 0), cohort.peerId)).exchange.given;
  for (const person of [of(cohort, 1), of(elsewhere, 0)])
    for (const act of ['save', 'give'] as const) expect(codeOf(await write(person, act, taken.id, 1))).toBe('NOT_FOUND');
  expect(codeOf(await send(of(elsewhere, 0), 'takePeerWork', 'TakePeerWorkArgs', { itemId: cohort.peerId }))).toBe('NOT_FOUND');
  expect(codeOf(await api.as(of(elsewhere, 0))(EXCHANGE, { id: cohort.peerId }))).toBe('NOT_FOUND');
  expect(codeOf(await api.as(cohort.assessor)(EXCHANGE, { id: cohort.peerId }))).toBe('FORBIDDEN');
  expect(await api.statements(async () => void (await api.as(of(cohort, 0))(EXCHANGE, { id: cohort.peerId })))).toHaveLength(3);
});
