import { useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { AttemptPage_Query, type Attempt } from './attempt.document.js';
import { AttemptQuestions } from './attempt-questions.js';
import { AttemptResult } from './attempt-result.js';

// The time that is left is counted from what the server's clock shows now, so an answer of earlier would be wrong.
export const loader = ({ context, params }: LoaderFunctionArgs) =>
  startQuery(context, AttemptPage_Query, { id: params['attempt'] ?? '' }, { fetchPolicy: 'network-only' });

function titleOf({ handedInAt, passed, score, passPercent, title }: Attempt): string {
  if (handedInAt === null) return title;
  return passed ? `Passed with ${score} %` : `${score} % right, ${passPercent} % are needed`;
}

function contextOf({ handedInAt, passed, number, attemptsLeft, questions }: Attempt): string {
  const left = attemptsLeft === null ? '' : `, ${plural(attemptsLeft, 'attempt', 'attempts')} left after this`;
  if (handedInAt === null) return `Attempt ${number}, ${plural(questions.length, 'question', 'questions')}${left}. What you answer is saved as you go.`;
  if (passed) return 'Below stands how it went, topic by topic.';
  return attemptsLeft === 0 ? 'No attempt is left. Your director can give you another.' : 'Look at the topics below, read them again, and try once more.';
}

function Go({ attempt }: { readonly attempt: Attempt }): ReactElement {
  const [late, setLate] = useState(0);
  return (
    <Page narrow>
      <PageHead
        above={<Link to={`/cert/items/${attempt.itemId}`}>{attempt.title}</Link>}
        title={titleOf(attempt)}
        tabTitle={attempt.title}
        context={contextOf(attempt)}
      />
      {attempt.handedInAt === null ? <AttemptQuestions attempt={attempt} late={setLate} /> : <AttemptResult attempt={attempt} late={late} />}
    </Page>
  );
}

/** One go at a quiz or exam: answer, hand in, and see how it went. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  return <Go key={data.learningAttempt.id} attempt={data.learningAttempt} />;
}
