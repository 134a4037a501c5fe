import { useSuspenseQuery } from '@apollo/client/react';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../graphql/gql.js';
import css from '../../templates/import/import.module.css';
import { TakeFile } from '../../templates/import/take-file.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { BroughtFiles } from './brought-files.js';

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
        keptUntil
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
        availableActions {
          action
          state {
            ... on Allowed {
              label
            }
          }
        }
      }
    }
  }
`);

interface Props {
  readonly cycleId: string;
  /** Where the four steps stand, for whoever may take them. */
  readonly steps: ReactNode;
  /** Address of the OKRs of this cycle. */
  readonly okrs: string;
  /** Teams draft, or have drafted, in this cycle. */
  readonly drafts: boolean;
}

/** The file and its limits, a sheet made for this cycle, and the files that were brought before. */
export function FileStep({ cycleId, steps, okrs, drafts }: Props): ReactElement {
  const { data } = useSuspenseQuery(SheetsOfCycle_Query, { variables: { cycleId }, fetchPolicy: 'cache-and-network' });
  const { availableActions, imports } = data.okrSheets;
  const bring = availableActions.find(({ action }) => action === 'bringOkrSheet')?.state;
  const sheet = `/files/okrs/export?cycle=${cycleId}&format=xlsx&columns=ours`;
  return (
    <>
      {bring?.__typename === 'Allowed' && steps}
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
              <a href={sheet} download>
                Take one made for this cycle
              </a>
              , with the levels and the words that the plan sets.
            </p>
          </TakeFile>
        ) : (
          bring && (
            <>
              <ReadOnlyLine>{bring.headline}</ReadOnlyLine>
              <p>
                Whoever writes for a team brings its sheet here.{' '}
                {drafts ? (
                  <>
                    You can{' '}
                    <a href={sheet} download>
                      take the OKRs of this cycle out as a sheet
                    </a>{' '}
                    and <Link to={okrs}>read them here</Link>.
                  </>
                ) : (
                  <Link to={okrs}>See where the cycle stands</Link>
                )}
              </p>
              {imports.length === 0 && <p className={css.pale}>No sheet was brought in this cycle yet.</p>}
            </>
          )
        )}
        <BroughtFiles heading="Begun and not imported" files={imports.filter(({ status }) => status === 'OPEN')} />
        <BroughtFiles heading="Files brought before" files={imports.filter(({ status }) => status !== 'OPEN')} />
      </div>
    </>
  );
}
