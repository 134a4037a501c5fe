import { sha256 } from './documents.js';
import { type Started, startApp } from './graphql-app.fixture.js';
import { Stones } from './stones.fixture.js';

let plain: Started;
let production: Started;
beforeAll(async () => {
  plain = await startApp({ providers: [Stones] });
  production = await startApp({ providers: [Stones], documents: { production: true } });
});
afterAll(async () => {
  await plain.app.close();
  await production.app.close();
});

const nested = (levels: number): string => `{ stone ${'{ below '.repeat(levels - 1)}{ id }${' }'.repeat(levels - 1)} }`;

describe('limits', () => {
  it('answers eight levels and refuses nine', async () => {
    expect((await plain.ask(nested(8))).status).toBe(200);
    const nine = await plain.ask(nested(9));
    expect([nine.status, nine.errors[0]?.extensions]).toEqual([400, { limit: 'depth', code: 'GRAPHQL_VALIDATION_FAILED' }]);
  });

  it('counts levels through fragments, and the two names of a connection as none', async () => {
    const hidden = `query { stone { ...a } } fragment a on Stone { below { below { below { ...b } } } } fragment b on Stone { below { below { below { below { below { id } } } } } }`;
    expect((await plain.ask(hidden)).errors[0]?.extensions['limit']).toBe('depth');
    expect((await plain.ask(`{ stone { ${'edges { node { '.repeat(8)} id ${'} } '.repeat(8)} } }`)).status).toBe(200);
  });

  it('ends on fragments that call each other', async () => {
    const answer = await plain.ask('{ stone { ...a } } fragment a on Stone { ...b } fragment b on Stone { ...a }');
    expect(answer.errors[0]?.message).toContain('Cannot spread fragment');
  });

  it('answers fifteen aliases and refuses sixteen, also when fragments repeat them', async () => {
    const aliases = (count: number): string => Array.from({ length: count }, (_, at) => `a${at}: id`).join(' ');
    expect((await plain.ask(`{ stone { ${aliases(15)} } }`)).status).toBe(200);
    expect((await plain.ask(`{ stone { ${aliases(16)} } }`)).errors[0]?.extensions['limit']).toBe('aliases');
    const repeated = `{ x: stone { ...many } y: stone { ...many } } fragment many on Stone { ${aliases(8)} }`;
    expect((await plain.ask(repeated)).errors[0]?.extensions['limit']).toBe('aliases');
  });

  it('reads a thousand tokens and no more', async () => {
    const summing = (count: number): string => `{ sum(of: [${'1 '.repeat(count)}]) }`;
    expect((await plain.ask(summing(991))).data['sum']).toBe(991);
    const answer = await plain.ask(summing(992));
    expect([answer.status, answer.errors[0]?.extensions['code']]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
  });

  it('answers no batches', async () => {
    const got = await plain.send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[{"query":"{ stone { id } }"}]' });
    expect([got.status, JSON.parse(got.body.toString()).errors[0]]).toEqual([
      400,
      { message: 'One operation a request: batches are not answered.', extensions: { code: 'BAD_REQUEST' } },
    ]);
  });

  it('reads no body above 256 kB', async () => {
    const answer = await plain.ask(`{ stone { id } } # ${'x'.repeat(256 * 1024)}`);
    expect([answer.status, answer.headers['content-type']]).toEqual([413, 'application/problem+json; charset=utf-8']);
  });

  it('sends no answer above 5 MB, counted in bytes', async () => {
    expect((await plain.ask('{ long(length: 2600000) }')).status).toBe(200);
    const answer = await plain.ask('{ long(length: 2700000) }');
    expect([answer.status, answer.errors[0]?.extensions['code']]).toEqual([400, 'ANSWER_TOO_LARGE']);
  });
});

describe('in production', () => {
  it('does not explain its schema, development does', async () => {
    expect((await plain.ask('{ __schema { queryType { name } } }')).data['__schema'].queryType.name).toBe('Query');
    expect((await production.ask('{ __schema { queryType { name } } }')).errors[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('suggests no names', async () => {
    expect((await plain.ask('{ ston { id } }')).text).toContain('Did you mean');
    const wrongs = ['{ ston { id } }', 'mutation($i: LayInput!) { layStone(input: $i) }'];
    for (const query of wrongs) {
      const answer = await production.ask(query, { i: { idempotencyKey: '12345678', laidOn: '2026-11-22', laidOm: 1 } });
      expect([answer.status, answer.text.includes('Did you mean')]).toEqual([400, false]);
    }
  });

  it('answers the documents of its list only, however often another is sent', async () => {
    const known = '{ stone { id } }';
    const listed = await startApp({ providers: [Stones], documents: { production: true, allowList: new Set([sha256(known)]) } });
    expect((await listed.ask(known)).data['stone']).toEqual({ id: 1 });
    for (const query of ['{ stone { colour } }', '{ stone { colour } }', `${known} `])
      expect((await listed.ask(query)).errors[0]?.extensions['code']).toBe('DOCUMENT_NOT_ALLOWED');
    await listed.app.close();
  });
});
