import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useViewer } from '../session.js';
import { DraftKeeper, type DraftConflict, type DraftView, type SaveDraft } from './draft-keeper.js';

export interface Draft<T> extends DraftView<T> {
  readonly change: (value: T) => void;
  /** On leaving a field. */
  readonly flush: () => Promise<void>;
  /** Whether the server has everything that was typed. */
  readonly saved: () => boolean;
  readonly keepMine: () => void;
  readonly keepTheirs: () => void;
  /** After it was sent or discarded: nothing of it stays on the device. `now` is what stands on the server since. */
  readonly settle: (now?: { readonly value: T; readonly version: number }) => Promise<void>;
  /** Sending found what somebody else wrote meanwhile. */
  readonly meet: (conflict: DraftConflict<T>) => void;
}

export interface DraftOptions<T> {
  /** Kind and object, such as `change-set/4f…`. The person is added. */
  readonly name: string;
  readonly opened: T;
  /** The version the words were opened at; 0 where nothing is on the server yet. */
  readonly version?: number;
  /** Left away: the device alone keeps it. */
  readonly save?: SaveDraft<T>;
}

/** Survives a lost signal, an ended session and a closed tab. */
export function useDraft<T>({ name, opened, version = 0, save }: DraftOptions<T>): Draft<T> {
  const { id } = useViewer();
  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
  });
  const make = (): { readonly of: string; readonly keeper: DraftKeeper<T> } => ({
    of: name,
    keeper: new DraftKeeper(`${id}/${name}`, opened, version, save && ((value, base) => (saveNow.current ?? save)(value, base))),
  });
  const [held, setHeld] = useState(make);
  if (held.of !== name) setHeld(make());
  const { keeper } = held;

  useEffect(() => {
    void keeper.restore();
    const leave = (): void => void (document.visibilityState === 'hidden' && keeper.flush());
    const reconnect = (): void => void keeper.flush();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', reconnect);
    window.addEventListener('online', reconnect);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', reconnect);
      window.removeEventListener('online', reconnect);
      void keeper.flush();
    };
  }, [keeper]);

  const view = useSyncExternalStore(keeper.subscribe, keeper.get);
  const { change, flush, saved, keepMine, keepTheirs, settle, meet } = keeper;
  return { ...view, change, flush, saved, keepMine, keepTheirs, settle, meet };
}
