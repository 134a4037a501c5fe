import { createContext, useCallback, useContext, useRef, type ReactElement, type ReactNode } from 'react';

/** Says something to people who listen to the page; nothing moves on the screen. */
export type Announce = (words: string) => void;

const LiveRegion = createContext<Announce>(() => undefined);
export const useAnnounce = (): Announce => useContext(LiveRegion);

/** The polite region that is always in the page; one that appears with its words is not heard. */
export function LiveRegionProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const region = useRef<HTMLParagraphElement>(null);
  const announce = useCallback<Announce>((words) => {
    const element = region.current;
    if (!element) return;
    element.textContent = '';
    setTimeout(() => (element.textContent = words), 60);
  }, []);
  return (
    <LiveRegion value={announce}>
      {children}
      <p ref={region} className="visually-hidden" role="status" aria-live="polite" />
    </LiveRegion>
  );
}
