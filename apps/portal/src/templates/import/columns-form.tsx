import type { ReactElement, ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { plural } from '../../app/words.js';
import { ButtonRow } from '../../ui/button/button.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import field from '../../ui/form/field.module.css';
import type { UserError } from '../../ui/form/user-errors.js';
import css from './import.module.css';

interface Column<F extends string> {
  readonly index: number;
  readonly header: string;
  readonly example: string;
  readonly field: F;
  readonly confidence: 'SURE' | 'LIKELY' | 'NONE';
  readonly contested: boolean;
}

interface Props<F extends string> {
  readonly columns: readonly Column<F>[];
  readonly columnsChosen: boolean;
  readonly rowCount: number;
  readonly fieldWords: Readonly<Record<F, string>>;
  /** What is to be known about the file before the columns are chosen. */
  readonly notes: readonly ReactNode[];
  readonly send: (fields: F[], idempotencyKey: string) => Promise<readonly UserError[] | null | undefined>;
}

/** How sure the guess is; two columns with one claim ask for a choice. */
function guessWords({ confidence, contested, field: guess }: Column<string>, chosen: boolean): string {
  if (chosen) return 'chosen';
  if (contested) return 'two columns claim this: choose one';
  if (guess === 'LEAVE_OUT') return 'is left out';
  return confidence === 'SURE' ? 'sure' : 'is this right?';
}

/** Which column is which. */
export function ColumnsForm<F extends string>({ columns, columnsChosen, rowCount, fieldWords, notes, send }: Props<F>): ReactElement {
  const [asked, setAsked] = useSearchParams();
  const form = useCairnForm<{ fields: string[] }>({ fields: columns.map((column) => column.field as string) });
  const choices = Object.entries<string>(fieldWords);
  return (
    <Form
      form={form}
      label="Say which column is which"
      send={({ fields }, idempotencyKey) => send(fields as F[], idempotencyKey)}
      done={() => {
        // The next step's address loads the check.
        const next = new URLSearchParams(asked);
        next.set('step', 'check');
        setAsked(next);
      }}
    >
      {notes.map((note, index) => (
        <p key={index}>{note}</p>
      ))}
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
          {columns.map((column) => (
            <tr key={column.index} data-asks={(!columnsChosen && column.contested) || undefined}>
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
              <td>{guessWords(column, columnsChosen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ButtonRow>
        <Submit sendingWords="Checking…">Check {plural(rowCount, 'row', 'rows')}</Submit>
      </ButtonRow>
    </Form>
  );
}

/** "2 rows above the header are left out." */
export const aboveHeader = (rows: number): ReactNode[] =>
  rows > 0 ? [`${plural(rows, 'row', 'rows')} above the header ${rows === 1 ? 'is' : 'are'} left out.`] : [];
