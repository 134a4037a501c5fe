import { useMutation } from '@apollo/client/react';
import type { ReactElement, ReactNode } from 'react';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { SheetField } from '../../graphql/graphql.js';
import { aboveHeader, ColumnsForm } from '../../templates/import/columns-form.js';
import type { OpenSheet } from './sheets.route.js';

const ChooseOkrColumns_Mutation = graphql(`
  mutation ChooseOkrColumns($input: ChooseOkrColumnsInput!) {
    chooseOkrColumns(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

const fieldWords: Readonly<Record<SheetField, string>> = {
  TEAM: 'Team',
  OBJECTIVE: 'Objective',
  KEY_RESULT: 'Key result',
  TYPE: 'Type',
  START: 'Start',
  COMMIT: 'Commit',
  TARGET: 'Target',
  STRETCH: 'Stretch',
  UNIT: 'Unit',
  DIRECTION: 'Direction',
  CHAMPION: 'KR champion',
  DATA_SOURCE: 'Data source',
  DUE: 'Due',
  WHY_NOW: 'Why now',
  OBJECTIVE_KIND: 'Internal or external',
  MISSION: 'Mission',
  HEALTHY_FROM: 'Healthy from',
  HEALTHY_TO: 'Healthy to',
  CURRENT: 'Current value',
  CHECKED_ON: 'Checked on',
  CYCLE: 'Cycle',
  FINAL_SCORE: 'Final score',
  LEARNING: 'Learning',
  INTENTION: 'Keep, modify or remove',
  ROW_ID: 'Row id',
  LEAVE_OUT: 'Leave out',
};

/** Which column is which, and what was seen of how the sheet is laid out. */
export function ColumnsStep({ file }: { readonly file: OpenSheet }): ReactElement {
  const [choose] = useMutation(ChooseOkrColumns_Mutation);
  const notes: ReactNode[] = [
    ...aboveHeader(file.rowsAbove),
    ...(file.twoHeaders ? ['Two rows were read as one header.'] : []),
    ...(file.mergedRanges > 0 ? [`${plural(file.mergedRanges, 'merged range', 'merged ranges')}: each cell says what the first one says.`] : []),
  ];
  return (
    <ColumnsForm
      {...file}
      fieldWords={fieldWords}
      notes={notes}
      send={async (fields, idempotencyKey) =>
        (await choose({ variables: { input: { importId: file.id, version: file.version, fields, idempotencyKey } } })).data?.chooseOkrColumns.errors
      }
    />
  );
}
