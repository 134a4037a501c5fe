import { readFigures, type DecimalSign, type ReadFigure } from '../lines/figures.rules.js';

/** A figure whose own form tells nothing is read as the rest of the file is written. */
const teller: Record<DecimalSign, string> = { POINT: '0.5', COMMA: '0,5' };
const read = (text: string, sign: DecimalSign): ReadFigure | null => readFigures([text, teller[sign]])[0] ?? null;

/** A number that fits both ways, such as 1,234. */
export const isAmbiguous = (text: string): boolean => read(text, 'POINT')?.value !== read(text, 'COMMA')?.value;

/** How a number says its decimals by its own form; null when it does not. */
export function decimalSignOf(text: string): DecimalSign | null {
  if (!/\d[.,]|[.,]\d/.test(text) || isAmbiguous(text)) return null;
  const [own, probe] = readFigures([text, '1,234']);
  return own ? (probe?.value === 1.234 ? 'COMMA' : 'POINT') : null;
}

/** Reads "12,5 %", "€ 1.200", "-3". Null for what is no number. */
export const readNumber = (cell: string | number, sign: DecimalSign): ReadFigure | null =>
  typeof cell === 'number' ? { value: cell, unit: '' } : read(cell, sign);

/** Equal as far as spreadsheets keep numbers: they know 15 digits. */
export const sameNumber = (a: number | null, b: number | null): boolean => a === b || (a !== null && b !== null && a.toPrecision(15) === b.toPrecision(15));
