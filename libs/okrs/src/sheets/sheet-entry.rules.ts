import { cleanText, recordDayWords } from '@cairn/kernel';
import { cellName, type CellPlace, type SheetCell, type SheetRow } from '@cairn/platform';
import { carryDown } from './carry-down.rules.js';
import type { DecimalSign } from '../lines/figures.rules.js';
import { dayOrderOf, isAmbiguousDay, readDay, type DayOrder } from './days.rules.js';
import { decimalSignOf, isAmbiguous, readNumber } from './numbers.rules.js';
import { readRowId, type RowId } from './row-id.rules.js';
import { dayFields, fieldTitles, numberFields, type HeldField, type SheetField } from './sheet-fields.js';
import type { SheetFinding } from './sheet-findings.rules.js';
import type { SheetRepairs } from './sheet-repairs.js';

/** A file whose columns are known. */
export interface ChosenSheet {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly fields: readonly SheetField[];
  readonly formulas: readonly CellPlace[];
  readonly errors: readonly CellPlace[];
}

/** How the file writes numbers and days, as most of its cells tell. */
export interface Notation {
  readonly decimals: DecimalSign;
  readonly days: DayOrder;
}

/** One row by its fields, before anything is looked up. */
export interface SheetEntry {
  readonly number: number;
  readonly id: RowId | null;
  cell(field: HeldField): SheetCell;
  text(field: HeldField): string;
  /** The header above a field. */
  header(field: HeldField): string;
}

/** Reads the rows: blanks are carried down, empty rows dropped. */
export function entriesOf(sheet: ChosenSheet): { readonly entries: readonly SheetEntry[]; readonly findings: readonly SheetFinding[] } {
  const { rows, carried } = carryDown(sheet.rows, sheet.fields);
  const places = new Map(sheet.fields.flatMap((field, index) => (field === 'LEAVE_OUT' ? [] : [[field, index] as const])));
  const headerOf = (field: HeldField): string => sheet.header[places.get(field) ?? -1] ?? fieldTitles[field];
  const noValue = new Set(sheet.errors.map(({ row, column }) => `${row} ${column}`));
  const entries = rows.map((row): SheetEntry => {
    const cell = (field: HeldField): SheetCell => {
      const column = places.get(field) ?? -1;
      return noValue.has(`${row.number} ${column}`) ? '' : (row.cells[column] ?? '');
    };
    const text = (field: HeldField): string => cleanText(String(cell(field)));
    return { number: row.number, id: readRowId(text('ROW_ID')), cell, text, header: headerOf };
  });
  return { entries, findings: [...carried.map(carriedFinding(headerOf('OBJECTIVE'))), ...cellFindings(sheet)] };
}

const carriedFinding =
  (column: string) =>
  (number: number): SheetFinding => ({ code: 'CARRIED', number, column, value: '', reason: 'The objective is taken from above.' });

function cellFindings({ header, fields, formulas, errors }: ChosenSheet): SheetFinding[] {
  const at =
    (code: 'FORMULA' | 'CELL_ERROR', reasonOf: (cell: string) => string) =>
    ({ row, column }: CellPlace): SheetFinding[] => {
      if ((fields[column] ?? 'LEAVE_OUT') === 'LEAVE_OUT') return [];
      const name = header[column] ?? '';
      const cell = `${name} (cell ${cellName({ row, column })})`;
      return [{ code, number: row, column: name, value: cell, reason: reasonOf(cell) }];
    };
  return [
    ...formulas.flatMap(at('FORMULA', (cell) => `${cell} is a formula; its last result is taken.`)),
    ...errors.flatMap(at('CELL_ERROR', (cell) => `The formula in ${cell} has no result. Write the value itself.`)),
  ];
}

/** What the file's own cells tell of its notation; answers of a person count first. */
export function notationOf(entries: readonly SheetEntry[], repairs: SheetRepairs): { readonly notation: Notation; readonly guessed: readonly SheetFinding[] } {
  const texts = (fields: readonly HeldField[]) =>
    entries.flatMap((entry) =>
      fields.flatMap((field) => (typeof entry.cell(field) === 'string' && entry.text(field) !== '' ? [{ entry, field, text: entry.text(field) }] : [])),
    );
  const [numbers, days] = [texts(numberFields), texts(dayFields)];
  const [signs, orders] = [numbers.map(({ text }) => decimalSignOf(text)), days.map(({ text }) => dayOrderOf(text))];
  const most = <T>(found: readonly (T | null)[], one: T, other: T): T | null => {
    const [ones, others] = [found.filter((value) => value === one).length, found.filter((value) => value === other).length];
    return ones === others ? null : ones > others ? one : other;
  };
  const [decimals, order] = [repairs.decimals ?? most(signs, 'POINT', 'COMMA'), repairs.days ?? most(orders, 'DAY_FIRST', 'MONTH_FIRST')];
  const notation: Notation = { decimals: decimals ?? 'POINT', days: order ?? 'DAY_FIRST' };
  const unsure = (code: 'NUMBERS_GUESSED' | 'DAYS_GUESSED', of: typeof numbers, fits: (text: string) => boolean): SheetFinding[] =>
    of
      .filter(({ text }) => fits(text))
      .map(({ entry, field, text }) => ({
        code,
        number: entry.number,
        column: entry.header(field),
        value: `${text}, read as ${code === 'DAYS_GUESSED' ? spokenDay(text, notation) : spokenNumber(text, notation)}`,
        reason: `"${text}" can be read in two ways.`,
      }));
  return {
    notation,
    guessed: [
      ...(decimals === null ? unsure('NUMBERS_GUESSED', numbers, isAmbiguous) : []),
      ...(order === null ? unsure('DAYS_GUESSED', days, isAmbiguousDay) : []),
    ],
  };
}

const spokenDay = (text: string, { days }: Notation): string => {
  const read = readDay(text, days);
  return read ? recordDayWords(read) : 'no day';
};

/** Without any mark that could be read in two ways again. */
const spokenNumber = (text: string, { decimals }: Notation): string => {
  const value = readNumber(text, decimals)?.value ?? 0;
  return Number.isInteger(value) ? String(value) : `a number with three decimals, between ${Math.floor(value)} and ${Math.floor(value) + 1}`;
};
