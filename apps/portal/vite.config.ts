import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { themeScript } from '../../libs/look/src/page/theme-script.js';
import { inlineDocuments } from './vite/inline-documents.js';
import { layerOrder } from './vite/layer-order.js';

const api = process.env['PORTAL_API'] ?? 'http://127.0.0.1:4000';
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The theme is set before the first paint, by the same script as on the server's pages. */
const themeBeforePaint: Plugin = {
  name: 'cairn-theme-before-paint',
  transformIndexHtml: () => [{ tag: 'script', children: themeScript, injectTo: 'head-prepend' }],
};

export default defineConfig({
  root: here('.'),
  plugins: [inlineDocuments(here('./src/graphql/graphql.ts')), react(), themeBeforePaint, layerOrder],
  build: {
    target: ['chrome123', 'firefox121', 'safari17.5'],
    sourcemap: true,
    manifest: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: 4310,
    strictPort: false,
    proxy: Object.fromEntries(
      ['/graphql', '/sign-in', '/sign-out', '/go', '/verify', '/case-studies', '/mailbox', '/assets/look', '/files'].map((path) => [path, { target: api }]),
    ),
  },
});
