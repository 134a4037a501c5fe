import { Fragment, type ReactElement } from 'react';
import css from './findings.module.css';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words in question under a marker, with as much around them as is needed to find them again. */
export function Marked({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }): ReactElement | null {
  const ordered = [...spans].filter(({ start, end }) => start < end && end <= text.length).sort((a, b) => a.start - b.start);
  const first = ordered[0];
  if (!first || (ordered.length === 1 && first.start === 0 && first.end === text.length)) return null;
  const from = first.start > 60 ? text.lastIndexOf(' ', first.start - 40) + 1 : 0;
  const parts = ordered.map(({ start, end }, index) => ({
    before: text.slice(index === 0 ? from : (ordered[index - 1]?.end ?? 0), start),
    words: text.slice(start, end),
  }));
  const rest = text.slice(ordered.at(-1)?.end ?? 0);
  return (
    <p className={css.excerpt}>
      {from > 0 && '… '}
      {parts.map(({ before, words }, index) => (
        <Fragment key={index}>
          {before}
          <mark>{words}</mark>
        </Fragment>
      ))}
      {rest.length > 80 ? `${rest.slice(0, 60)} …` : rest}
    </p>
  );
}
