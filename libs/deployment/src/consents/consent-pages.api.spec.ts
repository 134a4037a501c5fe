import type { TestApi, TestPerson } from '@cairn/testing';
import { viewerOf } from '@cairn/testing';
import { arrangePlace, key, startDeployment, type Place } from '../deployment.fixture.js';
import { askForConsent } from './ask-consent.js';

let api: TestApi;
beforeAll(async () => {
  api = await startDeployment();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const at = (path: string) => `/go/c/${path}`;
const latestLink = async (person: TestPerson): Promise<string> => {
  const { rows } = await api.sql.query<{ text: string }>(
    `select text from mail where to_address = $1 and text like '%/go/c/%' order by queued_at desc, key desc limit 1`,
    [person.email],
  );
  return /\/go\/c\/([A-Za-z0-9_-]{43})/.exec(rows[0]?.text ?? '')?.[1] ?? 'no link';
};
const wordsIn = (html: string) =>
  html
    .replace(/<head>.*<\/head>/su, '')
    .replace(/<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replaceAll('&#x27;', "'");
const show = async (token: string, page = '') => {
  const response = await api.fetch(at(token + page));
  const html = await response.text();
  const hidden = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(html)?.[1] ?? '';
  return { status: response.status, html, text: wordsIn(html), nonce: hidden('nonce'), request: hidden('request'), version: hidden('version') };
};
const post = async (token: string, act: string, fields: Record<string, string>) => {
  const response = await api.fetch(at(`${token}/${act}`), { method: 'POST', body: new URLSearchParams(fields), headers: { 'sec-fetch-site': 'same-origin' } });
  return { status: response.status, location: response.headers.get('location'), text: wordsIn(await response.text()) };
};

async function asked(more: Record<string, unknown> = {}): Promise<{ place: Place; token: string }> {
  const place = await arrangePlace(api);
  const input = {
    idempotencyKey: key(),
    clientId: place.engagement.clientId,
    level: 'LEARNING',
    why: 'Your two pilot teams showed what others struggle with for months.',
    example: 'That two scoring styles made nine of 31 results impossible to compare.',
    ...more,
  };
  const answer = await api.as(place.coach)(`mutation ($input: AskConsentArgs!) { askConsent(input: $input) { errors { code } } }`, { input });
  expect(answer.data.askConsent.errors).toEqual([]);
  await api.runWork();
  return { place, token: await latestLink(place.lead) };
}
const levels = async (place: Place) =>
  (
    await api.sql.query<{ kind: string; level: string }>(`select kind, level from consent where practice_id = $1 order by number`, [place.practice.id])
  ).rows.map((row) => `${row.kind} ${row.level}`);

/** One number for all rows that a consent could touch. */
const fingerprint = async (practiceId: string): Promise<string> => {
  const tables = ['consent', 'consent_request', 'consent_link', 'outbox', 'record', 'mail', 'idempotency_key', 'effect_once', 'schedule'];
  const parts = await Promise.all(
    tables.map((table) =>
      api.sql.query<{ h: string }>(`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as h from ${table} t where practice_id = $1`, [
        practiceId,
      ]),
    ),
  );
  return parts.map((part) => part.rows[0]?.h).join();
};

describe('the page of a consent', () => {
  it('says what it would allow, what it never would and an example, without a script, and chooses nothing beforehand', async () => {
    const { token } = await asked();
    const page = await show(token);
    expect(page.status).toBe(200);
    expect(page.text).toContain('May Northlight learn from its work with Oakfield Council?');
    expect(page.text).toContain('It is yours to give or not');
    expect(page.text).toContain('No name of your organisation, your people, teams or products');
    expect(page.text).toContain('That two scoring styles made nine of 31 results impossible to compare.');
    expect(page.html).not.toMatch(/name="level"[^>]*checked/u);
  });

  it('decides nothing by being looked at, however often', async () => {
    const { place, token } = await asked();
    const before = await fingerprint(place.practice.id);
    for (const path of ['', '/stands', '/change', '/withdraw']) {
      expect((await show(token, path)).status).toBe(200);
      expect((await api.fetch(at(token + path), { method: 'HEAD' })).status).toBe(200);
    }
    expect(await fingerprint(place.practice.id)).toBe(before);
  });

  it('takes an answer once, however often the form is sent', async () => {
    const { place, token } = await asked();
    const { nonce, request } = await show(token);
    expect((await post(token, 'answer', { nonce, request, until: 'OPEN' })).text).toContain('Choose your answer.');
    const fields = { nonce, request, level: 'LEARNING', until: 'YEAR', note: 'Gladly.' };
    const all = await Promise.all(Array.from({ length: 10 }, () => post(token, 'answer', fields)));
    expect(new Set(all.map((one) => one.status))).toEqual(new Set([303]));
    expect(await levels(place)).toEqual(['GIVEN LEARNING']);
    const stands = await show(token);
    expect(stands.text).toContain('Lessons without your name');
    expect(stands.text).toContain('Until 26 Nov 2027');
    const records = await api.sql.query<{ body: string }>(`select body from record where practice_id = $1 and kind = 'deployment.consent-given'`, [
      place.practice.id,
    ]);
    expect(JSON.parse(records.rows[0]?.body ?? '{}')).toMatchObject({ recognised: 'MAIL_LINK', level: 'LEARNING', until: '2027-11-26' });
  });

  it('takes it back by the link of the receipt, and a new link is one button away once that has run out', async () => {
    const { place, token } = await asked();
    api.clock.set('2026-11-26T11:05:00.000Z');
    const page = await show(token);
    await post(token, 'answer', { nonce: page.nonce, request: page.request, level: 'LEARNING', until: 'OPEN' });
    await api.runWork();
    api.clock.set('2027-02-01T11:00:00.000Z');
    const receipt = await latestLink(place.lead);
    expect(receipt).not.toBe(token);
    expect(await show(receipt)).toMatchObject({ status: 410 });
    expect((await post(receipt, 'withdraw', { nonce: 'x', version: '1' })).status).toBe(410);
    expect((await post(receipt, 'new-link', {})).text).toContain('A new link is on its way');
    await api.runWork();
    const fresh = await latestLink(place.lead);
    const { nonce, version } = await show(fresh, '/withdraw');
    expect((await post(fresh, 'withdraw', { nonce: `${nonce}x`, version })).status).toBe(409);
    expect((await post(fresh, 'withdraw', { nonce, version })).location).toBe(at(`${fresh}/stands`));
    expect((await post(fresh, 'withdraw', { nonce, version })).status).toBe(303);
    expect(await levels(place)).toEqual(['GIVEN LEARNING', 'WITHDRAWN NONE']);
    expect((await show(fresh, '/stands')).text).toContain('Nothing is allowed.');
  });

  it('agrees to less, says no, and changes its mind', async () => {
    const { place, token } = await asked({ level: 'NAMED' });
    const page = await show(token);
    expect(page.text).toContain('Less: figures only');
    await post(token, 'answer', { nonce: page.nonce, request: page.request, level: 'NONE', until: 'OPEN' });
    expect((await show(token)).text).toContain('Dana Ruiz said no to the question of this mail.');
    const change = await show(token, '/change');
    expect((await post(token, 'change', { nonce: change.nonce, version: change.version, level: 'AGGREGATE' })).status).toBe(303);
    const old = await show(token, '/change');
    await post(token, 'change', { nonce: old.nonce, version: old.version, level: 'LEARNING' });
    // Two tabs: the older page saw another state.
    const { nonce } = await show(token, '/change');
    expect((await post(token, 'change', { nonce, version: old.version, level: 'NAMED' })).status).toBe(409);
    expect(await levels(place)).toEqual(['GIVEN AGGREGATE', 'GIVEN LEARNING']);
  });

  it('opens for nobody who is not client lead any more, and for no other client’s question', async () => {
    const { place, token } = await asked();
    const other = await asked();
    const theirs = await show(other.token);
    const { nonce } = await show(token);
    expect((await post(token, 'answer', { nonce, request: theirs.request, level: 'LEARNING', until: 'OPEN' })).status).toBe(422);
    expect(await levels(other.place)).toEqual([]);
    await api.sql.query(`update role_grant set ended_at = now() where practice_id = $1 and person_id = $2`, [place.practice.id, place.lead.id]);
    expect((await show(token)).status).toBe(404);
    expect((await show('A'.repeat(43))).status).toBe(404);
  });

  it('gives by the link alone only where the practice asks for no second proof; taking back always works', async () => {
    const { place, token } = await asked();
    await api.sql.query(`update practice set settings = jsonb_build_object('decisionCodeRequired', true) where practice_id = $1`, [place.practice.id]);
    const page = await show(token);
    expect((await post(token, 'answer', { nonce: page.nonce, request: page.request, level: 'LEARNING', until: 'OPEN' })).text).toContain(
      'Sign in and agree there',
    );
    const change = `mutation ($input: ChangeConsentArgs!) { changeConsent(input: $input) { errors { code } } }`;
    await api.as(place.lead)(change, { input: { idempotencyKey: key(), clientId: place.engagement.clientId, version: 0, level: 'AGGREGATE' } });
    const { nonce, version } = await show(token, '/withdraw');
    expect((await post(token, 'withdraw', { nonce, version })).status).toBe(303);
    expect(await levels(place)).toEqual(['GIVEN AGGREGATE', 'WITHDRAWN NONE']);
  });

  it('shows one exact text word for word, with its places and days, to be agreed to as it is', async () => {
    const place = await arrangePlace(api);
    const viewer = await viewerOf(api.sql, place.coach.id);
    if (!viewer) throw new Error('The coach can sign in');
    const text = {
      title: 'A year at the council',
      text: 'In spring nobody could name a priority.\n\nBy autumn everybody could.',
      places: ['The website of Northlight', 'A talk in May'],
    };
    const input = {
      clientId: place.engagement.clientId,
      level: 'CASE_STUDY' as const,
      why: 'It would help other councils to begin.',
      example: '',
      until: '2027-11-26' as never,
    };
    await api.db.tx(viewer, (tx) => askForConsent(tx, viewer, input, text));
    await api.runWork();
    const token = await latestLink(place.lead);
    const page = await show(token);
    expect(page.text).toContain('May this text be published? A year at the council');
    expect(page.text).toContain('By autumn everybody could.');
    expect(page.text).toContain('The website of Northlight and A talk in May');
    expect(page.text).not.toContain('Less:');
    expect((await post(token, 'answer', { nonce: page.nonce, request: page.request, level: 'CASE_STUDY', until: 'OPEN' })).status).toBe(422);
    expect((await post(token, 'answer', { nonce: page.nonce, request: page.request, level: 'CASE_STUDY', until: 'ASKED' })).status).toBe(303);
    expect(await levels(place)).toEqual(['GIVEN CASE_STUDY']);
  });
});
