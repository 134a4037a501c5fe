import { createContext, useCallback, useContext, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { useToast } from '../ui/feedback/toast.js';
import type { Instant } from './scalars.js';
import { instantNow } from './time/moments.js';

/** Something the person has just done. */
export interface Deed {
  /** The new fact: "Snoozed until Monday 30 November." */
  readonly words: string;
  /** The opposite act. It may fail; then the words say so. */
  readonly undo?: () => void | Promise<unknown>;
}

export interface KeptDeed extends Deed {
  readonly id: number;
  readonly at: Instant;
  readonly undone: boolean;
}

interface Activity {
  readonly deeds: readonly KeptDeed[];
  readonly tell: (deed: Deed) => void;
  readonly takeBack: (id: number) => void;
}

const ActivityContext = createContext<Activity>({ deeds: [], tell: () => undefined, takeBack: () => undefined });

/** Tells what was done: in a toast with Undo, and in Activity, where Undo stays. */
export const useTell = (): ((deed: Deed) => void) => useContext(ActivityContext).tell;
export const useActivity = (): Activity => useContext(ActivityContext);

export function ActivityProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const toast = useToast();
  const [deeds, setDeeds] = useState<readonly KeptDeed[]>([]);
  const [next] = useState({ id: 1 });

  const undo = useCallback(
    async ({ id, words, undo: back }: Pick<KeptDeed, 'id' | 'words' | 'undo'>): Promise<void> => {
      setDeeds((before) => before.map((deed) => (deed.id === id ? { ...deed, undone: true } : deed)));
      try {
        await back?.();
        toast({ words: 'Taken back.' });
      } catch {
        setDeeds((before) => before.map((deed) => (deed.id === id ? { ...deed, undone: false } : deed)));
        toast({ words: `Could not take back "${words.replace(/\.$/, '')}". Try again from Activity.` });
      }
    },
    [toast],
  );

  const tell = useCallback(
    (deed: Deed): void => {
      const kept: KeptDeed = { ...deed, id: next.id++, at: instantNow(), undone: false };
      setDeeds((before) => [kept, ...before].slice(0, 50));
      toast({ words: deed.words, ...(deed.undo && { undo: () => void undo(kept) }) });
    },
    [next, toast, undo],
  );

  const takeBack = useCallback(
    (id: number): void => {
      const deed = deeds.find((one) => one.id === id && one.undo && !one.undone);
      if (deed) void undo(deed);
    },
    [deeds, undo],
  );

  return <ActivityContext value={useMemo(() => ({ deeds, tell, takeBack }), [deeds, tell, takeBack])}>{children}</ActivityContext>;
}
