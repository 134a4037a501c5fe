import { Body, Controller, Get, Post, Query as QueryParameter, Req, Res } from '@nestjs/common';
import { AppError } from '@cairn/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Int, Query, Resolver } from '@nestjs/graphql';
import { open, Requires } from '../graphql/doors/permission.js';
import { type Started, startApp } from '../graphql/server/graphql-app.fixture.js';
import type { Received } from './send.fixture.js';

@Resolver()
class Nothing {
  @Query(() => Int) @Requires(open) nothing(): number {
    return 0;
  }
}

let posted = 0;

@Controller()
class Pages {
  @Get('page') @Requires(open) page(): string {
    return 'page';
  }
  @Post('form') @Requires(open) form(@Body() body: Record<string, string>): string {
    posted += 1;
    return String(body['answer']);
  }
  @Post('go/:kind/:token') @Requires(open) decide(): string {
    return 'decided';
  }
  @Get('fails') @Requires(open) fails(@QueryParameter('with') kind: string): never {
    if (kind === 'limit') throw new AppError('TOO_MANY_REQUESTS', 'Wait a little.', { retryAfterSeconds: 12.2 });
    if (kind === 'conflict') throw new AppError('CONFLICT', 'Changed meanwhile.', { version: 4 });
    throw new Error('relation "engagement" does not exist, Key (email)=(mara@example.org)');
  }
  @Get('cookie') @Requires(open) cookie(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    void reply.setCookie('seen', 'yes', { httpOnly: true, sameSite: 'lax', path: '/' }).send(request.cookies['seen'] ?? 'first time');
  }
}

let app: Started;
let secured: Started;
beforeAll(async () => {
  app = await startApp({ providers: [Nothing], controllers: [Pages] }, { sentFromAnywhere: ['/go/:kind/:token'] });
  secured = await startApp(
    { providers: [Nothing], controllers: [Pages] },
    { config: { publicUrl: 'https://cairn.example.org', trustProxy: 1 }, scriptHashes: ["'sha256-AAAA'"] },
  );
});
afterAll(async () => {
  await app.app.close();
  await secured.app.close();
});

const form = (headers: Record<string, string>, path = '/form'): Promise<Received> =>
  app.send(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, body: 'answer=yes' });

describe('headers', () => {
  it('keep everything at home and out of frames', async () => {
    const { headers } = await app.send('/page');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https:|\*/);
    expect([headers['strict-transport-security'], headers['x-powered-by']]).toEqual([undefined, undefined]);
  });

  it('ask for encryption where the address has it, and allow the named scripts', async () => {
    const { headers } = await secured.send('/page');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['content-security-policy']).toContain("script-src 'self' 'sha256-AAAA'");
  });

  it.each(['/page', '/nowhere', '/fails', '/livez', '/graphql'])('give every answer an id and protection: %s', async (path) => {
    const { headers } = await app.send(path, { headers: { 'x-request-id': 'forged' } });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
  });
});

it('protects the answer to an address that cannot be read', async () => {
  const { status, headers } = await app.send('/%zz');
  expect([status, headers['x-content-type-options']]).toEqual([400, 'nosniff']);
});

