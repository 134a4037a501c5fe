import { randomUUID } from 'node:crypto';
import { startApi, type TestApi } from '@cairn/testing';
import { hiddenIn, identityForSpecs, sent, tokenIn } from '../identity.fixture.js';
import { Viewers } from '../session/viewers.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(identityForSpecs());
});
afterAll(() => api.close());
beforeEach(() => api.sql.query('delete from rate_window'));

const post = (path: string, fields: Record<string, string> = {}) => api.fetch(path, sent(fields));
const page = async (path: string) => (await api.fetch(path)).text();
/** The newest mail to an address, its code and its link. */
const mailTo = async (email: string) => {
  const { rows } = await api.sql.query<{ subject: string; text: string; html: string }>(
    `select subject, text, html from mail where to_address = $1 order by queued_at desc, id limit 1`,
    [email],
  );
  const text = rows[0]?.text ?? '';
  return { ...rows[0], text, code: /\b(\d{3}) (\d{3})\b/.exec(text)?.slice(1).join('') ?? '', link: /http:\/\/localhost(\/\S+)/.exec(text)?.[1] ?? '' };
};
const asked = async (email: string, next = '/today') => {
  api.clock.set(new Date(api.clock.now().getTime() + 1000));
  const answer = await post('/sign-in', { email, next });
  expect(answer.status).toBe(303);
  await api.runWork();
  return { s: new URL(answer.headers.get('location') ?? '', api.url).searchParams.get('s') ?? '', ...(await mailTo(email)) };
};
const coach = async () => (await api.practice()).coach();

