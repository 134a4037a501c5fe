import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { Button, ButtonRow } from '../button/button.js';
import { classes } from '../class-names.js';
import css from './sheet.module.css';

export interface SheetProps {
  readonly open: boolean;
  readonly close: () => void;
  readonly heading: ReactNode;
  readonly children: ReactNode;
  /** `side` for things to read beside the page, such as Activity. */
  readonly place?: 'middle' | 'side';
  /** Pressing outside or Esc does nothing: the page cannot go on without an answer. */
  readonly held?: boolean;
  readonly wide?: boolean;
}

/** Floats over the page: from below on a phone, in the middle on a laptop. The focus goes to its heading, never to a dangerous button. */
export function Sheet({ open, close, heading, children, place = 'middle', held = false, wide }: SheetProps): ReactElement | null {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!open || !element || element.open) return;
    element.showModal();
    title.current?.focus();
    return () => element.close();
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      className={classes(css.sheet, css[place], wide && css.wide)}
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        if (!held) close();
      }}
      onClick={(event) => event.target === dialog.current && !held && close()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' && !held) {
          event.preventDefault();
          close();
        }
      }}
    >
      <div className={css.inside}>
        <h2 ref={title} id={headingId} tabIndex={-1} className={css.heading}>
          {heading}
        </h2>
        {children}
      </div>
    </dialog>
  );
}

export interface ConfirmProps {
  readonly open: boolean;
  readonly close: () => void;
  /** The question, with the name and the number in it. */
  readonly question: ReactNode;
  /** The verb. */
  readonly confirm: string;
  /** The safe way out: "Back to the changes". */
  readonly back: string;
  readonly act: () => void;
  readonly sending?: boolean;
  /** Who is told, from when, whether it can be taken back. */
  readonly children: ReactNode;
}

/** Asks before an act that reaches other people and cannot be called back. */
export function ConfirmSheet({ open, close, question, confirm, back, act, sending, children }: ConfirmProps): ReactElement | null {
  return (
    <Sheet open={open} close={close} heading={question} held={sending}>
      <div className={css.words}>{children}</div>
      <ButtonRow>
        <Button look="filled" onClick={act} sending={sending}>
          {confirm}
        </Button>
        <Button onClick={close}>{back}</Button>
      </ButtonRow>
    </Sheet>
  );
}
