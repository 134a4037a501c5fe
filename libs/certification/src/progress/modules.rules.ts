import type { CourseFacts, ItemFacts, ModuleFacts } from './path-facts.js';

/** Modules are called by their place; 1 is the first. */
export const numberOf = (module: Pick<ModuleFacts, 'id'>, facts: Pick<CourseFacts, 'modules'>): number =>
  facts.modules.findIndex((one) => one.id === module.id) + 1;

/** A module is passed by its required items; one that requires nothing, by all of them. */
export function stepsOf<I extends Pick<ItemFacts, 'required'>>(items: readonly I[]): readonly I[] {
  const required = items.filter((item) => item.required);
  return required.length > 0 ? required : items;
}

export const itemsOf = (module: Pick<ModuleFacts, 'id'>, facts: Pick<CourseFacts, 'items'>): readonly ItemFacts[] =>
  facts.items.filter((item) => item.moduleId === module.id);
