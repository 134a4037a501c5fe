import { Glyph, healthWords, type Health } from '@cairn/look/glyphs';
import type { ReactElement, ReactNode } from 'react';
import { classes } from '../class-names.js';
import css from './health-mark.module.css';

export type { Health };

/** A mark and its word. Health is never told by hue alone, and never without its cause nearby. */
export function HealthMark({ health, children, tinted }: { readonly health: Health; readonly children?: ReactNode; readonly tinted?: boolean }): ReactElement {
  return (
    <span className={classes(css.mark, tinted && css.tinted, tinted && css[health])}>
      <Glyph name={health} />
      <span>
        {children ?? healthWords[health]}
        {children !== undefined && <span className="visually-hidden">: {healthWords[health]}</span>}
      </span>
    </span>
  );
}

/** The mark alone, at the start of a row whose words say why. */
export function HealthGlyph({ health }: { readonly health: Health }): ReactElement {
  return (
    <span className={css.alone}>
      <Glyph name={health} label={healthWords[health]} />
    </span>
  );
}
