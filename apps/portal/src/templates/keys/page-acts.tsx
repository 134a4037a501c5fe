import { createContext, useContext, useEffect, useMemo, useRef, type ReactElement, type ReactNode } from 'react';

/** Something a person can do here: found in the palette, and by its keys. */
export interface PageAct {
  readonly id: string;
  /** Verb first: "Prepare the next session". */
  readonly words: string;
  /** `p`, `g t`, `mod+k`, `?`. */
  readonly keys?: string;
  readonly run: () => void;
  /** Where it belongs in the list of shortcuts. */
  readonly group?: string;
  /** Only by keys; the palette has another way to it. */
  readonly keysOnly?: boolean;
}

/** The acts of what is on the screen: those of the page before those of the frame. */
export class ActRegistry {
  private sets: (readonly PageAct[])[] = [];
  private listeners = new Set<() => void>();
  private all: readonly PageAct[] = [];

  readonly get = (): readonly PageAct[] => this.all;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly add = (acts: readonly PageAct[]): (() => void) => {
    this.sets = [acts, ...this.sets];
    this.changed();
    return () => {
      this.sets = this.sets.filter((set) => set !== acts);
      this.changed();
    };
  };

  private changed(): void {
    const acts = this.sets.flat();
    this.all = [...acts.filter(({ group }) => group === undefined), ...acts.filter(({ group }) => group !== undefined)];
    for (const listener of this.listeners) listener();
  }
}

const Registry = createContext<ActRegistry>(new ActRegistry());

export function ActsProvider({ children }: { readonly children: ReactNode }): ReactElement {
  return <Registry value={useMemo(() => new ActRegistry(), [])}>{children}</Registry>;
}

export const useActRegistry = (): ActRegistry => useContext(Registry);

/** Offers acts while the caller is on the screen. Acts are told apart by id, words and keys; `run` may be new each time. */
export function usePageActs(acts: readonly PageAct[]): void {
  const registry = useActRegistry();
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  const signature = acts.map(({ id, words, keys = '' }) => `${id}\t${words}\t${keys}`).join('\n');
  useEffect(
    () => registry.add(latest.current.map((act) => ({ ...act, run: () => latest.current.find(({ id }) => id === act.id)?.run() }))),
    [registry, signature],
  );
}
