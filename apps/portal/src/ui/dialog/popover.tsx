import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react';
import { classes } from '../class-names.js';
import css from './popover.module.css';

export interface PopoverProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly open: boolean;
  readonly close: () => void;
  readonly label: string;
  readonly role?: 'dialog' | 'menu';
  readonly children: ReactNode;
  readonly className?: string;
}

/** Places the box below the anchor, or above where there is no room; always inside the window. */
function placeAt(box: HTMLElement, anchor: HTMLElement): void {
  const from = anchor.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const below = from.bottom + 6 + size.height <= innerHeight || from.top < size.height;
  box.style.insetBlockStart = `${Math.max(8, below ? from.bottom + 6 : from.top - size.height - 6)}px`;
  box.style.insetInlineStart = `${Math.max(8, Math.min(from.left, innerWidth - size.width - 8))}px`;
}

/** Floats beside what opened it. Esc and a press outside close it and give the focus back. */
export function Popover({ anchor, open, close, label, role = 'dialog', children, className }: PopoverProps): ReactElement | null {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    const from = anchor.current;
    if (!open || !element || !from) return;
    element.showPopover();
    const place = (): void => placeAt(element, from);
    place();
    (element.querySelector<HTMLElement>('[data-first-focus], [role=menuitem]') ?? element).focus();
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, true);
    return () => {
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, true);
      // It may have left the document already, and the focus with it.
      if (document.activeElement === document.body || element.contains(document.activeElement)) from.focus();
    };
  }, [open, anchor]);
  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent): void => {
      const target = event.target as Node;
      if (!box.current?.contains(target) && !anchor.current?.contains(target)) close();
    };
    document.addEventListener('pointerdown', outside, true);
    return () => document.removeEventListener('pointerdown', outside, true);
  }, [open, close, anchor]);
  if (!open) return null;
  return (
    <div
      ref={box}
      popover="manual"
      role={role}
      aria-label={label}
      tabIndex={-1}
      data-quiet-focus=""
      className={classes(css.popover, className)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || (role === 'menu' && event.key === 'Tab')) {
          event.stopPropagation();
          close();
        }
      }}
    >
      {children}
    </div>
  );
}

/** The state of one popover: where it hangs and whether it is open. */
export function usePopover(): {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly open: boolean;
  readonly close: () => void;
  readonly toggle: () => void;
} {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return { anchor, open, close: useCallback(() => setOpen(false), []), toggle: useCallback(() => setOpen((before) => !before), []) };
}
