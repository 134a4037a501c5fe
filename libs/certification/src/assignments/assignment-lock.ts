import { ok, type Result } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { itemOpen } from '../progress/mark-item.rules.js';
import { pathFacts, todayOf } from '../progress/load-path.js';
import { pathOf } from '../progress/progress.rules.js';
import type { PathItem } from '../progress/path.js';

/** Where an item of this trainee stands on their path. */
export async function pathItem(tx: Tx, traineeId: string, itemId: string): Promise<PathItem | undefined> {
  const facts = await pathFacts(tx, traineeId);
  return (
    facts &&
    pathOf(facts, todayOf(facts, tx.now()))
      .modules.flatMap((module) => module.items)
      .find((item) => item.id === itemId)
  );
}

/** Writing and handing in wait for what the path asks for first; the refusal says what that is. */
export async function demandOpen(tx: Tx, of: { readonly itemId: string; readonly trainee: { readonly id: string } }): Promise<Result<true>> {
  const item = await pathItem(tx, of.trainee.id, of.itemId);
  return item ? itemOpen(item) : ok(true);
}
