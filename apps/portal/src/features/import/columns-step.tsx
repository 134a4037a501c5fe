import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { RosterField } from '../../graphql/graphql.js';
import { ButtonRow } from '../../ui/button/button.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import field from '../../ui/form/field.module.css';
import css from './import.module.css';
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
const choices = Object.entries(fieldWords);

type Column = OpenImport['columns'][number];

/** How sure the guess is; two columns with one claim ask for a choice. */
function guessWords({ confidence, contested, field: guess }: Column, chosen: boolean): string {
  if (chosen) return 'chosen';
  if (contested) return 'two columns claim this: choose one';
  if (guess === 'LEAVE_OUT') return 'is left out';
  return confidence === 'SURE' ? 'sure' : 'is this right?';
}

/** Which column is which. */
export function ColumnsStep({ file }: { readonly file: OpenImport }): ReactElement {
  const [asked, setAsked] = useSearchParams();
  const form = useCairnForm<{ fields: RosterField[] }>({ fields: file.columns.map((column) => column.field) });
  const [choose] = useMutation(ChooseRosterColumns_Mutation);
  return (
    <Form
      form={form}
      label="Say which column is which"
      send={async ({ fields }, idempotencyKey) =>
        (await choose({ variables: { input: { importId: file.id, version: file.version, fields, idempotencyKey } } })).data?.chooseRosterColumns.errors
      }
      done={() => {
        // The next step's address loads the check.
        const next = new URLSearchParams(asked);
        next.set('step', 'check');
        setAsked(next);
      }}
    >
      {file.rowsAbove > 0 && (
        <p>
          {plural(file.rowsAbove, 'row', 'rows')} above the header {file.rowsAbove === 1 ? 'is' : 'are'} left out.
        </p>
      )}
      <table className={css.table}>
        <caption className="visually-hidden">Columns of the file</caption>
        <thead>
          <tr>
            <th scope="col">Your column</th>
            <th scope="col">Our field</th>
            <th scope="col">Example</th>
            <th scope="col">Our guess</th>
          </tr>
        </thead>
        <tbody>
          {file.columns.map((column) => (
            <tr key={column.index} data-asks={(!file.columnsChosen && column.contested) || undefined}>
              <th scope="row">{column.header}</th>
              <td>
                <select {...form.register(`fields.${column.index}`)} aria-label={`Field for ${column.header}`} className={field.control}>
                  {choices.map(([value, words]) => (
                    <option key={value} value={value}>
                      {words}
                    </option>
                  ))}
                </select>
              </td>
              <td className={css.example}>{column.example}</td>
              <td>{guessWords(column, file.columnsChosen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ButtonRow>
        <Submit sendingWords="Checking…">Check {plural(file.rowCount, 'row', 'rows')}</Submit>
      </ButtonRow>
    </Form>
  );
}
