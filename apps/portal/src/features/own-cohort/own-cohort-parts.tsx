import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { Time } from '../../app/time/time.js';
import { listed } from '../../app/words.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import type { OwnCohort } from './own-cohort.document.js';
import css from './own-cohort.module.css';

/** Beside the page: the days, and who accompanies. */
export function Dates({ cohort }: { readonly cohort: OwnCohort }): ReactElement {
  const { startsOn, dropOutUntil, endsOn, facilitators, mentorName } = cohort;
  const days = [
    ['From', startsOn],
    ['You can leave or move until', dropOutUntil],
    ['Until', endsOn],
  ] as const;
  return (
    <dl className={css.facts}>
      {days.map(([name, on]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Time day={on} />
          </dd>
        </div>
      ))}
      <div>
        <dt>Facilitated by</dt>
        <dd>{listed(facilitators)}</dd>
      </div>
      {mentorName && (
        <div>
          <dt>Your mentor</dt>
          <dd>{mentorName}</dd>
        </div>
      )}
    </dl>
  );
}

/** Live sessions to come. */
export function Sessions({ sessions }: Pick<OwnCohort, 'sessions'>): ReactElement {
  const navigate = useNavigate();
  return (
    <RuledSection
      heading="Live sessions"
      count={sessions.length}
      note={sessions.length > 0 ? <Link to="/settings#calendar">in your calendar</Link> : undefined}
    >
      {sessions.length === 0 ? (
        <EmptyState kind="first" headline="No live session is ahead.">
          A mail tells you as soon as a date is set.
        </EmptyState>
      ) : (
        <RowList label="Live sessions">
          {sessions.map(({ id, itemId, title, meeting, minutes, place }) => (
            <Row
              key={id}
              id={id}
              title={<Link to={`/cert/items/${itemId}`}>{title}</Link>}
              detail={`${minutes} min${place ? `, ${place.replace(/^https:\/\//u, '')}` : ''}`}
              when={<Time meeting={meeting} />}
              open={() => void navigate(`/cert/items/${itemId}`)}
            />
          ))}
        </RowList>
      )}
    </RuledSection>
  );
}

/** Colleagues’ work that waits for this reader’s words. */
export function Feedback({ feedback }: Pick<OwnCohort, 'feedback'>): ReactElement {
  const navigate = useNavigate();
  return (
    <RuledSection heading="Feedback to colleagues" count={feedback.length}>
      <RowList label="Feedback to colleagues">
        {feedback.map(({ itemId, title, given, asked, dueOn }, at) => (
          <Row
            key={itemId}
            id={itemId}
            title={<Link to={`/cert/peer/${itemId}`}>{title}</Link>}
            detail={`${given} of ${asked} given. What you received is shown once you have given yours.`}
            when={
              dueOn ? (
                <>
                  by <Time day={dueOn} />
                </>
              ) : undefined
            }
            button={
              <ButtonLink small look={at === 0 ? 'filled' : 'outlined'} to={`/cert/peer/${itemId}`}>
                Give feedback
              </ButtonLink>
            }
            open={() => void navigate(`/cert/peer/${itemId}`)}
          />
        ))}
      </RowList>
    </RuledSection>
  );
}
