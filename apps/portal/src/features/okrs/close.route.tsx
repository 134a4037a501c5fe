import { useReadQuery } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { graphql } from '../../graphql/gql.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { ReadOnlyLine, Skeleton } from '../../ui/states/page-states.js';
import { ClosingPart } from './closing-part.js';
import { askedOf, okrsAddress } from './okrs-address.js';

const ClosePage_Query = graphql(`
  query ClosePage($client: String!, $cycle: Int) {
    okrsPage(client: $client, cycle: $cycle) {
      engagementId
      clientSlug
      clientName
      cycle {
        id
        number
        moment
        status
      }
    }
  }
`);

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  startQuery(context, ClosePage_Query, { client: params['client'] ?? '', cycle: askedOf(new URL(request.url).searchParams).cycle });

/** The end of a cycle: each key result with its score, what was learnt and what becomes of it. */
export function Component(): ReactElement {
  const { okrsPage: page } = useReadQuery(useLoaderData<typeof loader>()).data;
  const { cycle, clientSlug } = page;
  return (
    <Page>
      <PageHead
        above={<Link to={okrsAddress(clientSlug, { cycle: cycle?.number ?? null })}>OKRs of {page.clientName}</Link>}
        title={
          !cycle ? 'Scores and learnings' : cycle.status === 'CLOSED' ? `How cycle ${cycle.number} ended` : `Scores and learnings of cycle ${cycle.number}`
        }
        context={cycle ? `${cycle.moment}.` : undefined}
      />
      {cycle ? (
        <Suspense fallback={<Skeleton rows={5} />}>
          <ClosingPart cycleId={cycle.id} />
        </Suspense>
      ) : (
        <ReadOnlyLine>No cycle is planned yet.</ReadOnlyLine>
      )}
    </Page>
  );
}
