import type { ReactElement, ReactNode } from 'react';
import { figure, plural } from '../../app/words.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import field from '../../ui/form/field.module.css';
import type { UserError } from '../../ui/form/user-errors.js';
import css from './import.module.css';

interface FoundRow {
  readonly number: number;
  /** The header above the cell; empty or missing where the whole row is meant. */
  readonly column?: string;
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

/** "Row 4, Start: abc; row 9, Start: n/a; and 12 more rows". A row is named once, with all that was found in it. */
export function FoundRows({ rows, rowCount }: { readonly rows: readonly FoundRow[]; readonly rowCount: number }): ReactElement {
  const found = new Map<number, string[]>();
  for (const row of rows) found.set(row.number, [...(found.get(row.number) ?? []), ...cellWords(row)]);
  const named = [...found].slice(0, 8).map(([number, said]) => [`row ${number}`, ...new Set(said)].join(''));
  const left = rowCount - named.length;
  const text = [...named, ...(left > 0 ? [`and ${plural(left, 'more row', 'more rows')}`] : [])].join('; ');
  return <p className={css.pale}>{text.charAt(0).toUpperCase() + text.slice(1)}</p>;
}

/** ", Start: abc" for a cell, ": Nia Cole" for a row as a whole. */
function cellWords({ column, value }: FoundRow): string[] {
  if (value === '') return [];
  return column ? [`, ${value.startsWith(column) ? value : `${column}: ${value}`}`] : [`: ${value}`];
}

export interface WordAnswer {
  readonly word: string;
  readonly answer: string;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly code: string;
  readonly headline: string;
  readonly words: readonly string[];
  /** How many words there are, where not all of them are asked at once. */
  readonly wordCount?: number;
  readonly rowCount: number;
  readonly choices: readonly Choice[];
  /** What a word may mean, the likeliest first; a single one is chosen beforehand, for the person to look at. */
  readonly near?: readonly { readonly word: string; readonly choice: Choice }[];
  readonly send: (given: readonly WordAnswer[], idempotencyKey: string) => Promise<readonly UserError[] | null | undefined>;
}

/** What a word means is answered once, for every row that says it. */
export const WordAnswers = (props: Props): ReactElement => <Answers key={props.words.join('\n')} {...props} />;

/** New words are asked anew: what was chosen for one never stands beside another. */
function Answers({ code, headline, words, wordCount = words.length, rowCount, choices, near = [], send }: Props): ReactElement {
  const nearOf = (word: string): readonly Choice[] => near.filter((one) => one.word === word).map(({ choice }) => choice);
  const form = useCairnForm<{ answers: string[] }>({ answers: words.map((word) => (nearOf(word).length === 1 ? (nearOf(word)[0]?.value ?? '') : '')) });
  const isNear = (word: string, value: string): boolean => nearOf(word).some((choice) => choice.value === value);
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
              {nearOf(word).length > 0 && <optgroup label="Written nearly so">{optionsOf(nearOf(word))}</optgroup>}
              {nearOf(word).length > 0 ? (
                <optgroup label="Anything else">{optionsOf(choices.filter(({ value }) => !isNear(word, value)))}</optgroup>
              ) : (
                optionsOf(choices)
              )}
            </select>
          </li>
        ))}
      </ul>
      {wordCount > words.length && <p className={css.pale}>The other {figure(wordCount - words.length)} are asked when these are answered.</p>}
      <p>
        <Submit look="outlined" small sendingWords="Checking…">
          Mend {plural(rowCount, 'row', 'rows')}
        </Submit>
      </p>
    </Form>
  );
}

const optionsOf = (choices: readonly Choice[]): ReactElement[] =>
  choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
