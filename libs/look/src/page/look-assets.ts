import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface LookAsset {
  /** Carries a hash of all assets: may be kept by browsers for ever. */
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
}

const read = (path: string): Buffer => readFileSync(new URL(`../${path}`, import.meta.url));
const withoutComments = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .replace(/\n+/g, '\n');

const fonts = ['hanken-grotesk-latin-400-650.woff2', 'source-serif-4-latin.woff2'] as const;
const sheets = ['tokens', 'fonts', 'base', 'light-page', 'light-certificate', 'light-study', 'light-buttons', 'light-forms', 'print'] as const;

function collect(): { readonly folder: string; readonly assets: readonly LookAsset[] } {
  const css = withoutComments(sheets.map((name) => read(`styles/${name}.css`).toString('utf8')).join('\n')).replaceAll('../fonts/', './');
  const bodies: readonly (readonly [name: string, type: string, body: Buffer])[] = [
    ['light-page.css', 'text/css; charset=utf-8', Buffer.from(css)],
    ['light-page.js', 'text/javascript; charset=utf-8', read('page/light-page.browser.js')],
    ['favicon.svg', 'image/svg+xml', read('page/favicon.svg')],
    ...fonts.map((name) => [name, 'font/woff2', read(`fonts/${name}`)] as const),
  ];
  const hash = createHash('sha256');
  for (const [name, , body] of bodies) hash.update(name).update(body);
  const folder = `/assets/look/${hash.digest('hex').slice(0, 12)}`;
  return { folder, assets: bodies.map(([name, type, body]) => ({ path: `${folder}/${name}`, type, body })) };
}

let collected: ReturnType<typeof collect> | undefined;
const all = (): ReturnType<typeof collect> => (collected ??= collect());

/** What the pages of the server need: stylesheet, script, faces. Serve each under its path, immutable. */
export const lookAssets = (): readonly LookAsset[] => all().assets;

export const assetPath = (name: 'light-page.css' | 'light-page.js' | 'favicon.svg' | (typeof fonts)[number]): string => `${all().folder}/${name}`;
