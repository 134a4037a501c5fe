import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { questionKindWords, rightWords } from '../../app/question-words.js';
import { graphql } from '../../graphql/gql.js';
import { ButtonLink } from '../../ui/button/button.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { PartError, Skeleton } from '../../ui/states/page-states.js';
import css from './programmes.module.css';

const ItemQuestions_Query = graphql(`
  query ItemQuestions($id: UUID!) {
    questionBank(id: $id) {
      id
      questions {
        id
        kind
        topic
        text
        explanation
        options {
          text
          right
        }
        truth
        number
        tolerance
        accepted
      }
    }
  }
`);

/** The bank that a quiz or exam draws from: each question unfolds to its right answer and why. */
export function ItemQuestions({ bankId, title }: { readonly bankId: string; readonly title: string }): ReactElement {
  const { data, error, refetch } = useQuery(ItemQuestions_Query, { variables: { id: bankId } });
  const questions = data?.questionBank.questions ?? [];
  return (
    <RuledSection
      heading={`Questions from “${title}”`}
      count={data ? questions.length : undefined}
      act={
        <ButtonLink small to={`/cert-admin/banks/${bankId}`}>
          To the bank
        </ButtonLink>
      }
    >
      {error ? (
        <PartError what="The questions" retry={() => void refetch()} />
      ) : !data ? (
        <Skeleton rows={4} />
      ) : (
        <ul className={css.questions}>
          {questions.map((question) => (
            <li key={question.id}>
              <details className={css.criterion}>
                <summary>{question.text}</summary>
                <dl className={css.facts}>
                  <dt>{questionKindWords[question.kind]}</dt>
                  <dd>{rightWords(question)}</dd>
                  {question.explanation !== '' && (
                    <>
                      <dt>Because</dt>
                      <dd>{question.explanation}</dd>
                    </>
                  )}
                  <dt>Topic</dt>
                  <dd>{question.topic}</dd>
                </dl>
                <p>
                  <Link to={`/cert-admin/banks/${bankId}/${question.id}`} aria-label={`Change: ${question.text}`}>
                    Change
                  </Link>
                </p>
              </details>
            </li>
          ))}
        </ul>
      )}
    </RuledSection>
  );
}
