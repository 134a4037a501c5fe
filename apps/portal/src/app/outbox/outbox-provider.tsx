import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import { useViewer } from '../session.js';
import { Outbox, type Sender, type Waiting } from './outbox.js';

const OutboxContext = createContext<Outbox | null>(null);

export function OutboxProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { id } = useViewer();
  const [outbox] = useState(() => new Outbox(id));
  useEffect(() => {
    void outbox.open();
    const again = (): void => void outbox.send();
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
    };
  }, [outbox]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext);
  if (!outbox) throw new Error('useOutbox is for pages inside the frame');
  return outbox;
}

export const useWaiting = (): readonly Waiting[] => {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox.subscribe, outbox.get);
};

/** Says how acts of this kind are sent, as long as the caller is on the screen; place it in the frame for acts that outlive a page. */
export function useSender(kind: string, sender: Sender): void {
  const outbox = useOutbox();
  useEffect(() => {
    outbox.handle(kind, sender);
    void outbox.send();
  }, [outbox, kind, sender]);
}
