import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { ClientTabs } from '../../templates/client-tabs.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { LearningRow } from './learning-row.js';

const ClientLearningsPage_Query = graphql(`
  query ClientLearningsPage($client: String!) {
    clientLearnings(client: $client) {
      id
      ...LearningRow_learning @unmask
    }
  }
`);

export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const client = params['client'] ?? '';
  return { slug: client, started: await startQuery(context, ClientLearningsPage_Query, { client }) };
};

/** What was learned with a client, for its coaches. */
export function Component(): ReactElement {
  const { slug, started } = useLoaderData<typeof loader>();
  const { data } = useReadQuery(started);
  const { clientLearnings: learnings } = data;
  return (
    <Page>
      <ClientTabs slug={slug} />
      <PageHead
        title={learnings.length === 0 ? 'Nothing written down here yet' : `${plural(learnings.length, 'learning', 'learnings')} from this client`}
        tabTitle="Learnings of this client"
        context="Your own, and what the other coaches of this client share. The client does not read this page."
        acts={
          <>
            <ButtonLink to={`/c/${slug}/case-study`}>Case study</ButtonLink>
            <ButtonLink look="filled" to={`/learnings/new?client=${slug}`}>
              Add a learning
            </ButtonLink>
          </>
        }
      />
      {learnings.length === 0 ? (
        <EmptyState kind="first" headline="What this client teaches helps the next one.">
          One sentence is enough. What leaves this page has no names in it, and only with the client’s consent.
        </EmptyState>
      ) : (
        <RuledSection heading="Learnings" count={learnings.length}>
          <RowList label="Learnings">
            {learnings.map((learning) => (
              <LearningRow key={learning.id} learning={learning} showAuthor />
            ))}
          </RowList>
        </RuledSection>
      )}
    </Page>
  );
}
