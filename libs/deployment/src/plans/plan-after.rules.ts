import { isRemoval } from '../change-sets/change-words.rules.js';
import { isUniversalKey, universalKeys } from '../parameters/catalogue.js';

interface Keyed {
  readonly key: string;
}

/** A plan keeps every answer that a set does not touch; changed ones take their place, new ones come last, removed ones go. The ten stay in their order. */
export function planAfter<A extends Keyed>(
  now: readonly A[],
  changes: readonly (Keyed & { readonly proposedValue: unknown })[],
  made: (key: string) => A,
): readonly A[] {
  const touched = new Map(changes.map((change) => [change.key, isRemoval(change.proposedValue)]));
  const kept = now.filter((answer) => touched.get(answer.key) !== true).map((answer) => (touched.has(answer.key) ? made(answer.key) : answer));
  const added = changes
    .filter((change) => !isRemoval(change.proposedValue) && !now.some((answer) => answer.key === change.key))
    .map((change) => made(change.key));
  const all = [...kept, ...added];
  return [...universalKeys.flatMap((key) => all.find((answer) => answer.key === key) ?? []), ...all.filter((answer) => !isUniversalKey(answer.key))];
}
