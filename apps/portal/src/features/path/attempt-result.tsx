import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { QuestionResults } from '../../ui/questions/question-results.js';
import { Onward } from '../../ui/marks/marks.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import type { Attempt } from './attempt.document.js';
import css from './path.module.css';
import { itemPath } from './path-words.js';

/** By the server, or by the page itself in the seconds it ended. */
const wasOver = ({ handedInBy, handedInAt, endsAt }: Attempt): boolean =>
  handedInBy === 'TIME' || (endsAt !== null && handedInAt !== null && Date.parse(handedInAt) >= Date.parse(endsAt) - 2000);

const weakestFirst = (topics: Attempt['topics']): Attempt['topics'] => [...topics].sort((one, other) => one.percent - other.percent);

/** What to do about a topic. */
const adviceOf = (percent: number, needed: number, isNamed: boolean): string => {
  if (percent === 100) return 'All right';
  if (percent >= needed) return 'Enough; look at what was missed';
  return isNamed ? 'Look at it again' : 'Read this again';
};

/** What an attempt came to: per topic, and, where it may be told, question by question. */
export function AttemptResult({ attempt, late }: { readonly attempt: Attempt; readonly late: number }): ReactElement {
  const { handedInAt, topics, results, questions, passed, passPercent, attemptsLeft, itemId, kind } = attempt;
  const again = !passed && attemptsLeft !== 0;
  return (
    <>
      {wasOver(attempt) && (
        <ReadOnlyLine>
          The time was over. What was saved until then has been handed in.
          {late > 0 &&
            ` ${plural(late, 'answer', 'answers')} of this device came after it, so ${late === 1 ? 'it does' : 'they do'} not count. If the connection was to blame, ask your director for another attempt.`}
        </ReadOnlyLine>
      )}
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
          {weakestFirst(topics).map(({ topic, questions: count, percent, readAgain }) => (
            <li key={topic}>
              <span>{topic}</span>
              <svg className={css.share} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width={percent} height="8" />
              </svg>
              <span className={css.percent}>
                {percent} % <span className={css.pale}>of {plural(count, 'question', 'questions')}</span>
              </span>
              <span className={css.advice}>{adviceOf(percent, passPercent, readAgain.length > 0)}</span>
              {readAgain.length > 0 && (
                <span className={css.again}>
                  {readAgain.map((item) => (
                    <Link key={item.id} to={itemPath(item)}>
                      <Onward>{item.title}</Onward>
                    </Link>
                  ))}
                </span>
              )}
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
      <ButtonRow>
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
