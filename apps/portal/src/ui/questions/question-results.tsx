import type { ReactElement } from 'react';
import { AnswerMark } from './answer-mark.js';
import css from './questions.module.css';

interface Result {
  readonly question: string;
  readonly share: number;
  readonly given: string;
  /** Each thing that was said by itself, where an answer has several. */
  readonly parts?: readonly { readonly text: string; readonly right: boolean }[];
  readonly rightAnswer: string;
  readonly explanation: string;
}

interface Answered {
  readonly questions: readonly { readonly key: string; readonly text: string }[];
  readonly results: readonly Result[];
}

const standing = ({ share, given }: Result): string => (given === '' ? 'No answer' : share >= 1 ? 'Right' : share > 0 ? 'Partly right' : 'Not right');

function Given({ result }: { readonly result: Result }): ReactElement {
  const { given, parts = [], rightAnswer, share } = result;
  const isRight = share >= 1;
  return (
    <dl className={css.answers}>
      {given !== '' && (
        <div>
          <dt>You said</dt>
          <dd>
            {parts.length < 2 ? (
              given
            ) : (
              <ul className={css.parts}>
                {parts.map(({ text, right }) => (
                  <li key={text}>
                    <AnswerMark right={right} />
                    <span>
                      {text}
                      <span className="visually-hidden">{right ? ', right' : ', not right'}</span>
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      )}
      {!isRight && (
        <div>
          <dt>Right is</dt>
          <dd>{rightAnswer}</dd>
        </div>
      )}
    </dl>
  );
}

/** After handing in: each question with how it went, what was said, what is right, and why. */
export function QuestionResults({ attempt }: { readonly attempt: Answered }): ReactElement {
  const { questions, results } = attempt;
  return (
    <ol className={css.results}>
      {questions.map(({ key, text }, index) => {
        const result = results.find(({ question }) => question === key);
        if (!result) return null;
        return (
          <li key={key}>
            <p className={css.verdict}>
              <AnswerMark right={result.share >= 1} partly={result.share > 0} />
              {standing(result)}
            </p>
            <h3 className={css.text}>
              <span className={css.place}>{index + 1}</span> {text}
            </h3>
            <Given result={result} />
            {result.explanation && <p className={css.why}>{result.explanation}</p>}
          </li>
        );
      })}
    </ol>
  );
}