describe('requests of other sites', () => {
  it.each([
    ['a form of ours', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:4000' }, 201],
    ['a form of ours whose page hides its origin', { 'sec-fetch-site': 'same-origin', origin: 'null' }, 201],
    ['an older browser on our page', { origin: 'http://localhost:4000' }, 201],
    ['a program, no browser', {}, 201],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost:4000' }, 403],
    ['another site in an older browser', { origin: 'https://evil.example' }, 403],
    ['a sandboxed page in an older browser', { origin: 'null' }, 403],
  ])('%s', async (_, headers: Record<string, string>, status) => {
    const before = posted;
    const got = await form(headers);
    expect([got.status, posted - before]).toEqual([status, status === 201 ? 1 : 0]);
    if (status === 403) expect(got.body.toString()).toContain('not sent from a page of ours');
  });

  it('may not send GraphQL either', async () => {
    const { status } = await app.ask('{ nothing }', {}, { headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' } });
    expect(status).toBe(403);
  });

  it('may send to a page that a secret in its address opens', async () => expect((await form({ origin: 'null' }, '/go/d/abc')).status).toBe(201));

  it('cannot read this computer under a name of theirs', async () => {
    expect((await app.send('/page', { headers: { host: 'rebound.example' } })).status).toBe(421);
    expect((await secured.send('/page', { headers: { host: 'api.internal' } })).status).toBe(200);
  });
});

describe('failures of routes', () => {
  it.each([
    ['/fails?with=conflict', 409, { title: 'Changed meanwhile', detail: 'Changed meanwhile.', code: 'CONFLICT', details: { version: 4 } }],
    ['/nowhere', 404, { title: 'Nothing here', code: 'NOT_FOUND' }],
    ['/fails', 500, { title: 'Something went wrong', code: 'INTERNAL' }],
  ])('%s answers %i as a problem document', async (path, status, expected) => {
    const got = await app.send(path);
    expect([got.status, got.headers['content-type'], got.headers['cache-control']]).toEqual([status, 'application/problem+json; charset=utf-8', 'no-store']);
    expect(JSON.parse(got.body.toString())).toMatchObject({
      type: 'about:blank',
      status,
      instance: `urn:uuid:${String(got.headers['x-request-id'])}`,
      ...expected,
    });
    expect(got.body.toString()).not.toMatch(/relation|mara@/);
  });

  it('say when to come back', async () => {
    const got = await app.send('/fails?with=limit');
    expect([got.status, got.headers['retry-after']]).toEqual([429, '13']);
  });

  it.each([
    ['/nowhere', 404, 'There is nothing at this address'],
    ['/fails', 500, 'Something went wrong'],
  ])('show people a page for %s', async (path, status, heading) => {
    const got = await secured.send(path, { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect([got.status, got.headers['content-type'], got.headers['cache-control']]).toEqual([status, 'text/html; charset=utf-8', 'no-store']);
    expect(got.body.toString()).toContain(`<h1>${heading}</h1>`);
    expect(got.body.toString().includes(String(got.headers['x-request-id']))).toBe(status === 500);
  });

  it('say of a file that came as another form how it is sent', async () => {
    const got = await app.send('/form', { method: 'POST', headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7' });
    expect(got.status).toBe(415);
    expect(got.body.toString()).toContain('Send a file as its bytes with the content type application/octet-stream');
  });

  it('refuse bodies above 256 kB and forms that reach for the prototype', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await app.send('/form', { method: 'POST', headers, body: `answer=${'x'.repeat(256 * 1024)}` })).status).toBe(413);
    expect((await app.send('/form', { method: 'POST', headers, body: '__proto__=x' })).status).toBe(400);
  });
});

/** The lines about one path; written when the answer is on the way, which may be after the answer has come. */
async function linesAbout(path: string): Promise<Record<string, unknown>[]> {
  const found = (): Record<string, unknown>[] => app.log.filter((line) => line['path'] === path);
  for (let waited = 0; found().length === 0 && waited < 100; waited += 1) await new Promise((done) => setTimeout(done, 20));
  return found();
}

describe('the log', () => {
  it('has one line per request, without query, token, cookie or body', async () => {
    app.log.length = 0;
    await app.send('/go/d/q7Zt0bYx3mQeW8sLkPv2RjN5dUcHg1fAoI9yTzX4E6w?code=424242', {
      method: 'POST',
      headers: { cookie: 'session=topsecret', authorization: 'Bearer topsecret', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'note=private+words',
    });
    const lines = await linesAbout('/go/d/…');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: 'info',
      part: 'spec',
      msg: 'Answered',
      method: 'POST',
      path: '/go/d/…',
      status: 201,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(JSON.stringify(app.log)).not.toMatch(/q7Zt0|424242|topsecret|private/);
  });

  it('tells of a fault by code and place, never by its words', async () => {
    app.log.length = 0;
    await app.send('/fails');
    const [line] = app.log.filter(({ level }) => level === 'error');
    expect(line).toMatchObject({ msg: 'A request failed', err: { type: 'Error', at: expect.arrayContaining([expect.stringContaining('Pages.fails')]) } });
    expect(JSON.stringify(app.log)).not.toMatch(/relation|mara@/);
  });

  it('names the operation', async () => {
    app.log.length = 0;
    await app.ask('query Today { nothing }');
    expect(await linesAbout('/graphql')).toMatchObject([{ operation: 'Today' }]);
  });
});

it('keeps cookies', async () => {
  const first = await app.send('/cookie');
  expect(first.headers['set-cookie']).toEqual(['seen=yes; Path=/; HttpOnly; SameSite=Lax']);
  expect((await app.send('/cookie', { headers: { cookie: 'seen=yes' } })).body.toString()).toBe('yes');
});
