import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { useRefreshOnReturn } from '../../app/refresh-on-return.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { ReviewsPageQuery } from '../../graphql/graphql.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import css from './assessing.module.css';

const ReviewsPage_Query = graphql(`
  query ReviewsPage {
    reviewQueue {
      id
      traineeName
      title
      moduleNumber
      number
      cohortName
      handedInAt
      promisedOn
      late
      overdue
      ageDays
      status
      waitsFor
      mine
      because
    }
    sessionsToMark {
      id
      traineeName
      title
      heldOn
      setting
      availableActions {
        ...ActState_action @unmask
      }
    }
  }
`);

type Waiting = ReviewsPageQuery['reviewQueue'][number];
type Watched = ReviewsPageQuery['sessionsToMark'][number];

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, ReviewsPage_Query, {});

function WaitingRow({ row, first }: { readonly row: Waiting; readonly first: boolean }): ReactElement {
  const navigate = useNavigate();
  const { id, traineeName, title, moduleNumber, number, cohortName, promisedOn, overdue, ageDays, late, waitsFor, mine, because, status } = row;
  const path = `/cert-admin/reviews/${id}`;
  const words = [
    `Module ${moduleNumber}, draft ${number}, ${cohortName}.`,
    ageDays === 0 ? 'Handed in today' : `Waiting ${plural(ageDays, 'day', 'days')}`,
    late ? ', was late' : '',
    mine ? '.' : ` for ${waitsFor}.`,
    status === 'TO_DIRECTOR' ? ' Two assessors differ.' : '',
    because === null ? '' : ` ${because}`,
  ];
  return (
    <Row
      id={id}
      name={<Link to={path}>{traineeName}</Link>}
      title={title}
      detail={`${words[0] ?? ''} ${words.slice(1).join('')}`}
      when={
        <span className={overdue ? css.overdue : undefined}>
          {overdue ? 'was promised by' : 'promised by'} <Time day={promisedOn} />
        </span>
      }
      button={
        mine ? (
          <ButtonLink small look={first ? 'filled' : 'outlined'} to={path} aria-label={`Review ${traineeName}, ${title}`}>
            Review
          </ButtonLink>
        ) : undefined
      }
      open={() => void navigate(path)}
    />
  );
}

function WatchedRow({ session }: { readonly session: Watched }): ReactElement {
  const navigate = useNavigate();
  const path = `/cert-admin/observed/${session.id}`;
  const marks = actState(session.availableActions, 'markObservedSession') === 'allowed';
  return (
    <Row
      id={session.id}
      name={<Link to={path}>{session.traineeName}</Link>}
      title={session.title}
      detail={session.setting}
      when={<Time day={session.heldOn} />}
      button={
        marks ? (
          <ButtonLink small to={path} aria-label={`Mark the session of ${session.traineeName}`}>
            Mark
          </ButtonLink>
        ) : undefined
      }
      open={() => void navigate(path)}
    />
  );
}

/** What waits for an answer: one’s own to give first, the earliest promise at the head; what waits for others below. */
export function Component(): ReactElement {
  const started = useLoaderData<typeof loader>();
  const { data } = useReadQuery(started);
  useRefreshOnReturn(started, 60);
  const navigate = useNavigate();
  const queue = data.reviewQueue;
  const [mine, others] = [queue.filter((row) => row.mine), queue.filter((row) => !row.mine)];
  const overdue = queue.filter((row) => row.overdue).length;
  const next = mine[0];
  usePageActs(
    next ? [{ id: 'review-next', words: `Review next: ${next.traineeName}`, keys: 'r', run: () => void navigate(`/cert-admin/reviews/${next.id}`) }] : [],
  );
  const title = mine.length === 0 ? 'Nothing waits for your answer' : `${plural(mine.length, 'answer waits', 'answers wait')} for you`;
  const context = overdue > 0 ? `${plural(overdue, 'promise is', 'promises are')} overdue.` : 'Every promise is kept so far.';
  return (
    <Page>
      <PageHead title={title} tabTitle="Reviews" context={queue.length === 0 ? undefined : context} />
      <RuledSection heading="Yours to answer" count={mine.length} note="earliest promise first">
        {mine.length === 0 ? (
          <EmptyState kind="done" headline="Everything you can answer is answered.">
            Drafts come here when trainees hand them in. Nobody grades their own mentee.
          </EmptyState>
        ) : (
          <RowList label="Yours to answer" className={css.queue}>
            {mine.map((row, index) => (
              <WaitingRow key={row.id} row={row} first={index === 0} />
            ))}
          </RowList>
        )}
      </RuledSection>
      {data.sessionsToMark.length > 0 && (
        <RuledSection heading="Sessions you watch" count={data.sessionsToMark.length}>
          <RowList label="Sessions you watch" className={css.queue}>
            {data.sessionsToMark.map((session) => (
              <WatchedRow key={session.id} session={session} />
            ))}
          </RowList>
        </RuledSection>
      )}
      {others.length > 0 && (
        <RuledSection heading="Waiting for others" count={others.length}>
          <RowList label="Waiting for others">
            {others.map((row) => (
              <WaitingRow key={row.id} row={row} first={false} />
            ))}
          </RowList>
        </RuledSection>
      )}
    </Page>
  );
}
