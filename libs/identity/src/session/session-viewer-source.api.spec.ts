import { Module } from '@nestjs/common';
import { SetClock } from '@cairn/kernel';
import { createHttpApp, createLog, DatabaseModule, GraphqlModule, stop, type HttpApp } from '@cairn/platform';
import { ArrangedPractice, testDatabase, type TestDatabase } from '@cairn/testing';
import { identityForSpecs, sent, tokenIn } from '../identity.fixture.js';

const clock = new SetClock(new Date('2026-11-26T11:00:00Z'));
let database: TestDatabase;
let http: HttpApp;
let url: string;

beforeAll(async () => {
  database = await testDatabase();
  @Module({ imports: [DatabaseModule.connect({ url: database.url, pool: 5 }, clock), GraphqlModule.serve({ production: false }), identityForSpecs()] })
  class SpecApp {}
  http = await createHttpApp(SpecApp, { config: { publicUrl: 'http://localhost', trustProxy: false }, log: createLog({ level: 'silent', part: 'spec' }) });
  await http.app.listen(0, '127.0.0.1');
  url = `http://localhost:${(http.app.getHttpServer().address() as { port: number }).port}`;
});
afterAll(async () => {
  await stop(http.app, http.stopping);
  await database.close();
});

const ask = async (query: string, token?: string) => {
  const headers = { 'content-type': 'application/json', ...(token ? { cookie: `cairn=${token}` } : {}) };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return { cookie: response.headers.get('set-cookie'), ...((await response.json()) as { data: unknown; errors?: { extensions: { code: string } }[] }) };
};

it('knows the sender of a request by the cookie, until the session ends', async () => {
  const practice = await ArrangedPractice.create(database.sql, () => clock.now(), { isSample: true });
  const person = await practice.coach('Sam Okafor');
  expect((await ask('{ viewer { name } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  const token = tokenIn(await fetch(`${url}/go/sample/${person.id}`, { redirect: 'manual', ...sent({}) }));
  expect((await ask('{ viewer { name practices { name } } sessions { current } }', token)).data).toMatchObject({
    viewer: { name: 'Sam Okafor', practices: [{}] },
    sessions: [{ current: true }],
  });
  expect((await ask('{ viewer { name } }', `${token?.slice(0, -1)}x`)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  const ended = await ask('mutation { signOutEverywhere(input: { idempotencyKey: "key-12345" }) { errors { code } } }', token);
  expect(ended.cookie).toMatch(/^cairn=; .*Expires=Thu, 01 Jan 1970/);
  expect((await ask('{ viewer { name } }', token)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
