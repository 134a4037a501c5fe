import type { ReactElement, ReactNode } from 'react';

/** The head of a page: a task or a finding, and the words that set it out. */
export function PageHeading({
  above,
  title,
  children,
}: {
  readonly above?: ReactNode;
  readonly title: ReactNode;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <div className="page-heading">
      {above !== undefined && <p className="page-above">{above}</p>}
      <h1>{title}</h1>
      {children !== undefined && <div className="page-lead">{children}</div>}
    </div>
  );
}

/** Opens with a rule of ink. */
export function Section({
  id,
  heading,
  note,
  children,
}: {
  readonly id?: string;
  readonly heading?: ReactNode;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className="ruled" id={id}>
      {heading !== undefined && <h2>{heading}</h2>}
      {note !== undefined && <p className="ruled-note">{note}</p>}
      {children}
    </section>
  );
}

/** Facts that answer who, when, whom, what if: name left, words right. Facts without words are left out. */
export function FactList({ facts }: { readonly facts: readonly { readonly name: string; readonly words: ReactNode }[] }): ReactElement {
  return (
    <dl className="facts">
      {facts.map(({ name, words }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** `plain` tells; `done` is a new fact; `wait` asks for patience or care; `wrong` says what failed and how to mend it. */
export function Notice({
  kind = 'plain',
  heading,
  children,
}: {
  readonly kind?: 'plain' | 'done' | 'wait' | 'wrong';
  readonly heading?: ReactNode;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'wrong' ? 'alert' : undefined}>
      {heading !== undefined && <p className="notice-heading">{heading}</p>}
      {children}
    </div>
  );
}

/** More to read for who wants it: folded, works without scripts, opens in print. */
export function Folded({ summary, children, open }: { readonly summary: ReactNode; readonly children: ReactNode; readonly open?: boolean }): ReactElement {
  return (
    <details className="folded" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
