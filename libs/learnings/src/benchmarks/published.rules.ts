import type { Fact, Group } from './release.rules.js';

/** How many, or that it is nearly all or hardly any: an exact count beside which one client stands alone would point at it. */
export type Told = number | 'NEARLY_ALL' | 'HARDLY_ANY';

export interface PublishedChoice {
  readonly option: string;
  readonly clients: Told;
  /** Of those. */
  readonly changedLater: Told;
}

export interface PublishedCell {
  readonly cell: readonly string[];
  readonly clients: number;
  /** The most chosen first. What fewer than two clients chose is not told, nor what would follow from it. */
  readonly choices: readonly PublishedChoice[];
}

/** One client stands alone nowhere: neither among those counted nor among the rest. */
export function told(count: number, of: number): Told {
  if (count < 2) return 'HARDLY_ANY';
  return count > of - 2 ? 'NEARLY_ALL' : count;
}

/** Answers with two clients or more; and if the rest were a single one, the least of them goes with it. */
function choicesOf(facts: readonly Fact[]): PublishedChoice[] {
  const byOption = new Map<string, Fact[]>();
  for (const fact of facts) byOption.set(fact.option, [...(byOption.get(fact.option) ?? []), fact]);
  const chosen = [...byOption].filter(([, of]) => of.length > 1).sort(([one, of], [other, others]) => others.length - of.length || (one < other ? -1 : 1));
  const rest = facts.length - chosen.reduce((sum, [, of]) => sum + of.length, 0);
  const shown = rest === 1 && chosen.length > 1 ? chosen.slice(0, -1) : chosen;
  return shown.map(([option, of]) => ({
    option,
    clients: told(of.length, facts.length),
    changedLater: told(of.filter((fact) => fact.changedLater).length, of.length),
  }));
}

/** Every cell that holds a group: its own facts with those of all narrower ones. */
export function publishedCells(groups: readonly Group[]): readonly PublishedCell[] {
  const cells = new Map<string, { cell: readonly string[]; facts: Fact[] }>();
  for (const group of groups)
    for (let depth = 0; depth <= group.cell.length; depth += 1) {
      const cell = group.cell.slice(0, depth);
      const known = cells.get(cell.join('/')) ?? { cell, facts: [] };
      known.facts.push(...group.facts);
      cells.set(cell.join('/'), known);
    }
  return [...cells.values()].map(({ cell, facts }) => ({ cell, clients: facts.length, choices: choicesOf(facts) }));
}
