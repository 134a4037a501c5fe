import type { ReactElement } from 'react';
import type { SheetRowFate } from '../../graphql/graphql.js';
import { CheckedTable } from '../../templates/import/checked-table.js';
import type { OpenSheet } from './sheets.route.js';

const fateWords: Readonly<Record<SheetRowFate, string>> = {
  CREATE: 'new',
  CHANGE: 'changes',
  SAME: 'is here already',
  WAIT: 'waits for training',
  REJECT: 'left out',
};

type Rows = NonNullable<OpenSheet['check']>['rows'];

/** OKRs as their rows were read. */
export const CheckedRows = ({ rows, total }: { readonly rows: Rows; readonly total: number }): ReactElement => (
  <CheckedTable
    rows={rows}
    total={total}
    columns={[
      { heading: 'Key result', cell: ({ text }) => text },
      { heading: 'Objective', cell: ({ objective }) => objective },
      { heading: 'Team', cell: ({ team }) => team },
      { heading: 'What happens', cell: ({ fate, reasons }) => `${fateWords[fate]}${reasons.length > 0 ? `: ${reasons.join(' ')}` : ''}` },
    ]}
  />
);
