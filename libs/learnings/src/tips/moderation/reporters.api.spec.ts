import type { TestApi, TestPerson } from '@cairn/testing';
import { arrangeFirm, key, startLearnings, type Firm } from '../../learnings.fixture.js';
import { act, commentOf, three, tipOf, tipPage } from '../tips.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const reason = 'It tells which client it was.';
const waiting = async (by: TestPerson): Promise<string[]> => (await api.as(by)(`{ tipReports { id } }`)).data.tipReports.map(({ id }: { id: string }) => id);
const resolve = (by: TestPerson, tipReportId: string, verdict: 'HIDE' | 'LEAVE', words: string) =>
  api.as(by)(`mutation ($input: ResolveTipReportArgs!) { resolveTipReport(input: $input) { errors { code } } }`, {
    input: { idempotencyKey: key(), tipReportId, verdict, reason: words },
  });
const mails = async (firm: Firm) => {
  await api.runWork();
  const { rows } = await api.sql.query<{ line: string; text: string }>(
    `select to_name || ': ' || subject as line, text from mail where practice_id = $1 order by queued_at, line`,
    [firm.practice.id],
  );
  return rows;
};
const lines = async (firm: Firm): Promise<string[]> => (await mails(firm)).map(({ line }) => line);

it('all hear that it stays, with the moderator’s words, on the page too', async () => {
  const firm = await arrangeFirm(api);
  const { id: tipId } = await tipOf(api, firm.sam);
  for (const by of [firm.ben, firm.chu, firm.owner]) await act(api, by, 'reportTip', { tipId, reason });
  const [first = ''] = await waiting(firm.owner);
  await resolve(firm.owner, first, 'LEAVE', 'No client is like that.');
  const sent = await mails(firm);
  // The moderator who reported it, too, knows.
  expect(sent.map(({ line }) => line)).toEqual(['Ben Adeyemi: What you reported stays', 'Chu Nguyen: What you reported stays']);
  for (const word of ['No client is like that.', reason, three.title]) expect(sent[0]?.text).toContain(word);
  expect(sent[0]?.text).not.toContain('Sam');
  expect((await tipPage(api, firm.ben, tipId)).post).toMatchObject({ isReported: false, reportLeft: { remark: 'No client is like that.' } });
  expect((await tipPage(api, firm.sam, tipId)).post.reportLeft).toBeNull();
});

it('hear that it is hidden, and not the words to its author', async () => {
  const firm = await arrangeFirm(api);
  const { id: tipId } = await tipOf(api, firm.sam);
  const { id: tipCommentId } = await commentOf(api, firm.chu, tipId, 'They all do.');
  await act(api, firm.ben, 'reportTip', { tipId, tipCommentId, reason });
  const [first = ''] = await waiting(firm.owner);
  await resolve(firm.owner, first, 'HIDE', 'Chu, please say it without the city.');
  const sent = await mails(firm);
  expect(sent.map(({ line }) => line)).toEqual(['Ben Adeyemi: What you reported is hidden now', 'Chu Nguyen: A comment of yours is hidden']);
  for (const word of ['without the city', 'They all do']) expect(sent[0]?.text).not.toContain(word);
});

it('hear that its author took it back; put back, it waits for a moderator again', async () => {
  const firm = await arrangeFirm(api);
  const { id: tipId, version } = await tipOf(api, firm.sam);
  await act(api, firm.ben, 'reportTip', { tipId, reason });
  const reported = await waiting(firm.owner);
  await act(api, firm.sam, 'removeTip', { tipId, version });
  const [mail] = await mails(firm);
  expect(mail?.line).toBe('Ben Adeyemi: What you reported was taken back');
  expect(mail?.text).not.toContain(three.title);
  expect(await waiting(firm.owner)).toEqual([]);
  await act(api, firm.sam, 'putBackTip', { tipId });
  await api.runWork();
  expect(await waiting(firm.owner)).toEqual(reported);
  expect((await tipPage(api, firm.ben, tipId)).post.isReported).toBe(true);
});

it('are told nothing where words were taken back and put back before anybody looked', async () => {
  const firm = await arrangeFirm(api);
  const { id: tipId, version } = await tipOf(api, firm.sam);
  await act(api, firm.ben, 'reportTip', { tipId, reason });
  await act(api, firm.sam, 'removeTip', { tipId, version });
  await act(api, firm.sam, 'putBackTip', { tipId });
  expect(await lines(firm)).toEqual([]);
  expect(await waiting(firm.owner)).toHaveLength(1);
});
