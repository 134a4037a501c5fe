/** Something that holds for the whole page, for `useSyncExternalStore`. */
export interface Fact<T = boolean> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createFact<T>(first: T): Fact<T> {
  const listeners = new Set<() => void>();
  let holds = first;
  return {
    get: () => holds,
    set(next) {
      if (holds === next) return;
      holds = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
