interface Node {
  readonly id: string;
  readonly supportsId: string | null;
}
interface Column<N extends Node> {
  readonly nodes: readonly N[];
}

/** A node with everything above and below it: what stays in sight when it is chosen. */
export function lineOf(nodes: readonly Node[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (let one = nodes.find((node) => node.id === id); one?.supportsId && !found.has(one.supportsId);) {
    const above = one.supportsId;
    found.add(above);
    one = nodes.find((node) => node.id === above);
  }
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const node of nodes) if (node.supportsId !== null && found.has(node.supportsId) && isBelow(nodes, node, id)) found.add(node.id);
  }
  return found;
}

function isBelow(nodes: readonly Node[], node: Node, id: string): boolean {
  const seen = new Set<string>();
  for (let above: string | null = node.supportsId; above !== null && !seen.has(above); above = nodes.find((one) => one.id === above)?.supportsId ?? null) {
    if (above === id) return true;
    seen.add(above);
  }
  return false;
}

/** Where an arrow leads: left to what it serves, right to the first that serves it, else to what stands beside it; up and down within the column. */
export function stepFrom<N extends Node>(columns: readonly Column<N>[], id: string, key: string): string | undefined {
  const nodes = columns.flatMap((column) => column.nodes);
  const here = nodes.find((node) => node.id === id);
  if (!here) return nodes[0]?.id;
  const column = columns.find((one) => one.nodes.some((node) => node.id === id))?.nodes ?? [];
  const at = column.findIndex((node) => node.id === id);
  switch (key) {
    case 'ArrowLeft':
      return nodes.find((node) => node.id === here.supportsId)?.id ?? beside(columns, id, -1);
    case 'ArrowRight':
      return nodes.find((node) => node.supportsId === id)?.id ?? beside(columns, id, 1);
    case 'ArrowUp':
      return column[at - 1]?.id;
    case 'ArrowDown':
      return column[at + 1]?.id;
    case 'Home':
      return column[0]?.id;
    case 'End':
      return column.at(-1)?.id;
    default:
      return undefined;
  }
}

/** Nothing links it: the one at the same height in the next column, or its last, so that arrows reach every objective. */
function beside<N extends Node>(columns: readonly Column<N>[], id: string, by: 1 | -1): string | undefined {
  const at = columns.findIndex((column) => column.nodes.some((node) => node.id === id));
  const next = columns[at + by]?.nodes ?? [];
  const height = columns[at]?.nodes.findIndex((node) => node.id === id) ?? 0;
  return (next[height] ?? next.at(-1))?.id;
}

interface Dependency {
  readonly teamId: string;
  readonly otherTeamId: string;
  readonly critical: boolean;
}

/** A map with every dependency on it cannot be read: those of the objective that is looked at, and without one the critical ones. */
export const dependenciesShown = <D extends Dependency>(all: readonly D[], teamId: string | null): readonly D[] =>
  all.filter((one) => (teamId === null ? one.critical : one.teamId === teamId || one.otherTeamId === teamId));

/** The map as an indented list: each objective below the one it serves, with its depth from 1. */
export function treeOf<N extends Node>(columns: readonly Column<N>[]): readonly { readonly node: N; readonly level: number; readonly hasBelow: boolean }[] {
  const nodes = columns.flatMap((column) => column.nodes);
  const known = new Set(nodes.map(({ id }) => id));
  const seen = new Set<string>();
  const below = (node: N, level: number): { node: N; level: number; hasBelow: boolean }[] => {
    if (seen.has(node.id)) return [];
    seen.add(node.id);
    const children = nodes.filter((one) => one.supportsId === node.id);
    return [{ node, level, hasBelow: children.length > 0 }, ...children.flatMap((one) => below(one, level + 1))];
  };
  const roots = nodes.filter((node) => node.supportsId === null || !known.has(node.supportsId));
  return [...roots.flatMap((node) => below(node, 1)), ...nodes.flatMap((node) => below(node, 1))];
}
