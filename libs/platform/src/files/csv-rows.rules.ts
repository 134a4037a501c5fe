import Papa from 'papaparse';

/** Cells of a .csv file, record by record; `unclosed` is the record whose quotation mark never ends. */
export interface CsvRows {
  readonly rows: readonly (readonly string[])[];
  readonly unclosed: number | null;
}

/** How many records tell what parts their cells. */
const telling = 20;

/** Reads at most `most` records. */
export function csvRows(text: string, most: number): CsvRows {
  const delimiter = delimiterOf(text);
  const read = parsed(text, delimiter, most);
  if (delimiter !== '') return { ...read, rows: unwrapped(read.rows, delimiter) };
  // A program that took each line for one cell put the whole line into quotation marks.
  const within = read.rows.map((row) => row[0] ?? '').join('\n');
  const inner = delimiterOf(within);
  return inner === '' || read.unclosed !== null ? read : parsed(within, inner, most);
}

function parsed(text: string, delimiter: string, most: number): CsvRows {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: false, preview: most, delimiter: delimiter || ',' });
  return { rows: data, unclosed: errors.find((error) => error.type === 'Quotes')?.row ?? null };
}

/**
 * What parts the cells is what gives most of the first records the same number of them; a title above the table has none, and texts are full of other
 * signs. Empty, where nothing parts anything.
 */
function delimiterOf(text: string): string {
  const start = text.slice(0, 50_000);
  const counts = [',', ';', '\t', '|'].map((delimiter) => {
    const records = Papa.parse<string[]>(start, { delimiter, preview: telling, skipEmptyLines: 'greedy' }).data;
    const widths = new Map<number, number>();
    for (const { length } of records) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const [width, alike] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
    return { delimiter, width, alike };
  });
  const [best] = counts.sort((a, b) => b.alike - a.alike || b.width - a.width);
  return best && best.alike > 0 ? best.delimiter : '';
}

/** A single record that was put into quotation marks as a whole is taken apart where it then has as many cells as the first one. */
function unwrapped(rows: readonly (readonly string[])[], delimiter: string): readonly (readonly string[])[] {
  const width = rows.find((row) => row.length > 1)?.length ?? 0;
  return rows.map((row) => {
    const [only = ''] = row;
    if (row.length !== 1 || !only.includes(delimiter)) return row;
    const inner = Papa.parse<string[]>(only, { delimiter }).data[0] ?? row;
    return inner.length === width ? inner : row;
  });
}
