import { randomUUID } from 'node:crypto';
import { SetClock } from '@cairn/kernel';
import { testDatabase, type TestDatabase } from '@cairn/testing';
import type { DataSource } from 'typeorm';
import { databaseSource } from '../database/data-source.js';
import { Db } from '../database/db.js';
import { type Scope, systemScope } from '../database/scope.js';
import { DeliverMail } from './deliver-mail.js';
import { failedMails, retryMail } from './failed-mails.js';
import { type MailCarrier, SmtpCarrier } from './mail-carrier.js';
import { holdMails, type Mail, queueMail } from './queue-mail.js';
import { SmtpServer } from './smtp-server.fixture.js';

const clock = new SetClock(new Date('2026-11-26T10:00:00Z'));
const server = new SmtpServer();
let database: TestDatabase;
let source: DataSource;
let db: Db;
let carrier: SmtpCarrier;

beforeAll(async () => {
  database = await testDatabase();
  source = databaseSource({ url: database.url, pool: 6 }).source;
  await source.initialize();
  db = new Db(source, clock);
  carrier = new SmtpCarrier(await server.listen(), 'Cairn <decisions@cairn.example.org>');
});
beforeEach(() => {
  server.mails.length = 0;
  server.answers = {};
});
afterAll(async () => {
  carrier.close();
  await server.close();
  await source.destroy();
  await database.close();
});

const key = 'Q2xhc3NpY2FsIGtleSBvZiAzMiBieXRlcyBoZXJl';
const mail = (over: Partial<Mail> = {}): Mail => ({
  key: 'decision-1',
  to: { name: 'Dana Ruiz', address: 'dana@example.org' },
  fromName: 'Sam Okafor via Northlight',
  replyTo: 'sam@example.org',
  subject: 'Decision by Mon 30 Nov: Größe',
  preview: 'About 2 minutes',
  why: 'You sign for Oakfield.',
  blocks: [{ kind: 'button', words: 'Read and decide', href: `https://cairn.example.org/go/d/${key}` }],
  ...over,
});
const put = (practice: string, ...mails: Mail[]) =>
  db.tx(systemScope(practice), async (tx) => {
    for (const one of mails) await queueMail(tx, one);
  });
interface Row {
  id: string;
  status: string;
  attempts: number;
  unsure: number;
  error: string | null;
  html: string;
  text: string;
  sent_at: string | null;
  message_id: string;
}
const rows = async (practice: string) => (await database.sql.query<Row>(`select * from mail where practice_id = $1 order by key`, [practice])).rows;
const row = async (practice: string) => (await rows(practice))[0]!;
const events = async (practice: string) =>
  (await database.sql.query<{ name: string }>(`select name from outbox where practice_id = $1 order by seq`, [practice])).rows.map(({ name }) => name);
const deliver = async (practice: string, { last = false, by = carrier as MailCarrier | null } = {}) => {
  const eventId = randomUUID();
  const { id: mailId } = await row(practice);
  return new DeliverMail(db, by).handle({ practiceId: practice, mailId }, { eventId, attempt: last ? 12 : 1, isLastAttempt: last, effectKey: eventId });
};
const headersOf = (raw: string) => raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n\s+/g, ' ');

describe('a mail in the transaction', () => {
  it('is written once per key, and told', async () => {
    const practice = randomUUID();
    await put(practice, mail(), mail({ subject: 'Another' }));
    await put(practice, mail());
    expect(await rows(practice)).toMatchObject([{ subject: 'Decision by Mon 30 Nov: Größe', status: 'QUEUED' }]);
    expect(await events(practice)).toEqual(['platform.mail-queued']);
  });

  it('has the same Message-ID whenever it is written, and another in another practice', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    await put(a, mail());
    await put(b, mail());
    const first = (await row(a)).message_id;
    await database.sql.query(`delete from mail where practice_id = $1`, [a]);
    await put(a, mail());
    expect((await row(a)).message_id).toBe(first);
    expect((await row(b)).message_id).not.toBe(first);
  });

  it('goes with it', async () => {
    const practice = randomUUID();
    await db.tx(systemScope(practice), async (tx) => {
      await queueMail(tx, mail());
      return { ok: false };
    });
    expect([await rows(practice), await events(practice)]).toEqual([[], []]);
  });

  it('is kept and not told by a practice on hold', async () => {
    const practice = randomUUID();
    await db.tx(systemScope(practice), holdMails);
    await put(practice, mail());
    expect(await rows(practice)).toMatchObject([{ status: 'KEPT', held: true }]);
    expect(await events(practice)).toEqual([]);
  });

  it('is written by whoever may see its client only', async () => {
    const [practice, client] = [randomUUID(), randomUUID()];
    const scope = (clientId: string): Scope => ({ ...systemScope(practice), clientIds: [clientId] });
    await expect(db.tx(scope(randomUUID()), (tx) => queueMail(tx, mail({ clientId: client })))).rejects.toThrow('row-level security');
    await db.tx(scope(client), (tx) => queueMail(tx, mail({ clientId: client })));
    expect(await rows(practice)).toHaveLength(1);
  });

  it.each<[string, Partial<Mail>, string]>([
    ['no reason', { why: '' }, 'why it was sent'],
    ['an address with a second one', { to: { name: 'x', address: 'a@example.org, b@example.org' } }, 'Not a mail address'],
    ['an address with a line break', { to: { name: 'x', address: 'a@example.org\r\nBcc: b@example.org' } }, 'Not a mail address'],
    ['a reply to nobody', { replyTo: 'sam' }, 'Not a mail address'],
  ])('is refused with %s', async (_, over, words) => {
    await expect(put(randomUUID(), mail(over))).rejects.toThrow(words);
  });
});

