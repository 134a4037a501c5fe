import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useRefreshOnReturn } from '../../app/refresh-on-return.js';
import { startQuery } from '../../app/route-data.js';
import { graphql } from '../../graphql/gql.js';
import { DraftPage } from './draft-page.js';
import { DraftScreenProvider } from './draft-screen.js';
import { DraftTalkProvider } from './draft-talk.js';

const OkrDraftPage_Query = graphql(`
  query OkrDraftPage($client: String!, $team: UUID!, $cycle: Int) {
    okrDraft(client: $client, team: $team, cycle: $cycle) {
      ...DraftPage_draft @unmask
    }
  }
`);

export const loader = ({ context, params, request }: LoaderFunctionArgs) => {
  const cycle = Number(new URL(request.url).searchParams.get('cycle'));
  const variables = { client: params['client'] ?? '', team: params['team'] ?? '', cycle: Number.isInteger(cycle) && cycle > 0 ? cycle : null };
  return startQuery(context, OkrDraftPage_Query, variables);
};

/** The OKRs of one team, written step by step. */
export function Component(): ReactElement {
  const started = useLoaderData<typeof loader>();
  const { data } = useReadQuery(started);
  useRefreshOnReturn(started, 10);
  return (
    <DraftScreenProvider draft={data.okrDraft}>
      <DraftTalkProvider>
        <DraftPage />
      </DraftTalkProvider>
    </DraftScreenProvider>
  );
}
