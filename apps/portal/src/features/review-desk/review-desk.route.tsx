import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useRefreshOnReturn } from '../../app/refresh-on-return.js';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { ClientTabs } from '../../templates/client-tabs.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { DeskRow } from './desk-row.js';

const ReviewDeskPage_Query = graphql(`
  query ReviewDeskPage($client: String!) {
    reviewDesk(client: $client) {
      waiting {
        draftId
        ...DeskRow_row @unmask
      }
      others {
        draftId
        ...DeskRow_row @unmask
      }
      firstDrafts {
        words
      }
    }
  }
`);

export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const client = params['client'] ?? '';
  return { slug: client, started: await startQuery(context, ReviewDeskPage_Query, { client }) };
};

/** Drafts of a client on the desk of their reviewer, the longest waiting first. */
export function Component(): ReactElement {
  const { slug, started } = useLoaderData<typeof loader>();
  const { data } = useReadQuery(started);
  useRefreshOnReturn(started, 60);
  const { waiting, others, firstDrafts } = data.reviewDesk;
  const title = waiting.length === 0 ? 'No draft waits for you' : `${plural(waiting.length, 'draft waits', 'drafts wait')} for you`;
  return (
    <Page>
      <ClientTabs slug={slug} />
      <PageHead title={title} tabTitle="Review desk" context={firstDrafts.words} />
      <RuledSection heading="To review" count={waiting.length} note="longest waiting first">
        {waiting.length === 0 ? (
          <EmptyState kind="done" headline="Everything that was sent is answered.">
            Drafts come here when a team sends them.
          </EmptyState>
        ) : (
          <RowList label="To review">
            {waiting.map((row, index) => (
              <DeskRow key={row.draftId} row={row} first={index === 0} />
            ))}
          </RowList>
        )}
      </RuledSection>
      {others.length > 0 && (
        <RuledSection heading="With the teams" count={others.length}>
          <RowList label="With the teams">
            {others.map((row) => (
              <DeskRow key={row.draftId} row={row} />
            ))}
          </RowList>
        </RuledSection>
      )}
    </Page>
  );
}
