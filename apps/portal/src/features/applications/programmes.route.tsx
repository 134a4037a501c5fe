import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { doorWords } from './application-words.js';
import { ApplicationProgrammes_Query } from './applications.documents.js';

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, ApplicationProgrammes_Query, {});

/** Which programme’s applications: most practices have one. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const programmes = data.certificationProgrammes;
  return (
    <Page narrow>
      <PageHead title="Applications" context="Who would like to be certified, and who gets in." />
      {programmes.length === 0 ? (
        <EmptyState
          kind="first"
          headline="Applications come in on the page of a programme."
          act={
            <ButtonLink look="filled" to="/cert-admin/modules">
              Go to the modules
            </ButtonLink>
          }
        >
          Write a programme out and publish it; then people can apply.
        </EmptyState>
      ) : (
        <RowList label="Programmes">
          {programmes.map(({ id, title, status }) => (
            <Row key={id} id={id} title={<Link to={`/cert-admin/applications/${id}`}>{title}</Link>} detail={`Applications are ${doorWords[status]}`} />
          ))}
        </RowList>
      )}
    </Page>
  );
}
