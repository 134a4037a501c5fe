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
  readonly rightParts?: readonly string[];
  readonly explanation: string;
}

interface Answered {
  readonly questions: readonly { readonly key: string; readonly text: string; readonly kind: string }[];
  readonly results: readonly Result[];
}

const standing = ({ share, given }: Result): string => (given === '' ? 'No answer' : share >= 1 ? 'Right' : share > 0 ? 'Partly right' : 'Not right');

/** What of the right answer was not said: the other choices, or the whole of it. */
function Right({ result, kind }: { readonly result: Result; readonly kind: string }): ReactElement | null {
  const { parts = [], rightAnswer, rightParts = [], share } = result;
  if (share >= 1) return null;
  const said = new Set(parts.filter(({ right }) => right).map(({ text }) => text));
  const isOrder = kind === 'ORDER';
  const whole = rightParts.length > 0 ? rightParts : [rightAnswer];
  const left = isOrder ? whole : whole.filter((text) => !said.has(text));
  // Everything right was said, and something else, too.
  if (left.length === 0) return null;
  const List = isOrder ? 'ol' : 'ul';
  return (
    <div>
      <dt>{!isOrder && said.size > 0 ? 'Also right' : 'Right is'}</dt>
      <dd>
        {left.length < 2 ? (
          left[0]
        ) : (
          <List className={isOrder ? css.inOrder : css.parts}>
            {left.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </List>
        )}
      </dd>
    </div>
  );
}

function Given({ result, kind }: { readonly result: Result; readonly kind: string }): ReactElement {
  const { given, parts = [] } = result;
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
      <Right result={result} kind={kind} />
    </dl>
  );
}

/** After handing in: each question with how it went, what was said, what is right, and why. */
export function QuestionResults({ attempt }: { readonly attempt: Answered }): ReactElement {
  const { questions, results } = attempt;
  return (
    <ol className={css.results}>
      {questions.map(({ key, text, kind }, index) => {
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
            <Given result={result} kind={kind} />
            {result.explanation && <p className={css.why}>{result.explanation}</p>}
          </li>
        );
      })}
    </ol>
  );
}
