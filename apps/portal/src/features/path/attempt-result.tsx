import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { QuestionResults } from '../../ui/questions/question-results.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import type { Attempt } from './attempt.document.js';
import css from './path.module.css';

/** What an attempt came to: per topic, and, where it may be told, question by question. */
export function AttemptResult({ attempt }: { readonly attempt: Attempt }): ReactElement {
  const { handedInBy, handedInAt, topics, results, questions, passed, attemptsLeft, itemId, kind } = attempt;
  const again = !passed && attemptsLeft !== 0;
  return (
    <>
      {handedInBy === 'TIME' && <ReadOnlyLine>The time was over. What was saved until then has been handed in.</ReadOnlyLine>}
      <RuledSection
        heading="By topic"
        note={
          handedInAt && (
            <>
              handed in <Time at={handedInAt} />
            </>
          )
        }
      >
        <ul className={css.topics}>
          {topics.map(({ topic, questions: count, percent }) => (
            <li key={topic}>
              <span>{topic}</span>
              <span className={css.pale}>{plural(count, 'question', 'questions')}</span>
              <span className={css.percent}>{percent} %</span>
            </li>
          ))}
        </ul>
      </RuledSection>
      {results.length > 0 ? (
        <RuledSection heading="Question by question" count={questions.length}>
          <QuestionResults attempt={attempt} />
        </RuledSection>
      ) : (
        kind === 'EXAM' && <p className={css.stopped}>What was right is told once the exam is passed or cannot be taken again.</p>
      )}
      <ButtonRow sticky>
        {again && (
          <ButtonLink look="filled" to={`/cert/items/${itemId}`}>
            Try again
          </ButtonLink>
        )}
        <ButtonLink look={again ? 'outlined' : 'filled'} to="/cert/path">
          Back to the path
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
