import { useId, type ReactElement, type ReactNode } from 'react';
import { classes } from '../class-names.js';
import css from './ruled-section.module.css';

export interface RuledSectionProps {
  readonly heading: ReactNode;
  /** Left away while unknown: a count that could not be loaded is not 0. */
  readonly count?: number;
  /** A few words behind the heading, such as "worst signal first". */
  readonly note?: ReactNode;
  /** Sits at the right end of the heading line. */
  readonly act?: ReactNode;
  readonly level?: 2 | 3;
  /** Words that people own: the heading is set in the serif. */
  readonly serif?: boolean;
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Opens with a rule of ink; rows inside are parted by hairlines. Never a box. */
export function RuledSection({ heading, count, note, act, level = 2, serif, id, className, children }: RuledSectionProps): ReactElement {
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section id={id} aria-labelledby={headingId} className={classes(css.section, className)}>
      <div className={css.head}>
        <Heading id={headingId} className={classes(css.heading, serif && css.serif)}>
          {heading}
          {count !== undefined && (
            <>
              {' '}
              <span className={css.count}>{count}</span>
            </>
          )}
        </Heading>
        {note !== undefined && <p className={css.note}>{note}</p>}
        {act !== undefined && <div className={css.act}>{act}</div>}
      </div>
      {children}
    </section>
  );
}
