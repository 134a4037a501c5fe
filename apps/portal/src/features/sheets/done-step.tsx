import { useMutation, useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useTell } from '../../app/activity.js';
import { failureWords } from '../../app/failure.js';
import { Time } from '../../app/time/time.js';
import { figure, plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import css from '../../templates/import/import.module.css';
import { LeftOutRows } from '../../templates/import/left-out-rows.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { countsSaid } from './counts-said.js';
import { KeptRows } from './kept-rows.js';
import type { OpenSheet } from './sheets.route.js';
import { WaitingRows } from './waiting-rows.js';

/** Everything that an import changes about itself: whoever sets it going takes all of it, so that the page never shows one part without the other. */
export const SheetOutcome_import = graphql(`
  fragment SheetOutcome_import on OkrImport {
    id
    status
    rowsDone
    version
    done {
      create
      change
      same
      wait
      reject
    }
    waiting
    importedAt
    undoUntil
    rejectedPath
    keptCount
    kept {
      what
      text
      teamName
      because
    }
  }
`);

const SheetProgress_Query = graphql(`
  query SheetProgress($id: UUID!) {
    okrImport(id: $id) {
      id
      ...SheetOutcome_import @unmask
    }
  }
`);

const UndoOkrImport_Mutation = graphql(`
  mutation UndoOkrImport($input: UndoOkrImportInput!) {
    undoOkrImport(input: $input) {
      undone
      kept
      okrImport {
        id
        ...SheetOutcome_import @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

interface Props {
  readonly file: OpenSheet;
  readonly okrs: string;
  readonly cycle: number;
  readonly slug: string;
}

/** How far the import is, then what it did, the rows it left out or keeps, and the way back. */
export function DoneStep({ file, okrs, cycle, slug }: Props): ReactElement {
  const running = file.status === 'RUNNING';
  // The answer goes into the cache, from which the page itself is shown.
  useQuery(SheetProgress_Query, { variables: { id: file.id }, skip: !running, pollInterval: 1500, fetchPolicy: 'network-only' });
  const [undo, { loading }] = useMutation(UndoOkrImport_Mutation);
  const attempt = useIdempotencyKey();
  const tell = useTell();
  const toast = useToast();
  const takeBack = (): void =>
    void undo({ variables: { input: { importId: file.id, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        const refused = data?.undoOkrImport.errors[0];
        if (refused) return toast({ words: refused.message });
        const kept = data?.undoOkrImport.kept ?? 0;
        tell({ words: `The import is undone.${kept > 0 ? ` ${plural(kept, 'entry stays as it is', 'entries stay as they are')}.` : ''}` });
      },
      (error: unknown) => toast({ words: failureWords(error, 'The import was not undone.') }),
    );
  if (running)
    return (
      <div className={css.step}>
        <p className={css.finding} role="status">
          {file.rowsDone > 0
            ? `${figure(file.rowsDone)} of ${plural(file.rowCount, 'row', 'rows')} imported`
            : `Importing ${plural(file.rowCount, 'row', 'rows')}…`}
        </p>
        <progress className={css.progress} max={file.rowCount} value={file.rowsDone} aria-label="Rows imported" />
        <p>You can leave this page. A long sheet goes on by itself, and a mail tells you when it is done.</p>
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
          ? `${file.keptCount > 0 ? 'Apart from what stands below, the drafts read' : 'The drafts read'} as before. Bring the sheet again to import it once more.`
          : 'The rows stand in the drafts of their teams. Nothing is sent or published by it.'}
      </p>
      {undone && file.keptCount > 0 && <KeptRows file={file} />}
      {!undone && <WaitingRows file={file} slug={slug} />}
      {!undone && file.done && <LeftOutRows done path={file.rejectedPath} count={file.done.reject} then="fix and bring again" />}
      <ButtonRow>
        <ButtonLink look="filled" to={okrs}>
          See the OKRs
        </ButtonLink>
        {file.undoUntil && (
          <Button sending={loading} sendingWords="Undoing…" onClick={takeBack}>
            Undo the import
          </Button>
        )}
        <ButtonLink look="quiet" to={`/c/${slug}/okrs/import?cycle=${cycle}`}>
          Bring another sheet
        </ButtonLink>
      </ButtonRow>
      {!undone && (
        <p className={css.pale}>
          {file.undoUntil ? (
            <>
              It can be undone until <Time at={file.undoUntil} />.
            </>
          ) : (
            'It could be undone for 24 hours. Change or remove its rows in the drafts now.'
          )}
        </p>
      )}
    </div>
  );
}
