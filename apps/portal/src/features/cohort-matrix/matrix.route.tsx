import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { useRefreshOnReturn } from '../../app/refresh-on-return.js';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { MatrixList } from './matrix-list.js';
import { MatrixTable } from './matrix-table.js';

const CohortMatrixPage_Query = graphql(`
  query CohortMatrixPage($cohort: UUID!) {
    cohortMatrix(cohortId: $cohort) {
      id
      name
      others
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
  const { id, name, rows, modules, others } = data.cohortMatrix;
  const toReview = rows.reduce((sum, row) => sum + row.toReview, 0);
  const overdue = rows.filter((row) => row.overdue > 0).length;
  const silent = rows.filter((row) => row.silentDays !== null).length;
  const next = rows
    .filter(({ isMineToAnswer }) => isMineToAnswer)
    .flatMap((row) => row.cells.flatMap((cell) => (cell.roundId ? [{ name: row.name, roundId: cell.roundId }] : [])))[0];
  usePageActs(
    next ? [{ id: 'review-next', words: `Review next: ${next.name}`, keys: 'r', run: () => void navigate(`/cert-admin/reviews/${next.roundId}`) }] : [],
  );
  const found = [
    toReview > 0 && `${toReview} to review`,
    overdue > 0 && `${plural(overdue, 'trainee', 'trainees')} overdue`,
    silent > 0 && `${silent} silent`,
  ].filter(Boolean);
  return (
    <Page key={id}>
      <PageHead
        above={<Link to={`/cert-admin/cohorts/${id}`}>{name}</Link>}
        title={found.length > 0 ? found.join(', ') : 'Everybody is where they should be'}
        tabTitle={`${name} · Who is where`}
        context={others > 0 ? `Your trainees; ${plural(others, 'other', 'others')} in this cohort. Most behind first.` : 'Most behind first.'}
        acts={
          next && (
            <ButtonLink look="filled" to={`/cert-admin/reviews/${next.roundId}`}>
              Review next: {next.name}
            </ButtonLink>
          )
        }
      />
      {rows.length === 0 ? (
        <EmptyState kind="first" headline="Trainees of this cohort will be here, with where they stand." />
      ) : (
        <>
          <MatrixTable label={`Trainees of ${name} by module`} modules={modules} rows={rows} />
          <MatrixList label={`Trainees of ${name} by need`} rows={rows} />
        </>
      )}
    </Page>
  );
}
