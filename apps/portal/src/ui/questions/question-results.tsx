import { Glyph } from '@cairn/look/glyphs';
import type { ReactElement } from 'react';
import css from './questions.module.css';

const said = (share: number): string => (share >= 1 ? 'right' : share > 0 ? 'partly right' : 'not right');

interface Answered {
  readonly questions: readonly { readonly key: string; readonly text: string }[];
  readonly results: readonly {
    readonly question: string;
    readonly share: number;
    readonly given: string;
    readonly rightAnswer: string;
    readonly explanation: string;
  }[];
}

/** After handing in: each question with what was given, what is right, and why. */
export function QuestionResults({ attempt }: { readonly attempt: Answered }): ReactElement {
  const { questions, results } = attempt;
  return (
    <ol className={css.results}>
      {questions.map(({ key, text }, index) => {
        const result = results.find(({ question }) => question === key);
        if (!result) return null;
        const isRight = result.share >= 1;
        return (
          <li key={key}>
            <h3 className={css.text}>
              <span className={css.place}>{index + 1}</span> {text}
            </h3>
            <p className={css.verdict}>
              {isRight && <Glyph name="DONE" />} <strong>{said(result.share)}</strong>
              {result.given ? `: ${result.given}` : ': no answer'}
            </p>
            {!isRight && <p>Right is: {result.rightAnswer}</p>}
            {result.explanation && <p className={css.why}>{result.explanation}</p>}
          </li>
        );
      })}
    </ol>
  );
}
