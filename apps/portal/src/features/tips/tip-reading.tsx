import type { ReactElement } from 'react';
import css from './tips.module.css';

/** A post as it is read: what stands above, and its tips with their numbers in the margin. */
export function TipReading({ intro, tips }: { readonly intro: string; readonly tips: readonly string[] }): ReactElement {
  return (
    <>
      {intro !== '' && <p className={css.intro}>{intro}</p>}
      {tips.length > 0 && (
        <ol className={css.tips}>
          {tips.map((tip, place) => (
            <li key={place}>{tip}</li>
          ))}
        </ol>
      )}
    </>
  );
}
