import { differenceOf, type Segment } from '@cairn/look/difference';
import type { ReactElement, ReactNode } from 'react';
import { classes } from '../class-names.js';
import css from './difference.module.css';

function Marked({ segments, as: Mark, said }: { readonly segments: readonly Segment[]; readonly as: 'ins' | 'del'; readonly said: string }): ReactElement {
  return (
    <>
      {segments.map(({ text, changed }, index) =>
        changed ? (
          <Mark key={index}>
            <span className="visually-hidden"> {said}: </span>
            {text}
          </Mark>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </>
  );
}

export interface ChangeViewProps {
  readonly now: string;
  readonly proposed: string;
  readonly nowLabel?: string;
  readonly proposedLabel?: string;
  /** "Changed since you looked" on exactly what is new to the reader. */
  readonly fresh?: ReactNode;
  /** Words of a deployment plan are set in the serif. */
  readonly serif?: boolean;
}

/** Now above proposed; the highlighter marks what is new, a line through what goes. */
export function ChangeView({ now, proposed, nowLabel = 'Now', proposedLabel = 'Proposed', fresh, serif }: ChangeViewProps): ReactElement {
  const difference = differenceOf(now, proposed);
  return (
    <div className={classes(css.change, serif && css.serif)}>
      {fresh !== undefined && <p className={css.fresh}>{fresh}</p>}
      <dl className={css.pair}>
        <dt>{nowLabel}</dt>
        <dd>
          <Marked segments={difference.now} as="del" said="removed" />
        </dd>
        <dt>{proposedLabel}</dt>
        <dd>
          <Marked segments={difference.proposed} as="ins" said="added" />
        </dd>
      </dl>
    </div>
  );
}

const shortest = 32;
/** Figures, names and dates, which need no two lines. */
export const isShortChange = (...values: readonly string[]): boolean => values.every((value) => value.length <= shortest);

/** A small value and what became of it, in one line. */
export function ShortChange({ label, now, proposed }: { readonly label: string; readonly now: string; readonly proposed: string }): ReactElement {
  return (
    <p className={css.short}>
      <span className={css.label}>{label}</span>{' '}
      <del>
        <span className="visually-hidden">removed: </span>
        {now}
      </del>{' '}
      <ins>
        <span className="visually-hidden">added: </span>
        {proposed}
      </ins>
    </p>
  );
}
