import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import { MarginHint } from '../../ui/plan/margin-notes.js';
import css from './draft.module.css';
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

/** What a coach would ask at a step, and the same thing said weakly and strongly. Both are loaded once for all steps. */
export function StepHelp({ step }: { readonly step: StepKey }): ReactElement | null {
  const { data } = useQuery(StepHelp_Query);
  const questions = data?.coachingQuestions.find((one) => one.step === step)?.questions ?? [];
  const examples = (data?.okrExamples ?? []).filter((one) => one.step === step).slice(0, 4);
  return (
    <>
      {questions.length > 0 && (
        <MarginHint heading="Questions to ask">
          <ul className={css.says}>
            {questions.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
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
