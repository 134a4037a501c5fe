import type { TestApi, TestPerson } from '@cairn/testing';
import { plant } from '../finding.fixture.js';
import { arrangeFirm, codeOf, codes, handedIn, key, LEARNING, published, SHARED, startLearnings } from '../learnings.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const WITHDRAW = `mutation ($input: WithdrawForPracticeArgs!) { withdrawPublishedLearning(input: $input) { found { id learning { isWithdrawn sentence } } errors { code field } } }`;
const reason = 'Two coaches of ours found the opposite at three clients.';
const withdraw = (by: TestPerson, sharedId: string, words = reason) => api.as(by)(WITHDRAW, { input: { idempotencyKey: key(), sharedId, reason: words } });
const mailsAbout = async (practiceId: string, subject: string) =>
  (
    await api.sql.query<{ to: string; fromName: string; whole: string }>(
      `select to_address as "to", from_name as "fromName", m::text as whole from mail m where practice_id = $1 and subject = $2`,
      [practiceId, subject],
    )
  ).rows;

it('withdraws what anybody published, with a reason for its author, who may hand it in again', async () => {
  const firm = await arrangeFirm(api);
  const { sharedId, learning } = await published(api, firm);
  await api.runWork();
  const answer = await withdraw(firm.director, sharedId);
  expect(answer.data.withdrawPublishedLearning).toEqual({ found: { id: sharedId, learning: { isWithdrawn: true, sentence: '' } }, errors: [] });
  expect(JSON.stringify(answer)).not.toContain('Oakfield');
  expect(codes((await withdraw(firm.owner, sharedId)).data.withdrawPublishedLearning)).toEqual(['LEARNING_WITHDRAWN']);
  const { learning: own } = (await api.as(firm.sam)(LEARNING, { id: learning.id })).data.learning;
  expect(own).toMatchObject({ stage: 'WITHDRAWN', sentence: 'One scoring style for all teams works best.', copy: { withdrawnBecause: 'PRACTICE' } });
  expect(own.standing).toBe(`Dora Weiss withdrew this for the practice: “${reason}” Whatever cites it says so. You can change it and hand it in again.`);
  expect((await handedIn(api, firm.sam, { id: learning.id, version: own.version })).sharedId).not.toBe(sharedId);
  await api.runWork();
  const mails = await mailsAbout(firm.practice.id, 'Your learning was withdrawn for the practice');
  expect(mails.map(({ to, fromName }) => [to, fromName])).toEqual([[firm.sam.email, 'Dora Weiss via Northlight']]);
  expect(mails[0]?.whole).toContain(reason);
});

it('wants a reason that its author can work with', async () => {
  const firm = await arrangeFirm(api);
  const { sharedId } = await published(api, firm);
  for (const [words, code] of [
    [' ', 'WITHDRAWAL_REASON_MISSING'],
    ['No.', 'WITHDRAWAL_REASON_TOO_SHORT'],
  ] as const)
    expect((await withdraw(firm.owner, sharedId, words)).data.withdrawPublishedLearning.errors).toEqual([{ code, field: 'reason' }]);
  expect((await api.as(firm.chu)(SHARED, { id: sharedId })).data.sharedLearning.isWithdrawn).toBe(false);
});

it('is for whoever leads the practice, with what they may read', async () => {
  const firm = await arrangeFirm(api);
  const { sharedId } = await published(api, firm);
  for (const who of [firm.sam, firm.chu, firm.member]) expect(codeOf(await withdraw(who, sharedId))).toBe('FORBIDDEN');
  const other = await arrangeFirm(api);
  expect(codeOf(await withdraw(other.owner, sharedId))).toBe('NOT_FOUND');
  expect(codeOf(await withdraw(firm.owner, await plant(api, firm, { status: 'IN_REVIEW' })))).toBe('NOT_FOUND');
  // An owner who coaches a competitor of the client it came from sees nothing of it, here either.
  await firm.practice.coaches(firm.owner, firm.riverside, 'CO_COACH');
  expect(codeOf(await withdraw(firm.owner, sharedId))).toBe('NOT_FOUND');
});

it('writes nothing to an owner who withdraws their own', async () => {
  const firm = await arrangeFirm(api);
  const { sharedId } = await published(api, firm, { by: firm.director, at: null });
  await withdraw(firm.director, sharedId);
  await api.runWork();
  expect(await mailsAbout(firm.practice.id, 'Your learning was withdrawn for the practice')).toEqual([]);
});

it('keeps where it came from to those who coach there', async () => {
  const firm = await arrangeFirm(api);
  const { sharedId } = await published(api, firm);
  await withdraw(firm.owner, sharedId);
  const acts = await api.sql.query<{ body: string }>(`select body::text as body from record where practice_id = $1 and kind = 'learnings.learning-withdrawn'`, [
    firm.practice.id,
  ]);
  expect(acts.rows).toHaveLength(1);
  expect(acts.rows[0]?.body).not.toContain(firm.oakfield.clientId);
  expect(codeOf(await api.as(firm.owner)(LEARNING, { id: sharedId }))).toBe('NOT_FOUND');
});
