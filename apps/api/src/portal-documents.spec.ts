import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { portalDocuments } from './portal-documents.js';

const folder = mkdtempSync(join(tmpdir(), 'documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

const listOf = (name: string, text: string): URL => {
  writeFileSync(join(folder, name), text);
  return pathToFileURL(join(folder, name));
};

it('knows each listed document by the hash of its text', () => {
  const query = 'query TodayPage { today { title } }';
  const listed = portalDocuments(listOf('good.json', JSON.stringify([query])));
  expect([...listed]).toEqual([createHash('sha256').update(query).digest('hex')]);
});

it.each([
  ['missing', pathToFileURL(join(folder, 'none.json'))],
  ['empty', listOf('empty.json', '[]')],
  ['cut off', listOf('cut.json', '["query TodayPage {')],
  ['something else', listOf('other.json', '{"query":"TodayPage"}')],
])('stops the start when the list is %s', (_, file) => {
  expect(() => portalDocuments(file)).toThrow('The portal is not built: apps/portal/dist/documents.json does not list what the API may answer.');
});
