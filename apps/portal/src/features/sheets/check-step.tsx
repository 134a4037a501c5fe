import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { SheetFindingKind } from '../../graphql/graphql.js';
import css from '../../templates/import/import.module.css';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { CheckedRows } from './checked-rows.js';
import { LeftOutRows } from '../../templates/import/left-out-rows.js';
import { countsSaid } from './counts-said.js';
import { SheetFinding } from './sheet-finding.js';
import type { OpenSheet, SheetTeams } from './sheets.route.js';

const RunOkrImport_Mutation = graphql(`
  mutation RunOkrImport($input: RunOkrImportInput!) {
    runOkrImport(input: $input) {
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
  readonly teams: SheetTeams;
}

/** What the import would do: what stops rows, what waits for training, what is worth a look. Nothing has been written. */
export function CheckStep({ file, teams }: Props): ReactElement | null {
  const [asked, setAsked] = useSearchParams();
  const [run, { loading }] = useMutation(RunOkrImport_Mutation);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  if (!file.check) return null;
  const { counts, findings, rows, people } = file.check;
  const writes = counts.create + counts.change;
  const start = (): void =>
    void run({ variables: { input: { importId: file.id, version: file.version, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        const refused = data?.runOkrImport.errors[0];
        if (refused) return toast({ words: refused.message });
        const next = new URLSearchParams(asked);
        next.set('step', 'import');
        setAsked(next);
      },
      () => toast({ words: 'The import was not started. Somebody may have changed it, or the connection is gone. Look again and repeat it.' }),
    );
  const group = (kind: SheetFindingKind, heading: string): ReactElement | null => {
    const own = findings.filter((finding) => finding.kind === kind);
    if (own.length === 0) return null;
    return (
      <RuledSection heading={heading} count={own.length}>
        {own.map((finding) => (
          <SheetFinding key={finding.code} finding={finding} file={file} teams={teams} people={people} />
        ))}
      </RuledSection>
    );
  };
  return (
    <div className={css.step}>
      <p className={css.finding}>
        {plural(file.rowCount, 'row', 'rows')}: {countsSaid(counts, false)}.
      </p>
      {group('STOP', 'Left out until fixed')}
      {group('WAIT', 'Kept until somebody is trained')}
      {group('WARNING', 'Worth a look')}
      <CheckedRows rows={rows} total={file.rowCount} />
      <LeftOutRows path={file.rejectedPath} count={counts.reject} then="fix and bring later" />
      {writes > 0 ? (
        <ButtonRow>
          <Button look="filled" sending={loading} sendingWords="Importing…" onClick={start}>
            Import {plural(writes, 'row', 'rows')}
          </Button>
          <span className={css.pale}>Into drafts only. You can undo it for 24 hours.</span>
        </ButtonRow>
      ) : (
        <p>There is nothing to import: no row would be added or changed.</p>
      )}
    </div>
  );
}
