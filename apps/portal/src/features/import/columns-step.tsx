import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import type { RosterField } from '../../graphql/graphql.js';
import { aboveHeader, ColumnsForm } from '../../templates/import/columns-form.js';
import type { OpenImport } from './import.route.js';

const ChooseRosterColumns_Mutation = graphql(`
  mutation ChooseRosterColumns($input: ChooseRosterColumnsInput!) {
    chooseRosterColumns(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

const fieldWords: Readonly<Record<RosterField, string>> = {
  NAME: 'Name',
  FIRST_NAME: 'First name',
  LAST_NAME: 'Last name',
  MAIL: 'Mail address',
  TEAM: 'Team',
  ROLE: 'Role',
  WRITES: 'Writes OKRs',
  LEAVE_OUT: 'Leave out',
};

/** Which column is which. */
export function ColumnsStep({ file }: { readonly file: OpenImport }): ReactElement {
  const [choose] = useMutation(ChooseRosterColumns_Mutation);
  return (
    <ColumnsForm
      {...file}
      fieldWords={fieldWords}
      notes={aboveHeader(file.rowsAbove)}
      send={async (fields, idempotencyKey) =>
        (await choose({ variables: { input: { importId: file.id, version: file.version, fields, idempotencyKey } } })).data?.chooseRosterColumns.errors
      }
    />
  );
}
