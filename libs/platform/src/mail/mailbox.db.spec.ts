import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { Module } from '@nestjs/common';
import { SetClock } from '@cairn/kernel';
import { testDatabase, type TestDatabase } from '@cairn/testing';
import type { DataSource } from 'typeorm';
import { databaseSource } from '../database/data-source.js';
import { Db } from '../database/db.js';
import { systemScope } from '../database/scope.js';
import { createHttpApp, type HttpApp } from '../http/http-app.js';
import { createLog } from '../http/log.js';
import { portOf, send } from '../http/send.fixture.js';
import { AcrossPractices } from '../queue/across-practices.js';
import { MailboxModule } from './mailbox.module.js';
import { comesFromHere } from './mailbox.policy.js';
import { holdMails, queueMail, type Mail } from './queue-mail.js';

let database: TestDatabase;
let source: DataSource;
let db: Db;
let http: HttpApp;
let port: number;

beforeAll(async () => {
  database = await testDatabase();
  source = databaseSource({ url: database.url, pool: 4 }).source;
  await source.initialize();
  db = new Db(source, new SetClock(new Date('2026-11-26T10:00:00Z')));
  @Module({ imports: [MailboxModule.of({ databaseUrl: database.url })] })
  class Web {}
  http = await createHttpApp(Web, { config: { publicUrl: 'http://localhost:4000', trustProxy: false }, log: createLog({ level: 'silent', part: 'spec' }) });
  await http.app.listen(0, '127.0.0.1');
  port = portOf(http.app.getHttpServer() as Server);
});
afterAll(async () => {
  await http.app.close();
  await source.destroy();
  await database.close();
});

const mail = (over: Partial<Mail> = {}): Mail => ({
  key: randomUUID(),
  to: { name: 'Dana Ruiz', address: 'dana@example.org' },
  fromName: 'Sam Okafor via Northlight',
  replyTo: 'sam@example.org',
  subject: 'Decision <by> Monday',
  preview: 'Scoring & cycle',
  why: 'You sign for Oakfield.',
  blocks: [
    { kind: 'paragraph', words: '<script>alert(1)</script>' },
    { kind: 'button', words: 'Read and decide', href: 'http://localhost:4000/go/d/Q2xhc3NpY2FsIGtleSBvZiAzMiBieXRlcyBoZXJl' },
  ],
  ...over,
});
const put = async (practice: string, one: Mail, hold = false) => {
  await db.tx(systemScope(practice), async (tx) => {
    if (hold) await holdMails(tx);
    await queueMail(tx, one);
  });
  return (await database.sql.query<{ id: string }>(`select id from mail where practice_id = $1 order by queued_at desc limit 1`, [practice])).rows[0]!.id;
};
const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await send(port, path, { headers });
  return { status: answer.status, headers: answer.headers, page: answer.body.toString('utf8') };
};

it('says what it is for when it is empty', async () => {
  const { status, page } = await get('/mailbox');
  expect([status, page]).toEqual([200, expect.stringContaining('There is none yet')]);
});

it('lists the mails of all practices with links to each', async () => {
  const [a, b] = [randomUUID(), randomUUID()];
  const [first, second] = [await put(a, mail()), await put(b, mail({ subject: 'To a sample' }), true)];
  const { page } = await get('/mailbox');
  expect(page).toContain(`href="/mailbox/${a}/${first}"`);
  expect(page).toContain(`href="/mailbox/${b}/${second}"`);
  expect(page).toContain('Decision &lt;by&gt; Monday');
  expect(page).toContain('Sample practice · Scoring &amp; cycle');
});

it('shows one in both forms, its links alive and its words words', async () => {
  const practice = randomUUID();
  const id = await put(practice, mail());
  const [html, text] = [await get(`/mailbox/${practice}/${id}`), await get(`/mailbox/${practice}/${id}?as=text`)];
  for (const { page } of [html, text]) {
    expect(page).toContain('href="http://localhost:4000/go/d/Q2xhc3NpY2FsIGtleSBvZiAzMiBieXRlcyBoZXJl"');
    expect(page).toContain('Sam Okafor via Northlight');
    expect(page).not.toContain('<script>alert');
  }
  expect(html.page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html.page).not.toContain(
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme"',
  );
});

it('runs no script of a mail, is not kept and not framed', async () => {
  const { headers } = await get('/mailbox');
  const policy = String(headers['content-security-policy']);
  expect(policy).toMatch(/script-src 'self' 'sha256-[^']+';/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
});

it.each([
  ['a mail that is not there', () => `/mailbox/${randomUUID()}/${randomUUID()}`],
  ['no id', () => `/mailbox/x/y`],
])('has no page for %s', async (_, path) => expect((await get(path())).status).toBe(404));

it('is not there for others, also through a proxy on this computer', async () => {
  expect((await get('/mailbox', { 'x-forwarded-for': '198.51.100.7' })).status).toBe(404);
});

it.each<[string, string | undefined, Record<string, string>, boolean]>([
  ['this computer', '127.0.0.1', {}, true],
  ['this computer by its newer address', '::1', {}, true],
  ['this computer, mapped', '::ffff:127.0.0.1', {}, true],
  ['another', '192.0.2.1', {}, false],
  ['one whose address starts alike', '127.0.0.1.example', {}, false],
  ['nobody knows', undefined, {}, false],
  ['a proxy here', '127.0.0.1', { forwarded: 'for=192.0.2.1' }, false],
])('comesFromHere: %s', (_, address, headers, expected) => expect(comesFromHere(address, headers)).toBe(expected));

it('stays closed for a server that sends mail', async () => {
  const across = new AcrossPractices(database.url, 1);
  try {
    await expect(across.rows('mailbox_list', 10)).rejects.toMatchObject({ code: '42501' });
    await expect(across.rows('mailbox_mail', randomUUID(), randomUUID())).rejects.toMatchObject({ code: '42501' });
  } finally {
    await across.close();
  }
});
