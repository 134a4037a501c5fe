import { useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { useViewer } from '../../app/session.js';
import { graphql } from '../../graphql/gql.js';
import { Button } from '../../ui/button/button.js';
import { Page } from '../../ui/page/page-head.js';
import { RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { AddPersonSheet } from './add-person-sheet.js';
import { PersonRow } from './person-row.js';
import { SettingsHead } from '../../templates/settings-head.js';

const PracticePeoplePage_Query = graphql(`
  query PracticePeoplePage($after: String) {
    practicePeople(first: 100, after: $after) {
      edges {
        node {
          id
          ...PersonRow_person
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  startQuery(context, PracticePeoplePage_Query, { after: new URL(request.url).searchParams.get('after') });

/** Who works at the practice, and as what. People of clients stand with their client. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { edges, pageInfo, totalCount } = data.practicePeople;
  const [adding, setAdding] = useState(false);
  const [search] = useSearchParams();
  const owns = useViewer().roles.some(({ role }) => role === 'OWNER');
  return (
    <Page narrow>
      <SettingsHead
        title="People of the practice"
        context="Coaches and colleagues. People of a client stand on the client’s page."
        acts={
          owns && (
            <Button look="filled" onClick={() => setAdding(true)}>
              Add a person
            </Button>
          )
        }
      />
      <RuledSection heading="People" count={totalCount}>
        <RowList label="People of the practice">
          {edges.map(({ node }) => (
            <PersonRow key={node.id} person={node} />
          ))}
        </RowList>
        {pageInfo.hasNextPage && pageInfo.endCursor !== null && <Link to={{ search: `?after=${pageInfo.endCursor}` }}>The next {100}</Link>}
        {search.has('after') && <Link to={{ search: '' }}>Back to the first</Link>}
      </RuledSection>
      <AddPersonSheet open={adding} close={() => setAdding(false)} />
    </Page>
  );
}
