import { randomUUID } from 'node:crypto';
import { INSTALLATION, systemScope } from '@cairn/platform';
import { startApi, type TestApi } from '@cairn/testing';
import { hiddenIn, identityForSpecs, sent, tokenIn } from '../identity.fixture.js';
import { newToken } from '../session/token.js';
import { Viewers } from '../session/viewers.js';
import { inviteToStart } from './invite-to-start.js';

const apis: TestApi[] = [];
const start = async (signup: 'open' | 'invitation' | 'closed') => {
  const api = await startApi(identityForSpecs({ signup }));
  apis.push(api);
  return api;
};
afterAll(() => Promise.all(apis.map((api) => api.close())));

const fields = (email: string, over: Record<string, string> = {}) => ({
  name: 'Mara Lind',
  practiceName: 'Lind & Co',
  email,
  timeZone: 'Europe/Oslo',
  language: 'en',
  ...over,
});
const mailTo = async (api: TestApi, email: string) => {
  await api.runWork();
  const { rows } = await api.sql.query<{ subject: string; text: string }>(
    `select subject, text from mail where to_address = $1 order by queued_at desc limit 1`,
    [email],
  );
  return {
    subject: rows[0]?.subject,
    code:
      /\b(\d{3}) (\d{3})\b/
        .exec(rows[0]?.text ?? '')
        ?.slice(1)
        .join('') ?? '',
    link: /http:\/\/localhost(\/go\/s\/\S+)/.exec(rows[0]?.text ?? '')?.[1] ?? '',
  };
};
const idIn = (answer: Response) => new URL(answer.headers.get('location') ?? '', 'http://localhost').searchParams.get('s') ?? '';
const address = () => `${randomUUID().slice(0, 12)}@example.test`;
const invitation = async (api: TestApi, email: string) => {
  const invited = await api.db.tx(systemScope(INSTALLATION), (tx) => inviteToStart(tx, { email, publicUrl: 'http://localhost' }));
  return invited.ok ? invited.value.link.split('/').pop()! : '';
};

describe('open', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await start('open');
  });
  beforeEach(() => api.sql.query('delete from rate_window'));
  const practices = async () => Number((await api.sql.query<{ n: number }>(`select count(*) as n from practice`)).rows[0]?.n);

  it('starts a practice with its owner once the address is verified', async () => {
    const email = address();
    const before = await practices();
    const asked = await api.fetch('/start', sent(fields(email)));
    const { subject, code } = await mailTo(api, email);
    expect(subject).toBe('Start Lind & Co');
    expect(await practices()).toBe(before);
    const answer = await api.fetch('/sign-in/code', sent({ s: idIn(asked), code }));
    expect(answer.headers.get('location')).toBe('/setup');
    const viewer = await api.get(Viewers).bySession(tokenIn(answer));
    expect(viewer?.facts).toMatchObject({ name: 'Mara Lind', email, timeZone: 'Europe/Oslo', roles: [{ role: 'OWNER' }], isSample: false });
    const events = await api.sql.query<{ name: string }>(`select name from outbox where practice_id = $1 order by name`, [viewer?.practiceId]);
    expect(events.rows.map(({ name }) => name)).toEqual(['identity.practice-started', 'identity.role-granted']);
    const records = await api.sql.query<{ kind: string; body: string }>(`select kind, body from record where practice_id = $1`, [viewer?.practiceId]);
    expect(records.rows.map(({ kind }) => kind)).toEqual(['identity.role-granted']);
    expect(records.rows[0]?.body).not.toContain('Mara');
  });

  it('starts one practice when code and link are used at once', async () => {
    const email = address();
    const asked = await api.fetch('/start', sent(fields(email)));
    const { code, link } = await mailTo(api, email);
    const hidden = hiddenIn(await (await api.fetch(link)).text());
    const before = await practices();
    const answers = await Promise.all([api.fetch('/sign-in/code', sent({ s: idIn(asked), code })), api.fetch(link, sent(hidden))]);
    expect(answers.filter((answer) => tokenIn(answer))).toHaveLength(1);
    expect(await practices()).toBe(before + 1);
  });

  it('lets somebody who has an account start another practice, with the same answer', async () => {
    const person = await (await api.practice()).coach();
    const asked = await api.fetch('/start', sent(fields(person.email)));
    expect(asked.status).toBe(303);
    const { code } = await mailTo(api, person.email);
    const token = tokenIn(await api.fetch('/sign-in/code', sent({ s: idIn(asked), code })));
    const viewer = await api.get(Viewers).bySession(token);
    expect(viewer?.facts.accountId).toBe(person.accountId);
    expect(viewer?.practiceId).not.toBe(person.practiceId);
  });

  it('says everything that is to be put right at once, and keeps what was typed', async () => {
    const answer = await api.fetch('/start', sent(fields('mara@lind', { name: ' ', timeZone: 'Mars/Base' })));
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain('3 things to put right');
    for (const field of ['name', 'email', 'timeZone']) expect(text).toContain(`href="#field-${field}"`);
    expect(text).toContain('value="Lind &amp; Co"');
  });

  it('offers all zones without scripts, and guesses with them', async () => {
    const text = await (await api.fetch('/start')).text();
    expect(text).toContain('<option value="Europe/Oslo">');
    const script = /src="(\/assets\/start\/[^"]+)"/.exec(text)?.[1] ?? '';
    const served = await api.fetch(script);
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  });
});