it('signs in with the code of the mail and goes where it was asked to', async () => {
  const person = await coach();
  const { s, code } = await asked(person.email, '/c/oakfield/plan');
  const answer = await post('/sign-in/code', { s, code });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/c/oakfield/plan']);
  expect(answer.headers.get('set-cookie')).toMatch(/^cairn=[A-Za-z0-9_-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
  expect((await api.get(Viewers).bySession(tokenIn(answer)))?.personId).toBe(person.id);
});

it('signs in with the link only when its button is pressed', async () => {
  const person = await coach();
  const { link } = await asked(person.email);
  for (let n = 0; n < 5; n += 1) expect((await api.fetch(link, { method: n % 2 ? 'HEAD' : 'GET' })).headers.get('set-cookie')).toBeNull();
  const shown = await page(link);
  expect(shown).toContain('>Sign in</button>');
  const blind = await post(link);
  expect([blind.status, tokenIn(blind)]).toEqual([200, undefined]);
  const answer = await post(link, hiddenIn(shown));
  expect(answer.headers.get('location')).toBe('/today');
  expect((await api.get(Viewers).bySession(tokenIn(answer)))?.personId).toBe(person.id);
});

it('refuses a form that another site sends', async () => {
  const { link } = await asked((await coach()).email);
  const foreign = {
    ...sent(hiddenIn(await page(link))),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  };
  const answer = await api.fetch(link, foreign);
  expect([answer.status, tokenIn(answer)]).toEqual([403, undefined]);
});

it('offers a new link for one that ran out, to the address on file', async () => {
  const person = await coach();
  const { link } = await asked(person.email, '/lineup');
  api.clock.set(new Date(api.clock.now().getTime() + 11 * 60_000));
  const shown = await api.fetch(link);
  expect(shown.status).toBe(410);
  const text = await shown.text();
  expect(text).toContain('This link has run out');
  expect(text).toContain(`It goes to ${person.email[0]}•••@example.test`);
  expect(text).not.toContain(person.email);
  await post(`${link}/again`);
  await api.runWork();
  const renewed = await mailTo(person.email);
  expect(renewed.link).not.toBe(link);
  const answer = await post(renewed.link, hiddenIn(await page(renewed.link)));
  expect(answer.headers.get('location')).toBe('/lineup');
});

it('says of a used link that it was used, and leads somebody who is signed in on', async () => {
  const person = await coach();
  const { link } = await asked(person.email);
  await post(link, hiddenIn(await page(link)));
  expect(await page(link)).toContain('This link has been used');
  const again = await api.fetch(link, { as: person });
  expect([again.status, again.headers.get('location')]).toEqual([303, '/today']);
});

it('answers an unknown address like a known one, and sends nothing', async () => {
  const known = await asked((await coach()).email);
  const nobody = `${randomUUID().slice(0, 12)}@example.test`;
  const unknown = await asked(nobody);
  const alike = (text: string) => text.replace(/<strong>.•••/, '<strong>').replace(/value="[0-9a-f-]{36}"/g, '');
  expect(alike(await page(`/sign-in/code?s=${unknown.s}`))).toBe(alike(await page(`/sign-in/code?s=${known.s}`)));
  expect(unknown.text).toBe('');
  const wrong = async (s: string) => alike(await (await post('/sign-in/code', { s, code: '123' })).text());
  expect(await wrong(unknown.s)).toBe(await wrong(known.s));
});

it('says what is wrong with an address and keeps it', async () => {
  const answer = await post('/sign-in', { email: 'dana@oakfield', next: '/today' });
  const text = await answer.text();
  expect(answer.status).toBe(422);
  expect(text).toContain('<title>Error: Sign in');
  expect(text).toContain('value="dana@oakfield"');
  expect(hiddenIn(text)).toEqual({ next: '/today' });
});

it('asks for patience with a Retry-After, and keeps what was typed', async () => {
  const email = (await coach()).email;
  for (let n = 0; n < 5; n += 1) await post('/sign-in', { email });
  const answer = await post('/sign-in', { email });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60']);
  expect(await answer.text()).toContain(`value="${email}"`);
});

it('sends a mail with a code, a link, one button and no code in its subject', async () => {
  const { subject, text, html, code, link } = await asked((await coach()).email);
  expect(subject).toBe('Sign in to Cairn');
  expect(code).toMatch(/^\d{6}$/);
  expect(link).toMatch(/^\/go\/s\/[A-Za-z0-9_-]{43}$/);
  for (const version of [text, html ?? '']) expect(version).toContain(`${code.slice(0, 3)} ${code.slice(3)}`);
});

it('mails once, however often the job runs', async () => {
  const email = (await coach()).email;
  await asked(email);
  await api.sql.query(`update outbox set sent_at = null where name = 'identity.sign-in-asked'`);
  await api.runWork();
  const { rows } = await api.sql.query(`select from mail where to_address = $1`, [email]);
  expect(rows).toHaveLength(1);
});

it('ends the session of the browser when it signs out or signs in again', async () => {
  const person = await coach();
  const [first, second] = [await asked(person.email), await asked(person.email)];
  const old = tokenIn(await post('/sign-in/code', { s: first.s, code: first.code })) ?? '';
  const rotate = sent({ s: second.s, code: second.code });
  const fresh =
    tokenIn(await api.fetch('/sign-in/code', { ...rotate, headers: { ...(rotate.headers as Record<string, string>), cookie: `cairn=${old}` } })) ?? '';
  expect(await api.get(Viewers).bySession(fresh)).toBeDefined();
  expect(await api.get(Viewers).bySession(old)).toBeUndefined();
  const out = sent({});
  const answer = await api.fetch('/sign-out', { ...out, headers: { ...(out.headers as Record<string, string>), cookie: `cairn=${fresh}` } });
  expect(answer.headers.get('set-cookie')).toMatch(/^cairn=; .*Expires=Thu, 01 Jan 1970/);
  expect(answer.headers.get('clear-site-data')).toBe('"storage"');
  expect(await api.get(Viewers).bySession(fresh)).toBeUndefined();
});

it('keeps pages about one person out of every cache and out of frames', async () => {
  const { headers } = await api.fetch('/sign-in');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`);
});
