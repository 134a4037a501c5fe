import type { ReactElement } from 'react';
import { clientRoleWords } from '../../app/client-words.js';
import type { RosterRowFate } from '../../graphql/graphql.js';
import { CheckedTable } from '../../templates/import/checked-table.js';
import type { OpenImport } from './import.route.js';

const fateWords: Readonly<Record<RosterRowFate, string>> = { CREATE: 'new', CHANGE: 'changes', SAME: 'already here', REJECT: 'left out' };

type Rows = NonNullable<OpenImport['check']>['rows'];

/** People as their rows were read. */
export const CheckedRows = ({ rows, total }: { readonly rows: Rows; readonly total: number }): ReactElement => (
  <CheckedTable
    rows={rows}
    total={total}
    columns={[
      { heading: 'Name', cell: ({ name }) => name },
      { heading: 'Mail address', cell: ({ email }) => email },
      { heading: 'Team', cell: ({ team }) => team },
      { heading: 'Roles', cell: ({ roles }) => roles.map((role) => clientRoleWords[role]).join(', ') },
      { heading: 'Writes OKRs', cell: ({ writesOkrs }) => (writesOkrs ? 'yes' : 'no') },
      { heading: 'What happens', cell: ({ fate }) => fateWords[fate] },
    ]}
  />
);
