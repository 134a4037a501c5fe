import type { DocumentNode } from '@apollo/client';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { sentDocuments } from './sent-documents.js';

const CALL = /\bgraphql\(\s*(?:\/\*[^*]*\*\/\s*)?`([^`]*)`\s*\)/g;
const NAME = /^\s*(?:#.*\n\s*)*(query|mutation|subscription|fragment)\s+(\w+)/;
const DOCUMENT = /^export const (\w+) = (\{"kind":"Document".*\}) as unknown as DocumentNode</gm;

/**
 * Puts each generated document where its `graphql(…)` call stands, so that a route's chunk carries its own documents and no other's.
 * Without this the generated lookup table would put every document of the product into the first chunk. Build only; tests and the
 * development server use the table. What was put in is listed beside the chunks, as `documents.json`: in production the API answers nothing else.
 */
export function inlineDocuments(generated: string): Plugin {
  // The generator writes the part after an underscore with a capital.
  let documents: ReadonlyMap<string, string> = new Map();
  const operations = new Map<string, string>();
  return {
    name: 'cairn-inline-documents',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      operations.clear();
      documents = new Map([...readFileSync(generated, 'utf8').matchAll(DOCUMENT)].map(([, name = '', json = '']) => [name.toLowerCase(), json]));
    },
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || id.includes('/src/graphql/') || !code.includes('graphql(')) return null;
      const inlined = code.replace(CALL, (_, source: string) => {
        const [, kind, name] = NAME.exec(source) ?? [];
        const json = documents.get(`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`.toLowerCase());
        if (json === undefined) throw new Error(`${id}: "${name ?? source.trim().slice(0, 40)}" is not generated yet. Run npm run codegen.`);
        if (kind !== 'fragment') operations.set(String(name), json);
        return `(${json})`;
      });
      return { code: inlined, map: null };
    },
    async generateBundle() {
      const byName = [...operations].sort(([a], [b]) => (a < b ? -1 : 1));
      const sent = await sentDocuments(byName.map(([, json]) => JSON.parse(json) as DocumentNode));
      this.emitFile({ type: 'asset', fileName: 'documents.json', source: JSON.stringify(sent) });
    },
  };
}
