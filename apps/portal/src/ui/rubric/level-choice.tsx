import { useId, type ReactElement } from 'react';
import choice from '../form/choice-fields.module.css';
import field from '../form/field.module.css';
import css from './rubric.module.css';
import type { Criterion } from './rubric.js';

interface Props {
  readonly criteria: readonly Criterion[];
  /** Chosen so far, 1 to 4, by the key of the criterion. */
  readonly levels: Readonly<Record<string, number>>;
  readonly change: (levels: Record<string, number>) => void;
}

/** One level is chosen per criterion, by its words. */
export function LevelChoice({ criteria, levels, change }: Props): ReactElement {
  const groupName = useId();
  return (
    <>
      {criteria.map(({ key, title, levels: words }) => (
        <fieldset key={key} className={css.criterion}>
          <legend className={field.label}>{title}</legend>
          {words.map((said, index) => (
            <label key={index} className={choice.choice}>
              <input
                type="radio"
                name={`${groupName}-${key}`}
                className={choice.mark}
                checked={levels[key] === index + 1}
                onChange={() => change({ ...levels, [key]: index + 1 })}
              />
              <span>
                {index + 1} {said}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}
