import { Int, Query, Resolver } from '@nestjs/graphql';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { open, Requires } from '../graphql/doors/permission.js';
import { type Started, startApp } from '../graphql/server/graphql-app.fixture.js';

@Resolver()
class Nothing {
  @Query(() => Int) @Requires(open) nothing(): number {
    return 0;
  }
}

const script = 'document.documentElement.dataset.theme = "dark";';
const index = `<!doctype html><head><script>${script}</script><script type="module" src="/assets/index-a1.js"></script></head>`;
const code = `export const text = "${'stone '.repeat(500)}";`;
const face = Buffer.alloc(4000, 7);

let folder: string;
let app: Started;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), index);
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  writeFileSync(join(folder, '.env'), 'hidden');
  writeFileSync(join(folder, 'assets/index-a1.js'), code);
  writeFileSync(join(folder, 'assets/face.woff2'), face);
  const files = [{ path: '/assets/look/1/page.css', type: 'text/css; charset=utf-8', body: Buffer.from('body{}'), immutable: true }];
  app = await startApp({ providers: [Nothing] }, { portal: { folder, routes: ['/', '/today', '/clients'] }, files });
});
afterAll(async () => {
  await app.app.close();
  rmSync(folder, { recursive: true });
});

describe('the portal', () => {
  it.each(['/', '/today', '/clients', '/clients/3/plan?tab=notes'])('shows its page at %s, always fresh', async (path) => {
    const got = await app.send(path);
    expect([got.status, got.body.toString(), got.headers['cache-control'], got.headers['content-type']]).toEqual([
      200,
      index,
      'no-cache',
      'text/html; charset=utf-8',
    ]);
  });

  it.each(['/index.html', '/clientsx', '/today.js', '/assets/gone.js', '/assets/', '/.env', '/assets/..%2f..%2fetc%2fpasswd', '/../package.json', '/nowhere'])(
    'has nothing at %s',
    async (path) => {
      expect((await app.send(path)).status).toBe(404);
    },
  );

  it('allows the script inside its page, and no other', async () => {
    const hash = createHash('sha256').update(script).digest('base64');
    expect((await app.send('/')).headers['content-security-policy']).toContain(`script-src 'self' 'sha256-${hash}';`);
  });

  it('lets browsers keep what never changes', async () => {
    const { headers } = await app.send('/assets/index-a1.js');
    expect([headers['cache-control'], headers['content-type']]).toEqual(['public, max-age=31536000, immutable', 'text/javascript; charset=utf-8']);
    expect((await app.send('/assets/look/1/page.css')).headers['cache-control']).toContain('immutable');
    expect((await app.send('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip;q=1.0, br;q=0', 'gzip', gunzipSync],
  ])('packs text for %s', async (accepted, encoding, unpack) => {
    const got = await app.send('/assets/index-a1.js', { headers: { 'accept-encoding': accepted } });
    expect([got.headers['content-encoding'], got.headers['vary'], unpack(got.body).toString()]).toEqual([encoding, 'accept-encoding', code]);
    expect(got.body.length).toBeLessThan(code.length / 4);
  });

  it('sends fonts as they are, and plain text to those who ask for nothing', async () => {
    const got = await app.send('/assets/face.woff2', { headers: { 'accept-encoding': 'br' } });
    expect([got.headers['content-encoding'], got.body.equals(face)]).toEqual([undefined, true]);
    expect((await app.send('/assets/index-a1.js')).body.toString()).toBe(code);
  });

  it('sends nothing again that is known, and no body for HEAD', async () => {
    const { headers } = await app.send('/');
    expect((await app.send('/', { headers: { 'if-none-match': String(headers['etag']) } })).status).toBe(304);
    const head = await app.send('/', { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });
});

it('refuses to start without a built portal', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'portal-'));
  await expect(startApp({ providers: [Nothing] }, { portal: { folder: empty, routes: [] } })).rejects.toThrow('The portal is not built');
  rmSync(empty, { recursive: true });
});
