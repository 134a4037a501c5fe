import { auditServer } from 'graphql-http';
import { type Started, startApp } from './graphql-app.fixture.js';
import { laidStones, Stones } from './stones.fixture.js';

let plain: Started;
beforeAll(async () => {
  plain = await startApp({ providers: [Stones] });
});
afterAll(async () => {
  await plain.app.close();
});

describe('GraphQL over HTTP', () => {
  it('passes the audit of the specification without an error or a warning', async () => {
    const audits = await auditServer({ url: `http://127.0.0.1:${plain.port}/graphql` });
    const of = (status: string): string[] => audits.filter((one) => one.status === status).map((one) => `${one.id} ${one.name}`);
    expect(audits.length).toBeGreaterThan(50);
    expect(of('error')).toEqual([]);
    expect(of('warn')).toEqual([]);
  });

  it.each([
    ['a newer client', 'application/graphql-response+json', 400],
    ['an older client', 'application/json', 200],
  ])('tells %s of a document or a variable that cannot be read', async (_, accept, status) => {
    for (const [query, variables, code] of [
      ['{', {}, 'GRAPHQL_PARSE_FAILED'],
      ['query($length: Int!) { long(length: $length) }', { length: 'ten' }, 'BAD_USER_INPUT'],
    ] as const) {
      const answer = await plain.ask(query, variables, { headers: { accept } });
      expect([answer.status, answer.headers['content-type'], answer.errors[0]?.extensions['code']]).toEqual([status, `${accept}; charset=utf-8`, code]);
    }
  });

  it('is not kept by anything between here and the browser', async () =>
    expect((await plain.ask('{ stone { id } }')).headers['cache-control']).toBe('no-store'));

  it('answers POST only', async () => {
    const got = await plain.send('/graphql?query={stone{id}}');
    expect([got.status, got.headers['allow']]).toEqual([405, 'POST']);
  });

  it('takes JSON only, which other sites cannot send without asking first', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const before = laidStones();
      const answer = await plain.ask(
        'mutation { layStone(input: { idempotencyKey: "12345678", laidOn: "2026-11-22" }) }',
        {},
        { headers: { 'content-type': type } },
      );
      expect([answer.status, laidStones()]).toEqual([415, before]);
    }
  });
});
