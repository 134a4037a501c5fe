import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { MarginHint } from '../../ui/plan/margin-notes.js';
import css from './step-help.module.css';
import type { StepKey } from './step-section.js';

const StepHelp_Query = graphql(`
  query StepHelp {
    coachingQuestions {
      id
      step
      questions {
        key
        text
      }
    }
    okrExamples {
      id
      step
      weak
      strong
      why
    }
  }
`);

/** Enough to begin with; the margin stays as long as the text beside it. */
const FIRST = 3;

function Questions({ some }: { readonly some: readonly { readonly key: string; readonly text: string }[] }): ReactElement {
  return (
    <ul className={css.says}>
      {some.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}

/** What a coach would ask at a step, and the same thing said weakly and strongly. Both are loaded once for all steps. */
export function StepHelp({ step }: { readonly step: StepKey }): ReactElement | null {
  const { data } = useQuery(StepHelp_Query);
  const questions = data?.coachingQuestions.find((one) => one.step === step)?.questions ?? [];
  const examples = (data?.okrExamples ?? []).filter((one) => one.step === step).slice(0, 4);
  return (
    <>
      {questions.length > 0 && (
        <MarginHint heading="Questions to ask">
          <Questions some={questions.slice(0, FIRST)} />
          {questions.length > FIRST && (
            <details className={css.more}>
              <summary>{plural(questions.length - FIRST, 'more question', 'more questions')}</summary>
              <Questions some={questions.slice(FIRST)} />
            </details>
          )}
        </MarginHint>
      )}
      {examples.length > 0 && (
        <details className={css.more}>
          <summary>Examples, weak and strong</summary>
          <ul className={css.says}>
            {examples.map(({ id, weak, strong, why }) => (
              <li key={id}>
                <span className={css.weak}>{weak}</span>
                <span className={css.strong}>{strong}</span>
                {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
