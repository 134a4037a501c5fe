/** Whether the server has stopped knowing this session. One fact for the whole page, set by the client's link and by nothing else. */
type Listener = () => void;
const listeners = new Set<Listener>();
let ended = false;

export const sessionEnded = {
  get: (): boolean => ended,
  set(next: boolean): void {
    if (ended === next) return;
    ended = next;
    for (const listener of listeners) listener();
  },
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
