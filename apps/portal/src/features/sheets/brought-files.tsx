import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { failureWords } from '../../app/failure.js';
import { Time } from '../../app/time/time.js';
import { figure, plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { SheetsOfCycleQuery } from '../../graphql/graphql.js';
import { Button } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { countsSaid } from './counts-said.js';

const ThrowAwayOkrImport_Mutation = graphql(`
  mutation ThrowAwayOkrImport($input: ThrowAwayOkrImportInput!) {
    throwAwayOkrImport(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

type File = SheetsOfCycleQuery['okrSheets']['imports'][number];

/** Files of one kind, the newest first; those that were not imported can be thrown away. */
export function BroughtFiles({ heading, files }: { readonly heading: string; readonly files: readonly File[] }): ReactElement | null {
  const [thrown, ask] = useState<File>();
  if (files.length === 0 && !thrown) return null;
  return (
    <RuledSection heading={heading} count={files.length}>
      <RowList label={heading}>
        {files.map((file) => (
          <Brought key={file.id} file={file} throwAway={() => ask(file)} />
        ))}
      </RowList>
      {thrown && <ThrowAwaySheet file={thrown} close={() => ask(undefined)} />}
    </RuledSection>
  );
}

function Brought({ file, throwAway }: { readonly file: File; readonly throwAway: () => void }): ReactElement {
  const [asked] = useSearchParams();
  const to = new URLSearchParams(asked);
  to.set('id', file.id);
  to.delete('step');
  const may = file.availableActions.find(({ action }) => action === 'throwAwayOkrImport')?.state;
  return (
    <Row
      id={file.id}
      title={<Link to={{ search: `?${to.toString()}` }}>{file.status === 'OPEN' ? `Go on with ${file.fileName}` : file.fileName}</Link>}
      detail={
        <>
          {standing(file)}, brought by {file.byName}
          {file.keptUntil && (
            <>
              ; kept until <Time day={file.keptUntil} />
            </>
          )}
        </>
      }
      when={<Time at={file.createdAt} />}
      button={
        may?.__typename === 'Allowed' && (
          <Button small onClick={throwAway}>
            {may.label}
          </Button>
        )
      }
    />
  );
}

/** What was answered about a file cannot be had back, so it is asked once. */
function ThrowAwaySheet({ file, close }: { readonly file: File; readonly close: () => void }): ReactElement {
  const [throwAway, { loading }] = useMutation(ThrowAwayOkrImport_Mutation, { refetchQueries: ['SheetsOfCycle'], awaitRefetchQueries: true });
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const act = (): void =>
    void throwAway({ variables: { input: { importId: file.id, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        close();
        toast({ words: data?.throwAwayOkrImport.errors[0]?.message ?? `${file.fileName} is thrown away. Nothing of it was imported.` });
      },
      (error: unknown) => toast({ words: failureWords(error, 'The file was not thrown away.') }),
    );
  return (
    <ConfirmSheet open close={close} question={`Throw ${file.fileName} away?`} confirm="Throw it away" back="Keep it" act={act} sending={loading}>
      <p>Nothing of it was imported. What you answered about its columns and names goes with it; the file on your computer stays.</p>
    </ConfirmSheet>
  );
}

function standing({ status, rowCount, rowsDone, waiting, done }: File): string {
  if (status === 'OPEN') return `${plural(rowCount, 'row', 'rows')}, not imported yet`;
  if (status === 'RUNNING') return `Importing, ${figure(rowsDone)} of ${plural(rowCount, 'row', 'rows')} done`;
  if (status === 'UNDONE') return 'Undone';
  const counts = done ? countsSaid(done, true) : plural(rowCount, 'row', 'rows');
  return waiting > 0 ? `${counts}; ${plural(waiting, 'row still waits', 'rows still wait')} for training` : counts;
}
