import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { ClientRole } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { CheckedRows } from './checked-rows.js';
import { LeftOutRows } from '../../templates/import/left-out-rows.js';
import { countsSaid } from './counts-said.js';
import css from '../../templates/import/import.module.css';
import type { OpenImport } from './import.route.js';
import { RepairGroup } from './repair-group.js';

const RunRosterImport_Mutation = graphql(`
  mutation RunRosterImport($input: RunRosterImportInput!) {
    runRosterImport(input: $input) {
      rosterImport {
        id
        status
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

/** What the import would do: what stops rows first, then what is worth a look. Nothing has been written. */
export function CheckStep({ file, grantableRoles }: { readonly file: OpenImport; readonly grantableRoles: readonly ClientRole[] }): ReactElement | null {
  const [asked, setAsked] = useSearchParams();
  const [run, { loading }] = useMutation(RunRosterImport_Mutation, { refetchQueries: ['ImportPage'], awaitRefetchQueries: true });
  const attempt = useIdempotencyKey();
  const toast = useToast();
  if (!file.check) return null;
  const { counts, repairs, rows } = file.check;
  const writes = counts.create + counts.change;
  const start = (): void =>
    void run({ variables: { input: { importId: file.id, version: file.version, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        const refused = data?.runRosterImport.errors[0];
        if (refused) return toast({ words: refused.message });
        const next = new URLSearchParams(asked);
        next.set('step', 'import');
        setAsked(next);
      },
      () => toast({ words: 'The import was not started. Somebody may have changed it, or the connection is gone. Look again and repeat it.' }),
    );
  const group = (stops: boolean, heading: string): ReactElement | null => {
    const own = repairs.filter((repair) => repair.stops === stops);
    if (own.length === 0) return null;
    return (
      <RuledSection heading={heading} count={own.length}>
        {own.map((repair) => (
          <RepairGroup key={repair.code} repair={repair} file={file} grantableRoles={grantableRoles} />
        ))}
      </RuledSection>
    );
  };
  return (
    <div className={css.step}>
      <p className={css.finding}>
        {plural(file.rowCount, 'row', 'rows')}: {countsSaid(counts, false)}.
      </p>
      {group(true, 'Left out until fixed')}
      {group(false, 'Worth a look')}
      <CheckedRows rows={rows} total={file.rowCount} />
      <LeftOutRows path={file.rejectedPath} count={counts.reject} then="fix and import later" />
      {writes > 0 ? (
        <ButtonRow>
          <Button look="filled" sending={loading} sendingWords="Importing…" onClick={start}>
            Import {plural(writes, 'person', 'people')}
          </Button>
          <span className={css.pale}>Nobody gets a mail. You can undo it for 24 hours.</span>
        </ButtonRow>
      ) : (
        <p>There is nothing to import: nobody would be added or changed.</p>
      )}
    </div>
  );
}
