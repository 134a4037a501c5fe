export interface Placed {
  readonly id: string;
  readonly supportsId: string | null;
}

/**
 * Within its column each objective stands near what it serves, then near what serves it, so that few lines cross: two sweeps by the middle of the
 * neighbours. Whoever has no neighbour keeps its place among the last. Grows with the number of objectives and the logarithm of a column.
 */
export function orderColumns<N extends Placed>(columns: readonly (readonly N[])[]): N[][] {
  const place = new Map<string, number>();
  const settle = (column: readonly N[]): N[] => {
    column.forEach(({ id }, at) => place.set(id, (at + 0.5) / column.length));
    return [...column];
  };
  const first = columns.map(settle);
  const downwards = first.map((column) => settle(sorted(column, ({ supportsId }) => (supportsId === null ? undefined : place.get(supportsId)))));
  const children = new Map<string, number[]>();
  for (const column of downwards) for (const { id, supportsId } of column) if (supportsId !== null) push(children, supportsId, place.get(id) ?? 0);
  // The left column follows those under it; the others stay where what they serve put them.
  const [left, ...rest] = downwards;
  if (!left) return [];
  const top = settle(sorted(left, ({ id }) => middle(children.get(id))));
  return [top, ...rest.map((column) => settle(sorted(column, ({ supportsId }) => (supportsId === null ? undefined : place.get(supportsId)))))];
}

const push = (of: Map<string, number[]>, key: string, value: number): void => {
  const list = of.get(key);
  if (list) list.push(value);
  else of.set(key, [value]);
};

const middle = (places: readonly number[] | undefined): number | undefined =>
  places === undefined ? undefined : places.reduce((sum, place) => sum + place, 0) / places.length;

/** Those with neighbours first, by them; equal ones stay in their order. */
function sorted<N>(column: readonly N[], near: (node: N) => number | undefined): N[] {
  return column
    .map((node, at) => ({ node, at, by: near(node) ?? Number.POSITIVE_INFINITY }))
    .sort((one, other) => (one.by === other.by ? one.at - other.at : one.by - other.by))
    .map(({ node }) => node);
}
