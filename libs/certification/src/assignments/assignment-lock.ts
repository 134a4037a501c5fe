import { ok, type Result } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { itemOpen } from '../progress/mark-item.rules.js';
import { pathFacts } from '../progress/load-path.js';
import { todayOf } from '../cohorts/today-of.js';
import { pathOf } from '../progress/progress.rules.js';
import type { PathItem } from '../progress/path.js';

/** Every item of this trainee’s path, with where it stands. */
export async function pathItems(tx: Tx, traineeId: string): Promise<readonly PathItem[]> {
  const facts = await pathFacts(tx, traineeId);
  return facts ? pathOf(facts, todayOf(facts.cohort, tx.now())).modules.flatMap((module) => module.items) : [];
}

/** Writing and handing in wait for what the path asks for first; the refusal says what that is. */
export async function demandOpen(tx: Tx, of: { readonly itemId: string; readonly trainee: { readonly id: string } }): Promise<Result<true>> {
  const item = (await pathItems(tx, of.trainee.id)).find((one) => one.id === of.itemId);
  return item ? itemOpen(item) : ok(true);
}
