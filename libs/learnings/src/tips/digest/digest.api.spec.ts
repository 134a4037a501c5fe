import type { TestApi, TestPerson } from '@cairn/testing';
import { arrangeFirm, codeOf, key, startLearnings, type Firm } from '../../learnings.fixture.js';
import { act, asked, commentOf, questionOf, three, tipOf, tipPage } from '../tips.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
// A Thursday, noon in Berlin.
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

interface Sent {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly stop: string | null;
  readonly from_name: string;
}
const mailsOf = async (firm: Firm): Promise<Sent[]> => {
  await api.runWork();
  const { rows } = await api.sql.query<Sent>(
    `select to_name as "to", subject, text, unsubscribe_url as stop, from_name from mail where practice_id = $1 order by queued_at, to_name, subject`,
    [firm.practice.id],
  );
  return rows;
};
const said = (mails: readonly Sent[]): string[] => mails.map(({ to, subject }) => `${to}: ${subject}`);
const pathOf = (mail: Sent | undefined): string => new URL(mail?.stop ?? '').pathname;
const setDigest = (by: TestPerson, wanted: boolean) =>
  api.as(by)(`mutation ($input: TipDigestArgs!) { setTipDigest(input: $input) { desk { wantsDigest } errors { code } } }`, {
    input: { idempotencyKey: key(), wanted },
  });

describe('whoever asked', () => {
  it('hears of an answer at once, and not of their own', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await questionOf(api, firm.sam);
    await commentOf(api, firm.sam, tipId, 'I think the deputy.', 'ANSWER');
    await commentOf(api, firm.chu, tipId, 'The deputy scores.', 'ANSWER');
    const mails = await mailsOf(firm);
    expect(said(mails)).toEqual(['Sam Okafor: Chu Nguyen answered your question']);
    expect(mails[0]).toMatchObject({ from_name: 'Chu Nguyen via Northlight', text: expect.stringContaining('The deputy scores.') as string });
    expect(mails[0]?.text).toContain(`https://cairn.example/learnings/tips/${tipId}`);
  });

  it('does not hear of one that was taken back before', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await questionOf(api, firm.sam);
    const { id: tipCommentId, version } = await commentOf(api, firm.chu, tipId, 'The deputy scores.', 'ANSWER');
    await act(api, firm.chu, 'removeTipComment', { tipCommentId, version });
    expect(await mailsOf(firm)).toEqual([]);
  });
});

describe('followers', () => {
  it('hear of an hour in one mail, each of what others said, and of nothing twice', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await questionOf(api, firm.sam);
    await act(api, firm.ben, 'followTip', { tipId });
    await commentOf(api, firm.chu, tipId, 'For how long?');
    await commentOf(api, firm.aisha, tipId, 'The deputy scores.', 'ANSWER');
    expect(said(await mailsOf(firm))).toEqual(['Sam Okafor: Aisha Khan answered your question']);
    api.clock.set('2026-11-26T12:00:00.000Z');
    const mails = (await mailsOf(firm)).slice(1);
    expect(said(mails)).toEqual([
      `Ben Adeyemi: 1 answer and 1 comment: ${asked.title}`,
      `Chu Nguyen: 1 answer: ${asked.title}`,
      `Sam Okafor: 1 comment: ${asked.title}`,
    ]);
    expect(mails[0]?.text).toContain('For how long?');
    // Nothing was said since.
    api.clock.set('2026-11-26T13:00:00.000Z');
    expect(await mailsOf(firm)).toHaveLength(4);
    api.clock.set('2026-11-26T13:05:00.000Z');
    await commentOf(api, firm.chu, tipId, 'Thank you.');
    await api.runWork();
    api.clock.set('2026-11-26T14:00:00.000Z');
    expect(said((await mailsOf(firm)).slice(4))).toEqual(['Aisha Khan', 'Ben Adeyemi', 'Sam Okafor'].map((name) => `${name}: 1 comment: ${asked.title}`));
  });

  it('stop by the mail, without signing in; looking at the page stops nothing', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam);
    await commentOf(api, firm.chu, tipId, 'True.');
    await api.runWork();
    api.clock.set('2026-11-26T12:00:00.000Z');
    const [mail] = await mailsOf(firm);
    expect(mail?.to).toBe('Sam Okafor');
    const path = pathOf(mail);
    expect(mail?.text).toContain(path);
    const page = await api.fetch(path);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Stop following this?')]);
    expect((await tipPage(api, firm.sam, tipId)).post.isFollowed).toBe(true);
    const form = { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    for (let time = 0; time < 2; time += 1) expect((await api.fetch(path, form)).status).toBe(200);
    expect((await tipPage(api, firm.sam, tipId)).post.isFollowed).toBe(false);
    for (const wrong of ['/go/t/x', `/go/t/${'x'.repeat(43)}`]) {
      expect((await api.fetch(wrong)).status).toBe(404);
      expect((await api.fetch(wrong, form)).status).toBe(404);
    }
  });

  it('hear nothing of what they can no longer read', async () => {
    const firm = await arrangeFirm(api);
    const { id: tipId } = await tipOf(api, firm.sam);
    await act(api, firm.chu, 'followTip', { tipId });
    await act(api, firm.ben, 'followTip', { tipId });
    await commentOf(api, firm.aisha, tipId, 'True.');
    await api.runWork();
    await api.sql.query(`update role_grant set ended_at = now() where person_id = $1`, [firm.chu.id]);
    api.clock.set('2026-11-26T12:00:00.000Z');
    expect((await mailsOf(firm)).map(({ to }) => to)).toEqual(['Ben Adeyemi', 'Sam Okafor']);
  });
});

