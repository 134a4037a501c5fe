import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { useRefreshOnReturn } from '../../app/refresh-on-return.js';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { MatrixList } from './matrix-list.js';
import { MentorLoad } from './mentor-load.js';
import { MatrixTable } from './matrix-table.js';

const CohortMatrixPage_Query = graphql(`
  query CohortMatrixPage($cohort: UUID!) {
    cohortMatrix(cohortId: $cohort) {
      id
      name
      others
      lateReviews
      mentors {
        name
        trainees
        waiting
        oldestDays
        late
      }
      next {
        roundId
        name
        moduleNumber
      }
      availableActions {
        action
        state {
          __typename
        }
      }
      modules {
        id
        title
      }
      rows {
        ...MatrixRow_row @unmask
      }
    }
  }
`);

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, CohortMatrixPage_Query, { cohort: params['cohort'] ?? '' });

/** Who is stuck where: a table with a grid's keys, the most behind first; on a phone a list by need. */
export function Component(): ReactElement {
  const started = useLoaderData<typeof loader>();
  const { data } = useReadQuery(started);
  useRefreshOnReturn(started, 60);
  const navigate = useNavigate();
  const { id, name, rows, modules, others, mentors, next, lateReviews, availableActions } = data.cohortMatrix;
  const toReview = rows.reduce((sum, row) => sum + row.toReview, 0);
  const overdue = rows.filter((row) => row.overdue > 0).length;
  const silent = rows.flatMap(({ silentDays }) => silentDays ?? []);
  const call = next ? `Review next: ${next.name}, M${next.moduleNumber}` : '';
  usePageActs(next ? [{ id: 'review-next', words: call, keys: 'r', run: () => void navigate(`/cert-admin/reviews/${next.roundId}`) }] : []);
  const found = [
    toReview > 0 && `${toReview} to review`,
    overdue > 0 && `${overdue} overdue`,
    silent.length > 0 && `${silent.length} silent ${silent.length === 1 ? '' : 'up to '}${plural(Math.max(...silent), 'day', 'days')}`,
  ].filter(Boolean);
  const context = [
    others > 0 ? `Your trainees; ${plural(others, 'other', 'others')} in this cohort.` : '',
    lateReviews > 0 ? `${plural(lateReviews, 'answer is', 'answers are')} past the promised day.` : '',
    'Most behind first.',
  ];
  return (
    <Page key={id}>
      <PageHead
        above={<Link to={`/cert-admin/cohorts/${id}`}>{name}</Link>}
        title={found.length > 0 ? found.join(', ') : 'Everybody is where they should be'}
        tabTitle={`${name} · Who is where`}
        context={context.filter(Boolean).join(' ')}
        acts={
          <>
            {actState(availableActions, 'writeToCohort') === 'allowed' && (
              <ButtonLink to={`/cert-admin/cohorts/${id}/messages`}>Write to the cohort</ButtonLink>
            )}
            {next && (
              <ButtonLink look="filled" to={`/cert-admin/reviews/${next.roundId}`}>
                {call}
              </ButtonLink>
            )}
          </>
        }
      />
      {rows.length === 0 ? (
        <EmptyState kind="first" headline="Trainees of this cohort will be here, with where they stand." />
      ) : (
        <>
          <MatrixTable label={`Trainees of ${name} by module`} modules={modules} rows={rows} />
          <MatrixList label={`Trainees of ${name} by need`} rows={rows} />
          <MentorLoad mentors={mentors} />
        </>
      )}
    </Page>
  );
}
