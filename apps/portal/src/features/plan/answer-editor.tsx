import { useId, useState, type ReactElement } from 'react';
import { useReading } from '../../app/time/time.js';
import { instantText } from '../../app/time/time-text.js';
import { Button } from '../../ui/button/button.js';
import { SaveLine, type SaveWords } from '../../ui/marks/marks.js';
import { AnswerFields, sameAnswer, type AnswerField } from './answer-fields.js';
import css from './plan.module.css';
import { useSavedAnswer } from './use-saved-answer.js';

export interface EditedAnswer {
  readonly value: unknown;
  readonly why: string;
  readonly startsNowReason: string;
}

interface Known {
  readonly title: string;
  readonly hint: string;
  readonly options: readonly {
    readonly key: string;
    readonly label: string;
    readonly explanation: string;
    readonly consequence: string;
    readonly fits: string;
    readonly value: unknown;
    readonly text: string;
  }[];
  readonly fields: readonly AnswerField[];
}

interface Props {
  readonly known: Known;
  readonly start: EditedAnswer;
  readonly version: number;
  readonly cycleRuns: number | null | undefined;
  readonly save: (
    answer: EditedAnswer,
    version: number,
  ) => Promise<{ readonly version: number } | { readonly errors: readonly { message: string; field?: string | null }[] }>;
  readonly close: () => void;
}

/** Offered answers first; "adjust" opens the fields behind them. Every change is saved shortly after it is made. */
export function AnswerEditor({ known, start, version, cycleRuns, save, close }: Props): ReactElement {
  const { answer, edit, state, errors, flush } = useSavedAnswer(start, version, save);
  const chosen = known.options.find((option) => sameAnswer(option.value, answer.value));
  const [adjusting, setAdjusting] = useState(!chosen);
  const reading = useReading();
  const id = useId();
  const words: SaveWords = state.kind === 'saved' ? { kind: 'saved', at: instantText(state.at, reading) } : { kind: state.kind };
  return (
    <form
      className={css.editor}
      aria-label={`Answer: ${known.title}`}
      onSubmit={(event) => {
        event.preventDefault();
        void flush().then((saved) => saved && close());
      }}
    >
      {errors.length > 0 && (
        <div role="alert" className={css.refused}>
          {errors.map((error) => (
            <p key={error.message}>{error.message}</p>
          ))}
        </div>
      )}
      <fieldset className={css.options}>
        <legend>Answers that work elsewhere</legend>
        {known.options.map((option) => (
          <label key={option.key} className={css.option}>
            <input
              type="radio"
              name={`${id}-option`}
              checked={chosen?.key === option.key && !adjusting}
              onChange={() => {
                setAdjusting(false);
                edit({ ...answer, value: option.value });
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
          <input type="radio" name={`${id}-option`} checked={adjusting} onChange={() => setAdjusting(true)} />
          <span>
            <b>Something else</b>
            <span className={css.optionWhy}>Set each part yourself.</span>
          </span>
        </label>
      </fieldset>
      {adjusting && <AnswerFields fields={known.fields} value={answer.value} change={(value) => edit({ ...answer, value })} />}
      <label className={css.field}>
        <span>Why this answer? The client reads it.</span>
        <textarea rows={3} maxLength={2000} value={answer.why} onChange={(event) => edit({ ...answer, why: event.target.value })} />
      </label>
      {cycleRuns !== null && cycleRuns !== undefined && (
        <label className={css.field}>
          <span>
            Cycle {cycleRuns} is running; this starts with the next one. Should it start now? Then say why. <i>(optional)</i>
          </span>
          <textarea rows={2} maxLength={1000} value={answer.startsNowReason} onChange={(event) => edit({ ...answer, startsNowReason: event.target.value })} />
        </label>
      )}
      <p className={css.hint}>{known.hint}</p>
      <p className={css.acts}>
        <Button type="submit" small>
          Done
        </Button>
        <SaveLine state={words} />
      </p>
    </form>
  );
}