describe('delivery', () => {
  it('hands it over with both forms, the coach’s name and a stable Message-ID, and forgets the keys in it', async () => {
    const practice = randomUUID();
    const invitation = { name: 'invite.ics', type: 'text/calendar; method=REQUEST', content: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n' };
    await put(
      practice,
      mail({
        unsubscribeUrl: 'https://cairn.example.org/stop/1',
        attachments: [invitation, { name: 'plan.pdf', type: 'application/pdf', content: Buffer.from('%PDF') }],
      }),
    );
    await deliver(practice);
    expect(server.mails).toHaveLength(1);
    const { raw, to, from } = server.mails[0]!;
    const headers = headersOf(raw);
    expect([from, to]).toEqual([expect.stringContaining('<decisions@cairn.example.org>'), expect.stringContaining('<dana@example.org>')]);
    expect(headers).toContain('From: Sam Okafor via Northlight <decisions@cairn.example.org>');
    expect(headers).toContain('To: Dana Ruiz <dana@example.org>');
    expect(headers).toContain('Reply-To: sam@example.org');
    expect(headers).toContain(`Message-ID: <${(await row(practice)).message_id}@cairn.example.org>`);
    expect(headers).toContain('Auto-Submitted: auto-generated');
    expect(headers).toContain('List-Unsubscribe: <https://cairn.example.org/stop/1>');
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    for (const type of ['text/plain', 'text/html', 'text/calendar; charset=utf-8; method=REQUEST', 'application/pdf']) expect(raw).toContain(type);
    const sent = await row(practice);
    expect(sent).toMatchObject({ status: 'SENT', attempts: 1, unsure: 0, error: null });
    expect(sent.html + sent.text).not.toContain(key);
  });

  it('sends once, however often it is asked', async () => {
    const practice = randomUUID();
    await put(practice, mail());
    await deliver(practice);
    await deliver(practice);
    expect(server.mails).toHaveLength(1);
  });

  it('leaves a mail alone that another worker is sending', async () => {
    const practice = randomUUID();
    await put(practice, mail());
    await database.sql.query(`update mail set sending_until = now() + interval '1 minute' where practice_id = $1`, [practice]);
    await expect(deliver(practice)).rejects.toMatchObject({ code: 'MAIL_BEING_SENT' });
    expect(server.mails).toHaveLength(0);
  });

  it('gives up what the server refuses, says so, and sends it again on demand', async () => {
    const [practice, other] = [randomUUID(), randomUUID()];
    await put(practice, mail());
    server.answers = { RCPT: '550 No such person Dana Ruiz' };
    await deliver(practice);
    const scope = systemScope(practice);
    const failed = await db.read(scope, failedMails);
    expect(failed).toMatchObject([
      { toName: 'Dana Ruiz', toAddress: 'dana@example.org', error: 'The mail server refused the address. Check it and send again.' },
    ]);
    expect(await db.read(systemScope(other), failedMails)).toEqual([]);
    expect(await events(practice)).toEqual(['platform.mail-queued', 'platform.mail-failed']);

    const [{ id } = { id: '' }] = failed;
    await expect(db.tx(systemScope(other), (tx) => retryMail(tx, id))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await db.tx(scope, (tx) => retryMail(tx, id));
    expect((await events(practice)).at(-1)).toBe('platform.mail-queued');
    server.answers = {};
    await deliver(practice);
    expect(await row(practice)).toMatchObject({ status: 'SENT' });
    await expect(db.tx(scope, (tx) => retryMail(tx, id))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('tries again when the server asks to wait, and fails with the last attempt', async () => {
    const practice = randomUUID();
    await put(practice, mail());
    server.answers = { RCPT: '451 Later' };
    for (let i = 0; i < 3; i++) await expect(deliver(practice)).rejects.toMatchObject({ code: 'MAIL_NOT_SENT' });
    expect(await row(practice)).toMatchObject({ status: 'QUEUED', attempts: 3, unsure: 0, error: 'The mail server asked to wait.' });
    await deliver(practice, { last: true });
    expect(await row(practice)).toMatchObject({ status: 'FAILED', attempts: 4 });
  });

  it('sends at most once more when it cannot tell whether it was sent', async () => {
    const practice = randomUUID();
    await put(practice, mail());
    server.answers = { END: 'silence' };
    for (let i = 0; i < 2; i++) await expect(deliver(practice)).rejects.toMatchObject({ code: 'MAIL_NOT_SENT' });
    server.answers = {};
    await deliver(practice);
    expect(server.mails).toHaveLength(2);
    expect(new Set(server.mails.map(({ raw }) => /Message-ID: (\S+)/.exec(raw)?.[1]))).toHaveProperty('size', 1);
    expect(await row(practice)).toMatchObject({ status: 'FAILED', error: expect.stringContaining('could not tell') });
  });

  it('counts an attempt in whose middle the worker died', async () => {
    const practice = randomUUID();
    await put(practice, mail());
    const dies = { send: () => new Promise<void>(() => undefined) };
    for (let i = 0; i < 2; i++) {
      void deliver(practice, { by: dies });
      for (let seen = 0; seen <= i;) seen = (await row(practice)).attempts;
      await database.sql.query(`update mail set sending_until = now() - interval '1 second' where practice_id = $1`, [practice]);
    }
    await deliver(practice);
    expect([server.mails.length, (await row(practice)).status]).toEqual([0, 'FAILED']);
  });

  it('keeps it where there is no mail server', async () => {
    const practice = randomUUID();
    await put(practice, mail());
    await deliver(practice, { by: null });
    expect(await row(practice)).toMatchObject({ status: 'KEPT', html: expect.stringContaining(key) });
  });
});
