import { Glyph, healthWords, type Health } from '@cairn/look/glyphs';
import type { ReactElement, ReactNode } from 'react';
import css from './signal-list.module.css';

export interface SignalReading {
  /** Sponsor, Training, Rhythm, Outcome, Independence. */
  readonly name: string;
  readonly health: Health;
  /** The cause, in words of the server. */
  readonly reason: ReactNode;
  readonly link?: ReactNode;
}

/** Each signal with its cause. Never one figure for all. */
export function SignalList({ signals, label = 'Signals' }: { readonly signals: readonly SignalReading[]; readonly label?: string }): ReactElement {
  return (
    <dl className={css.list} aria-label={label}>
      {signals.map(({ name, health, reason, link }) => (
        <div key={name} className={css.signal}>
          <dt>
            <Glyph name={health} />
            {name}
            <span className="visually-hidden">, {healthWords[health]}</span>
          </dt>
          <dd>{reason}</dd>
          {link !== undefined && <dd className={css.link}>{link}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** Names and marks on one line, for a row of engagements. */
export function SignalMarks({ signals }: { readonly signals: readonly Pick<SignalReading, 'name' | 'health'>[] }): ReactElement {
  return (
    <ul className={css.marks}>
      {signals.map(({ name, health }) => (
        <li key={name}>
          <Glyph name={health} />
          {name}
          <span className="visually-hidden">, {healthWords[health]}</span>
        </li>
      ))}
    </ul>
  );
}
