import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * SHA-256 (hex) of the documents that the built portal sends, from the list that its build writes.
 * Throws Error when there is no such list: without it every document would be answered, so nothing is.
 */
export function portalDocuments(file: URL): ReadonlySet<string> {
  const documents = listIn(file);
  if (documents === undefined)
    throw new Error('The portal is not built: apps/portal/dist/documents.json does not list what the API may answer. Run npm run build.');
  return new Set(documents.map((document) => createHash('sha256').update(document).digest('hex')));
}

function listIn(file: URL): readonly string[] | undefined {
  try {
    const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(list) && list.length > 0 && list.every((one) => typeof one === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}
