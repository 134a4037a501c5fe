import { useCallback, useMemo, useState } from 'react';

export interface Selection<T> {
  readonly chosen: readonly T[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

/** Who of the shown rows is selected; whoever leaves the list leaves the selection. */
export function useSelection<T extends { readonly id: string }>(rows: readonly T[]): Selection<T> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => rows.filter(({ id }) => ids.has(id)), [rows, ids]);
  return {
    chosen,
    has: (id) => ids.has(id),
    toggle: (id) => setIds((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]))),
    all: () => setIds(new Set(rows.map(({ id }) => id))),
    clear: useCallback(() => setIds(new Set()), []),
  };
}
