import type { ReactElement, ReactNode } from 'react';
import { plural } from '../../app/words.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import field from '../../ui/form/field.module.css';
import type { UserError } from '../../ui/form/user-errors.js';
import css from './import.module.css';

interface FoundRow {
  readonly number: number;
  readonly value: string;
}

/** One kind of repair for all its rows. */
export function FindingGroup({
  headline,
  stops,
  children,
}: {
  readonly headline: string;
  readonly stops: boolean;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className={css.repair} data-stops={stops || undefined}>
      <h3>{headline}</h3>
      {children}
    </div>
  );
}

/** "Row 4: Ana; row 9: Ben; and 12 more rows". A row is named once, with all that was found in it. */
export function FoundRows({ rows, rowCount }: { readonly rows: readonly FoundRow[]; readonly rowCount: number }): ReactElement {
  const values = new Map<number, string[]>();
  for (const { number, value } of rows) values.set(number, [...(values.get(number) ?? []), ...(value ? [value] : [])]);
  const named = [...values].slice(0, 8).map(([number, said]) => `row ${number}${said.length > 0 ? `: ${[...new Set(said)].join(', ')}` : ''}`);
  const left = rowCount - named.length;
  const text = [...named, ...(left > 0 ? [`and ${plural(left, 'more row', 'more rows')}`] : [])].join('; ');
  return <p className={css.pale}>{text.charAt(0).toUpperCase() + text.slice(1)}</p>;
}

export interface WordAnswer {
  readonly word: string;
  readonly answer: string;
}

interface Props {
  readonly code: string;
  readonly headline: string;
  readonly words: readonly string[];
  readonly rowCount: number;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly send: (given: readonly WordAnswer[], idempotencyKey: string) => Promise<readonly UserError[] | null | undefined>;
}

/** What a word means is answered once, for every row that says it. */
export function WordAnswers({ code, headline, words, rowCount, choices, send }: Props): ReactElement {
  const form = useCairnForm<{ answers: string[] }>({ answers: words.map(() => '') });
  return (
    <Form
      form={form}
      label={headline}
      send={async ({ answers }, idempotencyKey) => {
        const given = words.map((word, index) => ({ word, answer: answers[index] ?? '' })).filter(({ answer }) => answer !== '');
        return given.length === 0 ? [{ message: 'Choose what at least one of them means.' }] : send(given, idempotencyKey);
      }}
    >
      <ul className={css.words}>
        {words.map((word, index) => (
          <li key={word}>
            <label htmlFor={`${code}-${index}`}>“{word}”</label>
            <select id={`${code}-${index}`} {...form.register(`answers.${index}`)} className={field.control}>
              <option value="">Choose</option>
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <p>
        <Submit look="outlined" small sendingWords="Checking…">
          Mend {plural(rowCount, 'row', 'rows')}
        </Submit>
      </p>
    </Form>
  );
}
