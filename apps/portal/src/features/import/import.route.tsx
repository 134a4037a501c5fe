import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { graphql } from '../../graphql/gql.js';
import type { ImportPageQuery } from '../../graphql/graphql.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { CheckStep } from './check-step.js';
import { ColumnsStep } from './columns-step.js';
import { DoneStep } from './done-step.js';
import { FileStep } from './file-step.js';
import { stepOf } from '../../templates/import/import-steps.rules.js';
import css from '../../templates/import/import.module.css';
import { StepLine } from '../../templates/import/step-line.js';

const ImportPage_Query = graphql(`
  query ImportPage($client: String!, $id: UUID!, $started: Boolean!) {
    roster(client: $client) {
      engagementId
      clientName
      grantableRoles
      availableActions {
        action
        state {
          ... on Allowed {
            label
          }
          ... on Gated {
            headline
          }
        }
      }
    }
    rosterImport(id: $id, client: $client) @include(if: $started) {
      id
      fileName
      status
      rowCount
      rowsAbove
      columnsChosen
      columns {
        index
        header
        example
        field
        confidence
        contested
      }
      check {
        counts {
          create
          change
          same
          reject
        }
        repairs {
          code
          stops
          headline
          rowCount
          words
          rows {
            number
            value
          }
        }
        rows {
          number
          name
          email
          team
          roles
          writesOkrs
          fate
        }
      }
      done {
        create
        change
        same
        reject
      }
      importedAt
      undoUntil
      rejectedPath
      version
    }
  }
`);

export type OpenImport = NonNullable<ImportPageQuery['rosterImport']>;

const isId = (text: string | null): text is string => text !== null && /^[0-9a-f-]{36}$/i.test(text);
const none = '00000000-0000-7000-8000-000000000000';

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const id = new URL(request.url).searchParams.get('id');
  return startQuery(context, ImportPage_Query, { client: params['client'] ?? '', id: isId(id) ? id : none, started: isId(id) });
}

/** People from a file in four steps; nothing is written before the last. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const slug = useParams()['client'] ?? '';
  const [asked] = useSearchParams();
  const { roster, rosterImport: file } = data;
  const keeping = roster.availableActions.find(({ action }) => action === 'keepRoster')?.state;
  const step = stepOf(asked.get('step'), file);
  const people = `/c/${slug}/people`;
  return (
    <Page>
      <PageHead
        above={<Link to={people}>People at {roster.clientName}</Link>}
        title="Import people"
        context={
          file ? `${file.fileName}, ${file.rowCount} rows` : 'From a spreadsheet, in four steps. Nothing is written before the last, and nobody gets a mail.'
        }
      />
      {keeping?.__typename !== 'Allowed' ? (
        <ReadOnlyLine>{keeping?.__typename === 'Gated' ? keeping.headline : 'The coach, the client lead and the coordinator import people.'}</ReadOnlyLine>
      ) : (
        <>
          <div className={css.phone}>
            <p>Open this on a computer: columns and rows need the width.{file && ' Your place is kept.'}</p>
            <p>
              On the phone you can <Link to={people}>paste a list or add people</Link> instead.
            </p>
          </div>
          <div className={css.desk}>
            <StepLine step={step} file={file} />
            {step === 'file' && <FileStep engagementId={roster.engagementId} />}
            {file && step === 'columns' && <ColumnsStep key={file.id} file={file} />}
            {file && step === 'check' && <CheckStep file={file} grantableRoles={roster.grantableRoles} />}
            {file && step === 'import' && <DoneStep file={file} people={people} />}
          </div>
        </>
      )}
    </Page>
  );
}
