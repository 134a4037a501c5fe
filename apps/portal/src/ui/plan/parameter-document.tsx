import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { classes } from '../class-names.js';
import css from './parameter-document.module.css';

/** A plan as a document: its questions, the one that is read, the margin. On a phone the list comes first, then one question per page. */
export const ParameterDocument = ({ reading, children }: { readonly reading: boolean; readonly children: ReactNode }): ReactElement => (
  <div className={css.document} data-reading={reading}>
    {children}
  </div>
);

export interface ParameterLine {
  readonly key: string;
  readonly number: number | null;
  readonly title: string;
  /** How it stands, in one or two small marks. */
  readonly marks: ReactNode;
}

/** All questions of a plan; the chosen one is in the address. */
export function ParameterLines({
  label = 'Parameters',
  lines,
  chosen,
  below,
}: {
  readonly label?: string;
  readonly lines: readonly ParameterLine[];
  readonly chosen: string;
  readonly below?: ReactNode;
}): ReactElement {
  return (
    <nav aria-label={label}>
      <ol className={css.lines}>
        {lines.map(({ key, number, title, marks }) => (
          <li key={key}>
            <Link
              to={`?p=${key}`}
              className={classes(css.line, key === chosen && css.here)}
              aria-current={key === chosen ? 'true' : undefined}
              preventScrollReset
            >
              <span className={css.number}>{number ?? '+'}</span>
              <span className={css.title}>{title}</span>
              <span className={css.marks}>{marks}</span>
            </Link>
          </li>
        ))}
      </ol>
      {below !== undefined && <div className={css.below}>{below}</div>}
    </nav>
  );
}

/** What a mark in the list says: `changed` is the highlighter's, `faint` is not settled yet. */
export const ParameterMark = ({ look, children }: { readonly look: 'changed' | 'faint'; readonly children: ReactNode }): ReactElement => (
  <span className={css[look]}>{children}</span>
);

interface ArticleProps {
  readonly number: number | null;
  readonly heading: string;
  readonly question: string;
  /** What the whole list is called, on the way back to it. */
  readonly all?: string;
  readonly children: ReactNode;
}

/** One question as a page of the document. */
export const ParameterArticle = ({ number, heading, question, all = 'All parameters', children }: ArticleProps): ReactElement => (
  <article className={css.article} aria-labelledby="parameter-heading">
    <p className={css.back}>
      <Link to="?">{all}</Link>
    </p>
    <h2 id="parameter-heading" className={css.heading}>
      {number !== null && <span className={css.headingNumber}>{number}</span>}
      {heading}
    </h2>
    <p className={css.question}>{question}</p>
    {children}
  </article>
);

/** The words that people agreed on, in the serif; in italics what still has to be said. */
export const ParameterAnswer = ({ text, otherwise }: { readonly text: string | null | undefined; readonly otherwise: string }): ReactElement => (
  <p className={text ? css.answer : css.unanswered}>{text || otherwise}</p>
);

/** Facts about an answer; those without words are left out. */
export function ParameterFacts({ facts }: { readonly facts: readonly (readonly [name: string, words: ReactNode])[] }): ReactElement {
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, words]) => words !== undefined && words !== null && words !== false && words !== '')
        .map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  );
}

export const ParameterMargin = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement => (
  <aside className={css.margin} aria-label={label}>
    {children}
  </aside>
);
