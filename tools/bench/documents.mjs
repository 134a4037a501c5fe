// The documents as the portal sends them; in production nothing else is answered.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../start/places.mjs';

let documents;

/** By the name of its operation, from the built portal. */
export function portalDocument(name) {
  documents ??= JSON.parse(readFileSync(join(repository, 'apps/portal/dist/documents.json'), 'utf8'));
  const found = documents.find((text) => new RegExp(`^\\s*(query|mutation) ${name}\\b`).test(text));
  if (!found) throw new Error(`The portal sends no operation ${name}; run npm run build.`);
  return found;
}
