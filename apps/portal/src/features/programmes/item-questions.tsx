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

/** The bank that a quiz or exam draws from: each question with its right answer and why, topic by topic. */
export function ItemQuestions({ bankId, title }: { readonly bankId: string; readonly title: string }): ReactElement {
  const { data, error, refetch } = useQuery(ItemQuestions_Query, { variables: { id: bankId } });
  const questions = data?.questionBank.questions ?? [];
  const topics = [...new Set(questions.map(({ topic }) => topic))];
  return (
    <RuledSection
      heading={`Questions from “${title}”`}
      count={data ? questions.length : undefined}
      act={
        <ButtonLink small to={`/cert-admin/banks/${bankId}`}>
          Change
        </ButtonLink>
      }
    >
      {error ? (
        <PartError what="The questions" retry={() => void refetch()} />
      ) : !data ? (
        <Skeleton rows={4} />
      ) : (
        topics.map((topic) => (
          <details key={topic} className={css.criterion} open={topics.length === 1}>
            <summary>
              {topic} <span className={css.pale}>{questions.filter((one) => one.topic === topic).length}</span>
            </summary>
            <ol className={css.questions}>
              {questions
                .filter((one) => one.topic === topic)
                .map((question) => (
                  <li key={question.id}>
                    <p className={css.asked}>
                      <Link to={`/cert-admin/banks/${bankId}/${question.id}`}>{question.text}</Link>
                    </p>
                    <p>
                      <span className={css.pale}>{questionKindWords[question.kind]}:</span> {rightWords(question)}
                    </p>
                    {question.explanation !== '' && <p className={css.pale}>{question.explanation}</p>}
                  </li>
                ))}
            </ol>
          </details>
        ))
      )}
    </RuledSection>
  );
}
