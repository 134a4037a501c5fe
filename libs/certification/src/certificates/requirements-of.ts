import { notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { pathFacts } from '../progress/load-path.js';
import { todayOf } from '../cohorts/today-of.js';
import type { Path } from '../progress/path.js';
import { pathOf } from '../progress/progress.rules.js';

/** What a certificate asks of this trainee and whether it holds, computed at this moment from what they did. Throws NOT_FOUND. */
export async function requirementsOf(tx: Tx, traineeId: string): Promise<Pick<Path, 'requirements' | 'allMet'>> {
  const facts = await pathFacts(tx, traineeId);
  if (!facts) throw notFound();
  return pathOf(facts, todayOf(facts.cohort, tx.now()));
}
