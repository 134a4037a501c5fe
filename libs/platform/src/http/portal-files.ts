import type { FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { type FixedFile, ServedFile, serveFixedFiles } from './fixed-files.js';

export interface Portal {
  /** Folder of the built portal, with its index.html. */
  readonly folder: string;
  /** Addresses that the portal itself shows, each with everything below it; `/` means only itself. */
  readonly routes: readonly string[];
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The built portal, read once at the start. */
export class PortalFiles {
  private readonly files: readonly FixedFile[];
  private readonly index: FixedFile;

  constructor(private readonly portal: Portal) {
    const all = filesBelow(portal.folder);
    const index = all.find(({ path }) => path === '/index.html');
    if (!index) throw new Error('The portal is not built: its folder has no index.html.');
    this.index = index;
    this.files = all.filter((file) => file !== index);
  }

  /** Hashes of the scripts inside index.html, for the content security policy. */
  scriptHashes(): string[] {
    const inline = this.index.body.toString('utf8').matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
    return [...inline].map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  }

  /** Unknown addresses stay unknown: only the portal's own routes answer with its page. */
  serve(fastify: FastifyInstance): void {
    serveFixedFiles(fastify, this.files);
    const page = new ServedFile(this.index);
    const paths = this.portal.routes.flatMap((route) => (route === '/' ? ['/'] : [route, `${route}/*`]));
    for (const path of new Set(paths)) fastify.get(path, (request, reply) => page.send(request, reply));
  }
}

function filesBelow(folder: string): FixedFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    return {
      path: address,
      type: types[extname(entry.name)] ?? 'application/octet-stream',
      body: readFileSync(path),
      immutable: address.startsWith('/assets/'),
    };
  });
}
