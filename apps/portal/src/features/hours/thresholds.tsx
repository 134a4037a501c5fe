import type { ReactElement } from 'react';
import type { HoursLog } from './hours.documents.js';
import css from './hours.module.css';
import { askedWords, leftWords } from './hours-words.js';

/** Hours that the credentials of the field ask for, and what is left to each. */
export function Thresholds({ thresholds }: { readonly thresholds: HoursLog['thresholds'] }): ReactElement {
  return (
    <section aria-labelledby="thresholds" className={css.notes}>
      <h2 id="thresholds" className={css.eyebrow}>
        Credentials of the field
      </h2>
      {thresholds.map((one) => (
        <div key={one.name} className={css.threshold}>
          <p>
            <strong>{one.name}</strong> {leftWords(one)}
          </p>
          <p className={css.quiet}>asks for {askedWords(one)}</p>
        </div>
      ))}
      <p className={css.quiet}>A group’s time counts once, whatever its size. Training is not coaching.</p>
    </section>
  );
}