describe('the Monday mail', () => {
  const monday = '2026-11-30T07:00:00.000Z';

  it('comes at eight where each reader lives, with what others wrote within their reach, followed themes first', async () => {
    const firm = await arrangeFirm(api);
    await api.sql.query(`update person set time_zone = 'America/New_York' where id = $1`, [firm.chu.id]);
    await act(api, firm.owner, 'followTip', { theme: 'SCORING' });
    await questionOf(api, firm.sam, { reach: 'NETWORK' });
    await tipOf(api, firm.sam);
    await api.runWork();
    api.clock.set('2026-11-30T06:59:00.000Z');
    expect(await mailsOf(firm)).toEqual([]);
    api.clock.set(monday);
    const mails = await mailsOf(firm);
    const both = 'New from coaches: 1 list of tips and 1 question';
    expect(said(mails)).toEqual([
      `Aisha Khan: ${both}`,
      `Ben Adeyemi: ${both}`,
      `Dora Weiss: ${both}`,
      `Mara Lind: ${both}`,
      `Noor Haddad: New from coaches: ${asked.title}`,
    ]);
    const owner = mails[3]?.text ?? '';
    expect(owner.indexOf(asked.title)).toBeLessThan(owner.indexOf(three.title));
    expect(mails[4]?.text).not.toContain(three.title);
    api.clock.set('2026-11-30T13:00:00.000Z');
    expect(said((await mailsOf(firm)).slice(5))).toEqual([`Chu Nguyen: ${both}`]);
  });

  it('does not come without anything new, and tells nothing twice', async () => {
    const firm = await arrangeFirm(api);
    await questionOf(api, firm.sam);
    await api.runWork();
    api.clock.set(monday);
    const first = (await mailsOf(firm)).length;
    expect(first).toBeGreaterThan(0);
    api.clock.set('2026-12-07T07:00:00.000Z');
    expect(await mailsOf(firm)).toHaveLength(first);
    // Beside something new, the question that still waits is called to mind.
    await tipOf(api, firm.sam);
    api.clock.set('2026-12-14T07:00:00.000Z');
    const later = (await mailsOf(firm)).slice(first);
    expect(later.find(({ to }) => to === 'Chu Nguyen')?.text).toContain(asked.title);
  });

  it('is given up in the mail or in one’s settings, and had again', async () => {
    const firm = await arrangeFirm(api);
    await tipOf(api, firm.sam);
    await api.runWork();
    expect((await setDigest(firm.ben, false)).data.setTipDigest).toEqual({ desk: { wantsDigest: false }, errors: [] });
    api.clock.set(monday);
    const mails = await mailsOf(firm);
    expect(mails.map(({ to }) => to)).toEqual(['Aisha Khan', 'Chu Nguyen', 'Dora Weiss', 'Mara Lind']);
    await api.fetch(pathOf(mails[1]), { method: 'POST' });
    expect((await api.as(firm.chu)(`{ tipDesk { wantsDigest } }`)).data.tipDesk.wantsDigest).toBe(false);
    await setDigest(firm.ben, true);
    api.clock.set('2026-12-02T09:00:00.000Z');
    await tipOf(api, firm.sam, { title: 'Second list' });
    await api.runWork();
    api.clock.set('2026-12-07T07:00:00.000Z');
    const later = (await mailsOf(firm)).slice(4).map(({ to }) => to);
    expect(later).toEqual(['Aisha Khan', 'Ben Adeyemi', 'Dora Weiss', 'Mara Lind']);
    const lead = await firm.practice.clientPerson(firm.oakfield, ['CLIENT_LEAD']);
    expect(codeOf(await setDigest(lead, true))).toBe('FORBIDDEN');
  });

  it('ends with the last role that reads tips', async () => {
    const firm = await arrangeFirm(api);
    await tipOf(api, firm.sam);
    await api.runWork();
    await api.sql.query(`update role_grant set ended_at = now() where person_id = $1`, [firm.chu.id]);
    api.clock.set(monday);
    expect((await mailsOf(firm)).map(({ to }) => to)).not.toContain('Chu Nguyen');
    const { rows } = await api.sql.query(`select 1 from schedule where kind = 'learnings.tip-digest' and subject_id = $1`, [firm.chu.id]);
    expect(rows).toEqual([]);
  });
});
