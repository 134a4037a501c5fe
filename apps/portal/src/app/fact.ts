/** One thing that is so or not so for the whole page, for `useSyncExternalStore`. */
export interface Fact {
  readonly get: () => boolean;
  readonly set: (next: boolean) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createFact(): Fact {
  const listeners = new Set<() => void>();
  let holds = false;
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
