import { ok, refusal, type Result } from '@cairn/kernel';
import type { Finding } from '../sanitiser/finding.js';

/** A wish is read by everybody in the practice, so it has no names in it. */
export function wishText(typed: string, findings: readonly Pick<Finding, 'kind'>[]): Result<string> {
  const text = typed.replace(/\s+/gu, ' ').trim();
  if (text === '') return refusal('WISH_EMPTY', 'Write what you were looking for.', 'text');
  if (text.length > 200) return refusal('WISH_TOO_LONG', 'Say it in at most 200 characters.', 'text');
  if (findings.length > 0) return refusal('WISH_NAMES', 'Your colleagues read this. Leave out names, addresses, sums and dates.', 'text');
  return ok(text);
}

/** A name to find it again, and the filters of the page as they stand in its address. */
export function savedSearch(typed: { readonly name: string; readonly query: string }): Result<{ readonly name: string; readonly query: string }> {
  const name = typed.name.replace(/\s+/gu, ' ').trim();
  const query = typed.query.replace(/^\?/u, '');
  if (name === '') return refusal('SEARCH_NAME_EMPTY', 'Give this search a name.', 'name');
  if (name.length > 80) return refusal('SEARCH_NAME_TOO_LONG', 'Use at most 80 characters.', 'name');
  if (query === '') return refusal('SEARCH_EMPTY', 'Search or filter first, then keep it.', 'name');
  if (query.length > 2000) return refusal('SEARCH_TOO_LONG', 'This search has too many parts to be kept. Take some filters away.', 'name');
  return ok({ name, query });
}
