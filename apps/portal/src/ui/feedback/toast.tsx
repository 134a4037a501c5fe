import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../button/button.js';
import css from './toast.module.css';

export interface Toast {
  /** The new fact: "Snoozed until Monday." */
  readonly words: string;
  /** Takes it back. The same act must also stand in Activity: a toast is never the only place for it. */
  readonly undo?: () => void;
  /** Milliseconds; the clock stands still under the pointer and while the focus is inside. */
  readonly lasts?: number;
}

const Toasts = createContext<(toast: Toast) => void>(() => undefined);
export const useToast = (): ((toast: Toast) => void) => useContext(Toasts);

function ToastBox({ toast, close }: { readonly toast: Toast; readonly close: () => void }): ReactElement {
  const [held, setHeld] = useState(false);
  const left = useRef(toast.lasts ?? 8000);
  useEffect(() => {
    if (held) return;
    const started = performance.now();
    const timer = setTimeout(close, left.current);
    return () => {
      clearTimeout(timer);
      left.current -= performance.now() - started;
    };
  }, [held, close]);
  return (
    <div
      className={css.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <span>{toast.words}</span>
      {toast.undo && (
        <Button
          look="quiet"
          small
          className={css.undo}
          onClick={() => {
            toast.undo?.();
            close();
          }}
        >
          Undo
        </Button>
      )}
    </div>
  );
}

/** Bottom left, one at a time. `u` takes the last act back while its toast is there. */
export function ToastProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [shown, setShown] = useState<{ readonly toast: Toast; readonly number: number }>();
  const show = useCallback((toast: Toast) => setShown((before) => ({ toast, number: (before?.number ?? 0) + 1 })), []);
  const close = useCallback(() => setShown(undefined), []);
  return (
    <Toasts value={show}>
      {children}
      <div className={css.corner} role="status" aria-live="polite" data-toasts="">
        {useMemo(() => shown && <ToastBox key={shown.number} toast={shown.toast} close={close} />, [shown, close])}
      </div>
    </Toasts>
  );
}
