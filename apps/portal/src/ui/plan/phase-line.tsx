import { Glyph } from '@cairn/look/glyphs';
import type { ReactElement, ReactNode } from 'react';
import { classes } from '../class-names.js';
import css from './phase-line.module.css';

export interface Phase {
  readonly name: string;
  readonly state: 'done' | 'now' | 'ahead';
  /** Its date, where it helps: "2 Dec". */
  readonly when?: ReactNode;
}

const said = { done: 'done', now: 'now', ahead: 'ahead' } as const;

/** Deployment ✓ ── Training ── Cycle 1 …: where an engagement stands. */
export function PhaseLine({ phases, label = 'Phases' }: { readonly phases: readonly Phase[]; readonly label?: string }): ReactElement {
  return (
    <ol className={css.line} aria-label={label}>
      {phases.map(({ name, state, when }, index) => (
        <li key={index} className={classes(css.phase, css[state])} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={css.words}>
            {state === 'now' && <i aria-hidden="true" className={css.dot} />}
            <span>{name}</span>
            {state === 'done' && <Glyph name="DONE" />}
            <span className="visually-hidden">, {said[state]}</span>
            {when !== undefined && <span className={css.when}>{when}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
