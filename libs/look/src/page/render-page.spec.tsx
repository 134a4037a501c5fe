import { gzipSync } from 'node:zlib';
import { Change } from './change.js';
import { ErrorSummary, TextInput } from './fields.js';
import { lookAssets } from './look-assets.js';
import { renderPage } from './render-page.js';
import { themeScriptHash } from './theme-script-hash.js';

const page = renderPage({
  title: '3 changes',
  practiceName: 'Northlight & Sons',
  clientName: '<Oakfield>',
  failed: true,
  children: (
    <>
      <ErrorSummary errors={[{ field: 'note', message: 'Say what should change' }]} />
      <TextInput name="note" label="What should change?" error="Say what should change" value={'"><script>'} />
      <Change now="Every team leads with the commit level." proposed="Every team leads with the stretch level." why="Two styles cannot be compared." />
    </>
  ),
});

it('keeps to the strict policy: no style attributes, one inline script', () => {
  expect(page).not.toMatch(/\sstyle=/);
  expect(page.match(/<script>/g)).toHaveLength(1);
  expect(page).not.toMatch(/\son[a-z]+=/);
});

it('escapes what people wrote', () => {
  expect(page).toContain('for &lt;Oakfield&gt;');
  expect(page).toContain('value="&quot;&gt;&lt;script&gt;"');
});

it('says Error first in the tab and links the summary to the field', () => {
  expect(page).toContain('<title>Error: 3 changes · Northlight &amp; Sons</title>');
  expect(page).toContain('href="#field-note"');
  expect(page).toContain('id="field-note"');
});

it('marks changed words for eyes and for ears', () => {
  expect(page).toContain('<del><span class="visually-hidden"> removed: </span>commit</del>');
  expect(page).toContain('<ins><span class="visually-hidden"> added: </span>stretch</ins>');
});

describe('a page that anybody may find', () => {
  const found = { address: 'https://cairn.example/case-studies/a-year', description: 'What came of it.', searchable: true };
  const shared = (more: Partial<typeof found> = {}) =>
    renderPage({ title: 'A year', practiceName: 'Northlight', found: { ...found, ...more }, children: <p>Words.</p> });

  it('runs no script and says how others show it', () => {
    expect(shared()).not.toContain('<script');
    expect(shared()).toContain('<meta property="og:title" content="A year"/>');
    expect(shared()).toContain('<link rel="canonical" href="https://cairn.example/case-studies/a-year"/>');
  });

  it('is kept by search engines only where it may be', () => {
    expect(shared()).not.toContain('noindex');
    expect(shared({ searchable: false })).toContain('<meta name="robots" content="noindex"/>');
    expect(page).toContain('<meta name="robots" content="noindex"/>');
  });
});

describe('assets', () => {
  const asset = (name: string) => lookAssets().find(({ path }) => path.endsWith(name))!;

  it('serves everything a page asks for', () => {
    const served = new Set(lookAssets().map(({ path }) => path));
    const asked = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!);
    expect(asked.length).toBeGreaterThanOrEqual(4);
    expect(asked.filter((path) => !served.has(path))).toEqual([]);
  });

  it('finds the faces beside the stylesheet', () => {
    const css = asset('light-page.css').body.toString('utf8');
    const urls = [...css.matchAll(/url\('\.\/([^']+)'\)/g)].map(([, name]) => name!);
    expect(urls.filter((name) => !asset(name))).toEqual([]);
    expect(css).not.toContain('../');
  });

  it('stays within the budgets: 30 kB of styles and scripts, 85 kB of faces', () => {
    const faces = lookAssets().filter(({ type }) => type === 'font/woff2');
    expect(faces.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThanOrEqual(85_000);
    expect(gzipSync(asset('light-page.css').body).length + gzipSync(asset('light-page.js').body).length).toBeLessThanOrEqual(30_000);
  });

  it('allows the one inline script by its hash', () => expect(themeScriptHash).toMatch(/^'sha256-[A-Za-z0-9+/]{43}='$/));
});
