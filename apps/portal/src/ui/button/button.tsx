import { useLayoutEffect, useRef, type ButtonHTMLAttributes, type ReactElement, type ReactNode, type RefObject } from 'react';
import { Link, type LinkProps } from 'react-router';
import { classes } from '../class-names.js';
import css from './button.module.css';

/** One filled button in view; row acts are outlined; the rest is quiet. */
export type ButtonLook = 'filled' | 'outlined' | 'quiet';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly look?: ButtonLook;
  readonly small?: boolean;
  /** While something is under way: the width stays, the words change, more presses do nothing. */
  readonly sending?: boolean;
  readonly sendingWords?: string;
  readonly children: ReactNode;
  readonly ref?: RefObject<HTMLButtonElement | null>;
}

export function Button({
  ref: given,
  look = 'outlined',
  small,
  sending = false,
  sendingWords = 'Sending…',
  children,
  onClick,
  className,
  type = 'button',
  ...rest
}: ButtonProps): ReactElement {
  const own = useRef<HTMLButtonElement>(null);
  const ref = given ?? own;
  const width = useRef(0);
  useLayoutEffect(() => {
    const button = ref.current;
    if (!button) return;
    if (sending) button.style.minInlineSize = `${width.current}px`;
    else {
      button.style.minInlineSize = '';
      width.current = button.getBoundingClientRect().width;
    }
  });
  return (
    <button
      {...rest}
      ref={ref}
      type={type}
      aria-disabled={sending || rest['aria-disabled']}
      className={classes(css.button, css[look], small && css.small, sending && css.sending, className)}
      onClick={(event) => {
        if (sending) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {sending ? sendingWords : children}
    </button>
  );
}

/** A link that looks like a button: for the one act of a page that leads to another page. */
export function ButtonLink({
  look = 'outlined',
  small,
  className,
  ...rest
}: LinkProps & { readonly look?: ButtonLook; readonly small?: boolean }): ReactElement {
  return <Link {...rest} className={classes(css.button, css[look], small && css.small, typeof className === 'string' && className)} />;
}

/** Buttons side by side, the main one first; on a phone below each other. */
export function ButtonRow({ children, sticky }: { readonly children: ReactNode; readonly sticky?: boolean }): ReactElement {
  return <div className={classes(css.row, sticky && css.sticky)}>{children}</div>;
}
