import { ok, refusal, type Result } from '@cairn/kernel';
import type { ItemFacts, ModuleFacts, PrerequisiteFacts } from '../progress/path-facts.js';

/** The module or the item that waits. */
export interface Waiting {
  readonly moduleId: string | null;
  readonly itemId: string | null;
}

export interface AskedNeeds extends Waiting {
  readonly needsModuleIds: readonly string[];
  readonly needsItemIds: readonly string[];
}

export interface Written {
  readonly modules: readonly Pick<ModuleFacts, 'id' | 'title'>[];
  readonly items: readonly Pick<ItemFacts, 'id' | 'moduleId' | 'title' | 'required'>[];
  readonly prerequisites: readonly PrerequisiteFacts[];
}

export const isOf =
  ({ moduleId, itemId }: Waiting) =>
  (one: Waiting): boolean =>
    moduleId === null ? one.itemId === itemId : one.moduleId === moduleId;

/** A module or an item waits for at most twelve others, and nothing waits for itself, by whatever way. Answers everything that waits from then on. */
export function checkNeeds(asked: AskedNeeds, written: Written): Result<readonly PrerequisiteFacts[]> {
  const [modules, items] = [[...new Set(asked.needsModuleIds)], [...new Set(asked.needsItemIds)]];
  if (modules.length + items.length > 12) return refusal('NEEDS_MANY', 'It can wait for at most twelve others.', 'needsModuleIds');
  const { moduleId, itemId } = asked;
  const mine = [
    ...modules.map((id) => ({ moduleId, itemId, needsModuleId: id, needsItemId: null })),
    ...items.map((id) => ({ moduleId, itemId, needsModuleId: null, needsItemId: id })),
  ];
  const after = [...written.prerequisites.filter((one) => !isOf(asked)(one)), ...mine];
  const title = titleOf(written);
  for (const need of mine) {
    const [id, field] = need.needsModuleId === null ? [need.needsItemId, 'needsItemIds'] : [need.needsModuleId, 'needsModuleIds'];
    if (leadsTo(`passed ${id}`, `open ${moduleId ?? itemId}`, { ...written, prerequisites: after }))
      return refusal('NEEDS_CIRCLE', `“${title(moduleId ?? itemId)}” would wait for itself, because “${title(id)}” cannot be passed without it.`, field);
  }
  return ok(after);
}

export const titleOf =
  ({ modules, items }: Pick<Written, 'modules' | 'items'>) =>
  (id: string | null): string =>
    [...modules, ...items].find((one) => one.id === id)?.title ?? '';

/** Whether one thing cannot happen before another: `passed x` or `open x`. */
function leadsTo(from: string, to: string, written: Written, seen = new Set<string>()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return before(from, written).some((one) => leadsTo(one, to, written, seen));
}

function before(what: string, { modules, items, prerequisites }: Written): readonly string[] {
  const [event, id] = what.split(' ');
  const item = items.find((one) => one.id === id);
  if (event === 'open') {
    const needs = prerequisites.filter((one) => one.moduleId === id || one.itemId === id).map((one) => `passed ${one.needsModuleId ?? one.needsItemId}`);
    return item ? [`open ${item.moduleId}`, ...needs] : needs;
  }
  if (item) return [`open ${item.id}`];
  const inside = items.filter((one) => one.moduleId === modules.find((module) => module.id === id)?.id);
  const steps = inside.some((one) => one.required) ? inside.filter((one) => one.required) : inside;
  return steps.map((one) => `passed ${one.id}`);
}
