import { useMutation, useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useTell } from '../../app/activity.js';
import { failureWords } from '../../app/failure.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { countsSaid } from './counts-said.js';
import css from '../../templates/import/import.module.css';
import { LeftOutRows } from '../../templates/import/left-out-rows.js';
import type { OpenImport } from './import.route.js';

const ImportProgress_Query = graphql(`
  query ImportProgress($id: UUID!) {
    rosterImport(id: $id) {
      id
      status
      version
      done {
        create
        change
        same
        reject
      }
      importedAt
      undoUntil
      rejectedPath
    }
  }
`);

const UndoRosterImport_Mutation = graphql(`
  mutation UndoRosterImport($input: UndoRosterImportInput!) {
    undoRosterImport(input: $input) {
      undone
      kept
      rosterImport {
        id
        status
        undoUntil
        version
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

/** What the import did, the rows it left out, and the way back. */
export function DoneStep({ file, people }: { readonly file: OpenImport; readonly people: string }): ReactElement {
  const running = file.status === 'RUNNING';
  // The answer goes into the cache, from which the page itself is shown.
  useQuery(ImportProgress_Query, { variables: { id: file.id }, skip: !running, pollInterval: 1500, fetchPolicy: 'network-only' });
  const [undo, { loading }] = useMutation(UndoRosterImport_Mutation);
  const attempt = useIdempotencyKey();
  const tell = useTell();
  const toast = useToast();
  const takeBack = (): void =>
    void undo({ variables: { input: { importId: file.id, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        const refused = data?.undoRosterImport.errors[0];
        if (refused) return toast({ words: refused.message });
        const kept = data?.undoRosterImport.kept ?? 0;
        tell({ words: `The import is undone.${kept > 0 ? ` ${plural(kept, 'entry was', 'entries were')} changed since and left as they are.` : ''}` });
      },
      (error: unknown) => toast({ words: failureWords(error, 'The import was not undone.') }),
    );
  if (running)
    return (
      <div className={css.step}>
        <p className={css.finding} role="status">
          Importing {plural(file.rowCount, 'row', 'rows')}…
        </p>
        <p>You can leave this page. A long list goes on by itself, and a mail tells you when it is done.</p>
      </div>
    );
  const undone = file.status === 'UNDONE';
  return (
    <div className={css.step}>
      <p className={css.finding} role="status">
        {undone ? 'This import is undone.' : `Imported: ${file.done ? countsSaid(file.done, true) : file.fileName}.`}
      </p>
      <p>
        {undone
          ? 'What it had added is off the list again. Choose the file again to import it once more.'
          : 'Nobody got a mail. Invite people from the list when you are ready.'}
      </p>
      {!undone && file.done && <LeftOutRows done path={file.rejectedPath} count={file.done.reject} then="fix and import" />}
      <ButtonRow>
        <ButtonLink look="filled" to={people}>
          See the people
        </ButtonLink>
        {file.undoUntil && (
          <Button sending={loading} sendingWords="Undoing…" onClick={takeBack}>
            Undo the import
          </Button>
        )}
        <ButtonLink look="quiet" to={`${people}/import`}>
          Import another file
        </ButtonLink>
      </ButtonRow>
      {file.undoUntil && (
        <p className={css.pale}>
          It can be undone until <Time at={file.undoUntil} />.
        </p>
      )}
    </div>
  );
}
