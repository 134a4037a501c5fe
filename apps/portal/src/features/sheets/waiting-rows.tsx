import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { failureWords } from '../../app/failure.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import css from '../../templates/import/import.module.css';
import { Button } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import type { OpenSheet } from './sheets.route.js';

const BringInWaitingRows_Mutation = graphql(`
  mutation BringInWaitingRows($input: BringInWaitingRowsInput!) {
    bringInWaitingRows(input: $input) {
      okrImport {
        id
        waiting
        version
        done {
          create
          change
          same
          wait
          reject
        }
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

/** Rows whose people still need their training are kept; once they have it, they can be brought in. */
export function WaitingRows({ file, slug }: { readonly file: OpenSheet; readonly slug: string }): ReactElement | null {
  const [bring, { loading }] = useMutation(BringInWaitingRows_Mutation);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const waiting = file.waiting.length;
  if (waiting === 0) return null;
  const again = (): void =>
    void bring({ variables: { input: { importId: file.id, version: file.version, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        const answer = data?.bringInWaitingRows;
        const left = answer?.okrImport?.waiting.length ?? waiting;
        const words =
          left === waiting
            ? 'They still wait: nobody of theirs was trained since.'
            : left === 0
              ? 'All rows are in.'
              : `${plural(waiting - left, 'row is', 'rows are')} in, ${plural(left, 'still waits', 'still wait')}.`;
        toast({ words: answer?.errors[0]?.message ?? words });
      },
      (error: unknown) => toast({ words: failureWords(error, 'The rows were not brought in.') }),
    );
  return (
    <div className={css.repair}>
      <h3>{plural(waiting, 'row waits', 'rows wait')} for somebody’s training</h3>
      <p className={css.pale}>
        They are kept as they are in the sheet. See <Link to={`/c/${slug}/training`}>who is trained</Link>.
      </p>
      <p>
        <Button small sending={loading} sendingWords="Looking…" onClick={again}>
          Bring them in now
        </Button>
      </p>
    </div>
  );
}
