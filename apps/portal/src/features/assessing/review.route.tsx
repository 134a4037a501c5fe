import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { ChangeView } from '../../ui/difference/difference.js';
import { Task } from '../../ui/material/task.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { GivenLevels } from '../../ui/rubric/rubric.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import css from './assessing.module.css';
import { AssessmentForm } from './assessment-form.js';
import { OthersPart } from './others-part.js';
import { PassageRemarks } from './passage-remarks.js';
import { ReviewPage_Query, type ReviewFacts, type RoundFacts } from './review.document.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, ReviewPage_Query, { round: params['round'] ?? '' });

function Context({ review, overdue }: { readonly review: ReviewFacts; readonly overdue: boolean }): ReactElement {
  const { round, moduleNumber, cohortName } = review;
  const { number, status, handedInAt, promisedOn, answeredAt, late } = round;
  return (
    <>
      Module {moduleNumber}, draft {number}, {cohortName}. Handed in {handedInAt && <Time at={handedInAt} />}
      {late && ', late'}
      {answeredAt ? (
        <>
          ; {status === 'PASSED' ? 'passed' : 'returned'} <Time at={answeredAt} />.
        </>
      ) : (
        promisedOn && (
          <>
            ; an answer {overdue ? 'was' : 'is'} promised by <Time day={promisedOn} />.
          </>
        )
      )}
    </>
  );
}

/** The last round beside this one: what changed since, and what was said then. */
function Before({ before, round }: { readonly before: RoundFacts; readonly round: RoundFacts }): ReactElement {
  return (
    <RuledSection heading={`Since draft ${before.number}`}>
      <ChangeView now={before.text} proposed={round.text} nowLabel={`Draft ${before.number}`} proposedLabel={`Draft ${round.number}`} serif />
      {before.answers.map((answer) => (
        <details key={answer.id} className={css.older}>
          <summary>What {answer.assessorName} said then</summary>
          {answer.remark && <blockquote className={css.words}>{answer.remark}</blockquote>}
          <GivenLevels levels={answer.levels} />
          <ul className={css.then}>
            {answer.remarks.map(({ id, quote, body }) => (
              <li key={id}>
                “{quote}”: {body}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </RuledSection>
  );
}

/** One page to answer from: the draft with its passages, what changed and the task; beside it the rubric and one's own answer; then the next. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { review, reviewQueue } = data;
  const { id, title, traineeName, round, earlier, body, example, availableActions } = review;
  const give = availableActions.find(({ action }) => action === 'giveAssessment')?.state;
  const next = reviewQueue.find((row) => row.mine && row.id !== id) ?? null;
  const writes = give?.__typename === 'Allowed';
  const before = earlier.at(-1);
  return (
    <Page key={id}>
      <PageHead
        above={<Link to="/cert-admin/reviews">Reviews</Link>}
        title={`${traineeName}: ${title}`}
        tabTitle={`${traineeName} · Review`}
        context={<Context review={review} overdue={reviewQueue.some((row) => row.id === id && row.overdue)} />}
      />
      {give?.__typename === 'Forbidden' && (
        <ReadOnlyLine>
          {give.headline}
          {give.askPerson && ` ${give.askPerson.name} is on it.`}
        </ReadOnlyLine>
      )}
      {writes && (
        <p className={css.jump}>
          <a href="#your-answer">To the rubric and your answer</a>
        </p>
      )}
      <div className={writes ? css.review : undefined}>
        <div className={css.read}>
          <RuledSection heading={`Draft ${round.number}`}>
            <PassageRemarks review={review} writes={writes} />
            {round.files.length > 0 && (
              <ul className={css.files} aria-label="Files">
                {round.files.map((file) => (
                  <li key={file.id}>
                    <a href={`/files/certification/${file.id}`} download>
                      {file.name}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </RuledSection>
          <OthersPart review={review} />
          {before && <Before before={before} round={round} />}
          <Task body={body} example={example} />
        </div>
        {writes && (
          <div className={css.beside} id="your-answer">
            <AssessmentForm review={review} label={give.label} next={next?.id ?? null} />
          </div>
        )}
      </div>
    </Page>
  );
}
