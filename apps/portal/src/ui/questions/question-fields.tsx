import { useId, type ReactElement } from 'react';
import { Button } from '../button/button.js';
import { classes } from '../class-names.js';
import choice from '../form/choice-fields.module.css';
import field from '../form/field.module.css';
import { orderOf, type Given, type Question } from './given.js';
import css from './questions.module.css';

interface Props {
  readonly question: Question;
  readonly place: number;
  readonly given: Given;
  readonly answer: (given: Given) => void;
}

const hints: Partial<Record<Question['kind'], string>> = {
  SEVERAL: 'Several can be right.',
  ORDER: 'Bring them into order, first on top.',
  NUMBER: 'A figure; 0.5 and 0,5 are the same.',
  SHORT_TEXT: 'A word or a few.',
};

function Choices({ question, given, answer }: Omit<Props, 'place'>): ReactElement {
  const name = useId();
  const several = question.kind === 'SEVERAL';
  const options =
    question.kind === 'TRUE_FALSE'
      ? [
          { key: 'true', text: 'True' },
          { key: 'false', text: 'False' },
        ]
      : question.options;
  const isChosen = (key: string): boolean => (question.kind === 'TRUE_FALSE' ? given.truth === (key === 'true') : (given.chosen ?? []).includes(key));
  const choose = (key: string, on: boolean): void => {
    if (question.kind === 'TRUE_FALSE') return answer({ truth: key === 'true' });
    if (!several) return answer({ chosen: [key] });
    answer({ chosen: question.options.map((option) => option.key).filter((one) => (one === key ? on : isChosen(one))) });
  };
  return (
    <div className={choice.choices}>
      {options.map(({ key, text }) => (
        <label key={key} className={choice.choice}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            className={choice.mark}
            checked={isChosen(key)}
            onChange={({ target }) => choose(key, target.checked)}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}

function Order({ question, given, answer }: Omit<Props, 'place'>): ReactElement {
  const order = orderOf(question, given);
  const words = (key: string): string => question.options.find((option) => option.key === key)?.text ?? '';
  const move = (from: number, to: number): void => {
    const next = [...order];
    const [moved] = next.splice(from, 1);
    if (moved !== undefined) next.splice(to, 0, moved);
    answer({ chosen: next });
  };
  return (
    <ol className={css.order}>
      {order.map((key, at) => (
        <li key={key}>
          <span>{words(key)}</span>
          <span className={css.moves}>
            {at > 0 && (
              <Button look="quiet" small aria-label={`Move up: ${words(key)}`} onClick={() => move(at, at - 1)}>
                <span aria-hidden="true">↑</span>
              </Button>
            )}
            {at < order.length - 1 && (
              <Button look="quiet" small aria-label={`Move down: ${words(key)}`} onClick={() => move(at, at + 1)}>
                <span aria-hidden="true">↓</span>
              </Button>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** One question with what its kind needs to be answered. */
export function QuestionFields(props: Props): ReactElement {
  const { question, place, given, answer } = props;
  const { kind, text } = question;
  const hint = hints[kind];
  return (
    <fieldset className={css.question}>
      <legend>
        <span className={css.place}>{place}</span> <span className={css.text}>{text}</span>
      </legend>
      {hint && <p className={field.hint}>{hint}</p>}
      {kind === 'ORDER' ? (
        <Order {...props} />
      ) : kind === 'NUMBER' || kind === 'SHORT_TEXT' ? (
        <input
          className={classes(field.control, kind === 'NUMBER' && field.short)}
          aria-label={`Your answer to question ${place}`}
          inputMode={kind === 'NUMBER' ? 'decimal' : 'text'}
          autoComplete="off"
          value={given.text ?? ''}
          onChange={({ target }) => answer({ text: target.value })}
        />
      ) : (
        <Choices {...props} />
      )}
    </fieldset>
  );
}
