/** Spreadsheets run cells that begin like a formula; an apostrophe in front makes them plain text. */
const likeFormula = /^'*[=+\-@\t\r\0]/;

/** A cell that no spreadsheet runs. One that already begins with apostrophes gets one more, so that `asTyped` gives back exactly what it was. */
export const harmless = (cell: string): string => (likeFormula.test(cell) ? `'${cell}` : cell);

/** What a cell was before `harmless`. */
export const asTyped = (cell: string): string => (cell.startsWith(`'`) && likeFormula.test(cell.slice(1)) ? cell.slice(1) : cell);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A number as text that every reader takes for the same: no exponent, and never three decimals alone, which could be a thousand. */
export function plainNumber(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  const text = exponent === undefined ? mantissa : moved(mantissa, Number(exponent));
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

function moved(mantissa: string, places: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', part = ''] = mantissa.replace('-', '').split('.');
  const digits = whole + part;
  const point = whole.length + places;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length ? `${sign}${digits}${'0'.repeat(point - digits.length)}` : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Numbers cannot be formulas: -5 stays a number. */
const written = (cell: string | number): string => (typeof cell === 'number' ? plainNumber(cell) : quoted(harmless(cell)));

/** One line of a .csv file (RFC 4180). */
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(written).join(',')}\r\n`;

/** Begins with a byte order mark, so that Excel reads UTF-8. */
export const csvFile = (lines: readonly (readonly (string | number)[])[]): string => `\uFEFF${lines.map(csvLine).join('')}`;
