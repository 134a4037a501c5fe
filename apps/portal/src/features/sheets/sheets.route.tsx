import { useReadQuery } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { SheetsPageQuery } from '../../graphql/graphql.js';
import { stepOf } from '../../templates/import/import-steps.rules.js';
import css from '../../templates/import/import.module.css';
import { StepLine } from '../../templates/import/step-line.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { ReadOnlyLine, Skeleton } from '../../ui/states/page-states.js';
import { CheckStep } from './check-step.js';
import { ColumnsStep } from './columns-step.js';
import { DoneStep } from './done-step.js';
import { FileStep } from './file-step.js';

const SheetsPage_Query = graphql(`
  query SheetsPage($client: String!, $cycle: Int, $id: UUID!, $started: Boolean!) {
    okrsPage(client: $client, cycle: $cycle) {
      engagementId
      clientSlug
      clientName
      cycle {
        id
        number
      }
      teams {
        teamId
        name
        draftId
      }
    }
    okrImport(id: $id, client: $client) @include(if: $started) {
      id
      ...SheetOutcome_import @unmask
      fileName
      rowCount
      rowsAbove
      twoHeaders
      mergedRanges
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
          wait
          reject
        }
        findings {
          code
          kind
          headline
          rowCount
          words
          wordCount
          near {
            word
            meantId
            name
          }
          rows {
            number
            column
            value
          }
        }
        rows {
          number
          team
          objective
          text
          fate
          reasons
        }
        people {
          personId
          name
        }
      }
    }
  }
`);

export type OpenSheet = NonNullable<SheetsPageQuery['okrImport']>;
export type SheetTeams = SheetsPageQuery['okrsPage']['teams'];

const isId = (text: string | null): text is string => text !== null && /^[0-9a-f-]{36}$/i.test(text);
const none = '00000000-0000-7000-8000-000000000000';

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const id = asked.get('id');
  const cycle = Number(asked.get('cycle'));
  const variables = { client: params['client'] ?? '', cycle: Number.isInteger(cycle) && cycle > 0 ? cycle : null, id: isId(id) ? id : none, started: isId(id) };
  return startQuery(context, SheetsPage_Query, variables);
}

/** OKRs from a sheet in four steps; nothing is written before the last. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const [asked] = useSearchParams();
  const { okrsPage: page, okrImport: file } = data;
  const { cycle, clientSlug } = page;
  const step = stepOf(asked.get('step'), file);
  const okrs = `/c/${clientSlug}/okrs${cycle ? `?cycle=${cycle.number}` : ''}`;
  return (
    <Page>
      <PageHead
        above={<Link to={okrs}>OKRs of {page.clientName}</Link>}
        title={cycle ? `Bring in a sheet, cycle ${cycle.number}` : 'Bring in a sheet'}
        context={
          file ? `${file.fileName}, ${plural(file.rowCount, 'row', 'rows')}` : 'OKRs from a spreadsheet, in four steps. Nothing is written before the last.'
        }
      />
      {cycle ? (
        <>
          {step !== 'import' && (
            <div className={css.phone}>
              <p>Open this on a computer: columns and rows need the width.{file && ' Your place is kept.'}</p>
              <p>
                <Link to={okrs}>Back to the OKRs</Link>
              </p>
            </div>
          )}
          {/* What came of a file is read wherever its mail was opened. */}
          <div className={step === 'import' ? undefined : css.desk}>
            {step !== 'file' && <StepLine step={step} file={file} />}
            {step === 'file' && (
              <Suspense fallback={<Skeleton rows={3} />}>
                <FileStep
                  cycleId={cycle.id}
                  steps={<StepLine step={step} file={file} />}
                  okrs={okrs}
                  drafts={page.teams.some(({ draftId }) => draftId !== null)}
                />
              </Suspense>
            )}
            {file && step === 'columns' && <ColumnsStep key={file.id} file={file} />}
            {file && step === 'check' && <CheckStep file={file} teams={page.teams} />}
            {file && step === 'import' && <DoneStep file={file} okrs={okrs} cycle={cycle.number} slug={clientSlug} />}
          </div>
        </>
      ) : (
        <ReadOnlyLine>A sheet belongs to a cycle, and none is planned yet.</ReadOnlyLine>
      )}
    </Page>
  );
}
