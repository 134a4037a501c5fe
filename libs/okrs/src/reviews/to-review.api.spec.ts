import type { TestApi } from '@cairn/testing';
import { startOkrs } from '../okrs.fixture.js';
import { arrangeFaultless, send } from './reviewing.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const ON_PAGE = `query ($client: String!) { okrsPage(client: $client) { toReview } }`;
const AT_HOME = `query ($client: String!) { client(slug: $client) { engagement { drafting { sent toReview } } } }`;
const DESK = `query ($client: String!) { reviewDesk(client: $client) { waiting { draftId } } }`;

it('counts what waits on the desk, for those who have one', async () => {
  const at = await arrangeFaultless(api);
  const client = at.engagement.slug;
  const onPage = async (person: { id: string }) => (await api.as(person)(ON_PAGE, { client })).data.okrsPage.toReview;
  const atHome = async (person: { id: string }) => (await api.as(person)(AT_HOME, { client })).data.client.engagement.drafting;
  for (const person of [at.coach, at.lead]) expect([await onPage(person), (await atHome(person)).toReview]).toEqual([0, 0]);
  await send(api, at);
  for (const person of [at.coach, at.lead]) {
    expect([await onPage(person), await atHome(person)]).toEqual([1, { sent: 1, toReview: 1 }]);
    expect((await api.as(person)(DESK, { client })).data.reviewDesk.waiting).toHaveLength(1);
  }
  for (const person of [at.teamLead, at.member]) expect([await onPage(person), await atHome(person)]).toEqual([null, { sent: 1, toReview: null }]);
  expect(await api.statements(() => onPage(at.coach))).toHaveLength(1);
});

it('leaves out what the desk leaves out', async () => {
  const at = await arrangeFaultless(api);
  const client = at.engagement.slug;
  await send(api, at);
  await api.sql.query(`update team set opted_out_on = '2026-11-20', opted_out_reason = 'Their choice.' where practice_id = $1 and id = $2`, [
    at.practice.id,
    at.housing,
  ]);
  expect((await api.as(at.coach)(ON_PAGE, { client })).data.okrsPage.toReview).toBe(0);
  expect((await api.as(at.coach)(DESK, { client })).data.reviewDesk.waiting).toEqual([]);
});
