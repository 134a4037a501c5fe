import { Glyph } from '@cairn/look/glyphs';
import type { ReactElement } from 'react';
import css from './questions.module.css';

/** A tick, a half or a cross; the word stands beside it or is read out. */
export function AnswerMark({ right, partly }: { readonly right: boolean; readonly partly?: boolean }): ReactElement {
  if (right) return <Glyph name="DONE" />;
  return (
    <svg className={css.mark} viewBox="0 0 16 16" aria-hidden="true">
      {partly ? <path d="M3 8h10" /> : <path d="m3.5 3.5 9 9m0-9-9 9" />}
    </svg>
  );
}
