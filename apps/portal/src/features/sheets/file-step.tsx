import { useSuspenseQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Time } from '../../app/time/time.js';
import { figure, plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { SheetsOfCycleQuery } from '../../graphql/graphql.js';
import css from '../../templates/import/import.module.css';
import { TakeFile } from '../../templates/import/take-file.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { countsSaid } from './counts-said.js';

const SheetsOfCycle_Query = graphql(`
  query SheetsOfCycle($cycleId: UUID!) {
    okrSheets(cycleId: $cycleId) {
      cycleId
      hasOwnColumns
      availableActions {
        action
        state {
          ... on Allowed {
            label
          }
          ... on Gated {
            headline
          }
          ... on Forbidden {
            headline
          }
        }
      }
      imports {
        id
        fileName
        byName
        createdAt
        status
        rowCount
        rowsDone
        waiting
        done {
          create
          change
          same
          wait
          reject
        }
      }
    }
  }
`);

/** The file and its limits, a sheet made for this cycle, and the files that were brought before. */
export function FileStep({ cycleId }: { readonly cycleId: string }): ReactElement {
  const { data } = useSuspenseQuery(SheetsOfCycle_Query, { variables: { cycleId }, fetchPolicy: 'cache-and-network' });
  const { availableActions, imports } = data.okrSheets;
  const bring = availableActions.find(({ action }) => action === 'bringOkrSheet')?.state;
  return (
    <div className={css.step}>
      {bring?.__typename === 'Allowed' ? (
        <TakeFile
          label="A sheet with one key result a row"
          hint="A .xlsx or .csv file under 10 MB with up to 5,000 rows. One column holds the key results."
          place={`/files/okrs?cycle=${cycleId}`}
          tooLarge="This file is too large. Keep only the OKRs of this cycle in it, or split it by team."
        >
          <p>
            No sheet yet?{' '}
            <a href={`/files/okrs/export?cycle=${cycleId}&format=xlsx&columns=ours`} download>
              Take one made for this cycle
            </a>
            , with the levels and the words that the plan sets.
          </p>
        </TakeFile>
      ) : (
        bring && <ReadOnlyLine>{bring.headline}</ReadOnlyLine>
      )}
      {imports.length > 0 && (
        <RuledSection heading="Files brought before" count={imports.length}>
          <RowList label="Files brought before">
            {imports.map((file) => (
              <Brought key={file.id} file={file} />
            ))}
          </RowList>
        </RuledSection>
      )}
    </div>
  );
}

type File = SheetsOfCycleQuery['okrSheets']['imports'][number];

function Brought({ file }: { readonly file: File }): ReactElement {
  const [asked] = useSearchParams();
  const to = new URLSearchParams(asked);
  to.set('id', file.id);
  to.delete('step');
  return (
    <Row
      id={file.id}
      title={<Link to={{ search: `?${to.toString()}` }}>{file.fileName}</Link>}
      detail={`${standing(file)}, brought by ${file.byName}`}
      when={<Time at={file.createdAt} />}
    />
  );
}

function standing({ status, rowCount, rowsDone, waiting, done }: File): string {
  if (status === 'OPEN') return `${plural(rowCount, 'row', 'rows')}, not imported yet`;
  if (status === 'RUNNING') return `Importing, ${figure(rowsDone)} of ${plural(rowCount, 'row', 'rows')} done`;
  if (status === 'UNDONE') return 'Undone';
  const counts = done ? countsSaid(done, true) : plural(rowCount, 'row', 'rows');
  return waiting > 0 ? `${counts}; ${plural(waiting, 'row still waits', 'rows still wait')} for training` : counts;
}
