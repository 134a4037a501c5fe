import { useId, useState, type ReactElement } from 'react';
import { AnswerFields, sameAnswer, type AnswerField } from './answer-fields.js';
import css from './answer.module.css';

export interface OfferedAnswer {
  readonly key: string;
  readonly label: string;
  readonly explanation: string;
  readonly consequence: string;
  readonly fits: string;
  readonly value: unknown;
  readonly text: string;
}

interface Props {
  readonly options: readonly OfferedAnswer[];
  readonly fields: readonly AnswerField[];
  readonly value: unknown;
  readonly change: (value: unknown) => void;
}

/** Offered answers first, each with its consequence; "something else" opens the parts behind them. A question without offers shows its parts at once. */
export function AnswerChoice({ options, fields, value, change }: Props): ReactElement {
  const id = useId();
  const [opened, setOpened] = useState(false);
  const chosen = options.find((option) => sameAnswer(option.value, value));
  const adjusting = opened || !chosen;
  if (options.length === 0) return <AnswerFields fields={fields} value={value} change={change} />;
  return (
    <>
      <fieldset className={css.options}>
        <legend>Answers that work elsewhere</legend>
        {options.map((option) => (
          <label key={option.key} className={css.option}>
            <input
              type="radio"
              name={`${id}-option`}
              checked={chosen?.key === option.key && !adjusting}
              onChange={() => {
                setOpened(false);
                change(option.value);
              }}
            />
            <span>
              <b>{option.label}</b>
              <span className={css.optionText}>{option.text}</span>
              <span className={css.optionWhy}>
                {option.explanation} {option.consequence} <i>{option.fits}</i>
              </span>
            </span>
          </label>
        ))}
        <label className={css.option}>
          <input type="radio" name={`${id}-option`} checked={adjusting} onChange={() => setOpened(true)} />
          <span>
            <b>Something else</b>
            <span className={css.optionWhy}>Set each part yourself.</span>
          </span>
        </label>
      </fieldset>
      {adjusting && <AnswerFields fields={fields} value={value} change={change} />}
    </>
  );
}
