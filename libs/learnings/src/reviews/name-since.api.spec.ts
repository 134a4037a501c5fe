import type { TestApi } from '@cairn/testing';
import { arrangeFirm, codes, consentOf, handedIn, LEARNING, QUEUE, review, startLearnings, written } from '../learnings.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

it('goes back to its author when the directory has a name by now that stands in it, and the second person is not told which', async () => {
  const firm = await arrangeFirm(api);
  await consentOf(api, firm.oakfield, 'LEARNING');
  const texts = { advice: 'Do as Brightwater Mills does: agree on one before the first draft.' };
  const { sharedId, learning } = await handedIn(api, firm.sam, await written(api, firm.sam, firm.oakfield, texts));
  await firm.practice.engagement({ name: 'Brightwater Mills' });
  const answer = await review(api, firm.chu, sharedId, 'PUBLISH', 'I like it.');
  expect(codes(answer.data.reviewLearning)).toEqual(['REVIEW_NAME']);
  expect(answer.data.reviewLearning.queue).toMatchObject({ waiting: [] });
  expect(JSON.stringify(answer)).not.toMatch(/Brightwater|Oakfield/u);
  const page = (await api.as(firm.sam)(LEARNING, { id: learning.id })).data.learning;
  expect(page.learning).toMatchObject({ stage: 'RETURNED', remarks: [{ verdict: 'RETURN', round: 1 }] });
  expect(page.learning.remarks[0].remark).toMatch(/^1 place could tell who it was by now, in what you would advise: [^]*\n\nI like it\.$/u);
  expect(page.findings).toMatchObject([{ field: 'advice', text: 'Brightwater Mills', keptBecause: null }]);
  const { rows } = await api.sql.query(`select status, sentence, advice from shared_learning where id = $1`, [sharedId]);
  expect(rows).toEqual([{ status: 'RETURNED', sentence: null, advice: '' }]);
});

it('is published when the names that came since stand nowhere in it', async () => {
  const firm = await arrangeFirm(api);
  await consentOf(api, firm.oakfield, 'LEARNING');
  const { sharedId } = await handedIn(api, firm.sam, await written(api, firm.sam, firm.oakfield));
  await firm.practice.engagement({ name: 'Brightwater Mills' });
  expect((await review(api, firm.chu, sharedId)).data.reviewLearning.errors).toEqual([]);
  expect((await api.as(firm.chu)(QUEUE)).data.learningQueue.waiting).toEqual([]);
});
