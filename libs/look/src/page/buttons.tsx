import type { ReactElement, ReactNode } from 'react';

export type ServerButtonLook = 'filled' | 'outlined' | 'quiet';

interface Shared {
  readonly look?: ServerButtonLook;
  readonly children: ReactNode;
  /** Id of a `Sheet` to open instead, where scripts run. Without them the button or link does its plain work. */
  readonly opens?: string;
}

/** Sends the form it stands in, or the one named by `form`. */
export function SubmitButton({
  look = 'filled',
  opens,
  children,
  name,
  value,
  form,
}: Shared & { readonly name?: string; readonly value?: string; readonly form?: string }): ReactElement {
  return (
    <button type="submit" className={`button button-${look}`} name={name} value={value} form={form} data-opens={opens}>
      {children}
    </button>
  );
}

export function LinkButton({ look = 'outlined', opens, href, children }: Shared & { readonly href: string }): ReactElement {
  return (
    <a className={`button button-${look}`} href={href} data-opens={opens}>
      {children}
    </a>
  );
}

/** The page's acts, the main one first. `sticky` keeps them at the lower edge of a phone; the page leaves room for it. */
export function ButtonRow({ sticky, children }: { readonly sticky?: boolean; readonly children: ReactNode }): ReactElement {
  return <div className={sticky ? 'buttons buttons-sticky' : 'buttons'}>{children}</div>;
}

/** Asks before an act that reaches others. A dialog where scripts run; otherwise it is not in the page, and the plain way asks. */
export function Sheet({ id, heading, children }: { readonly id: string; readonly heading: ReactNode; readonly children: ReactNode }): ReactElement {
  return (
    <dialog id={id} className="sheet" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </dialog>
  );
}

/** Closes the sheet it stands in. */
export function SheetBack({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <form method="dialog">
      <button type="submit" className="button button-outlined">
        {children}
      </button>
    </form>
  );
}

/** Prints the page; where scripts do not run it is not shown. */
export function PrintButton({ children = 'Print' }: { readonly children?: ReactNode }): ReactElement {
  return (
    <button type="button" className="button button-quiet" data-print="" hidden>
      {children}
    </button>
  );
}
