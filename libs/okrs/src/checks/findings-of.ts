import { notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { Finding } from '../findings/finding.js';
import type { CheckFacts } from './check.facts.js';
import { checkStatement } from './check.sql.js';
import { findingsOn } from './facts-of.rules.js';

/** What the checks on a draft rest on; one statement. With a reader, lines that others write in silence are left out. Throws NOT_FOUND. */
export async function checkFacts(tx: Tx, draftId: string, readerId: string | null): Promise<CheckFacts> {
  const found = await tx.row<{ facts: CheckFacts }>(checkStatement, [tx.now(), readerId, draftId, readerId === null]);
  if (!found) throw notFound();
  return found.facts;
}

/** Everything found on a draft at this moment, for whoever sends or publishes it; `openRules` says what holds it up. One statement. Throws NOT_FOUND. */
export const findingsOf = async (tx: Tx, draftId: string): Promise<readonly Finding[]> => findingsOn(await checkFacts(tx, draftId, null));