describe('by invitation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await start('invitation');
  });
  beforeEach(() => api.sql.query('delete from rate_window'));

  it('explains itself to whoever has none, and takes no form', async () => {
    expect(await (await api.fetch('/start')).text()).toContain('A practice is started here by invitation');
    expect((await api.fetch('/start', sent(fields(address())))).status).toBe(403);
    expect((await api.fetch(`/start/${newToken()}`)).status).toBe(404);
    expect((await api.fetch('/sign-in')).status).toBe(200);
  });

  it('starts one practice for the invited address, whatever the form says', async () => {
    const email = address();
    const token = await invitation(api, email);
    const asked = [await api.fetch(`/start/${token}`, sent(fields(address()))), await api.fetch(`/start/${token}`, sent(fields(email)))];
    await api.runWork();
    const { rows } = await api.sql.query<{ to_address: string }>(`select to_address from mail where subject like 'Start Lind%'`);
    expect(rows.map((row) => row.to_address)).toEqual([email, email]);
    const codes = await api.sql.query<{ text: string; key: string }>(`select text, key from mail where to_address = $1 and key like 'sign-in-%'`, [email]);
    const enter = (s: string) => {
      const text = codes.rows.find(({ key }) => key === `sign-in-${s}`)?.text ?? '';
      return api.fetch('/sign-in/code', sent({ s, code: /\b(\d{3} \d{3})\b/.exec(text)?.[1] ?? '' }));
    };
    expect(tokenIn(await enter(idIn(asked[0]!)))).toBeDefined();
    expect(tokenIn(await enter(idIn(asked[1]!)))).toBeUndefined();
    expect((await api.fetch(`/start/${token}`)).status).toBe(410);
  });

  it('is mailed to the invited address', async () => {
    const email = address();
    const token = await invitation(api, email);
    const { rows } = await api.sql.query<{ text: string }>(`select text from mail where to_address = $1`, [email]);
    expect(rows.map(({ text }) => text.includes(`http://localhost/start/${token}`))).toEqual([true]);
  });

  it('runs out after fourteen days', async () => {
    const token = await invitation(api, address());
    api.clock.set(new Date(api.clock.now().getTime() + 14 * 86_400_000));
    const answer = await api.fetch(`/start/${token}`);
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain('made on Thursday 26 November 2026');
  });
});

it('is calm where it is closed', async () => {
  const api = await start('closed');
  for (const path of ['/start', `/start/${newToken()}`]) {
    const answer = await api.fetch(path);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('No new practices are started here');
  }
  expect(await (await api.fetch('/sign-in')).text()).not.toContain('href="/start"');
});
