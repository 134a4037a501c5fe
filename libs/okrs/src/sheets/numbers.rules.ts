/** What stands between whole and part of a number: 12.5 or 12,5. */
export type DecimalSign = 'POINT' | 'COMMA';

export interface ReadNumber {
  readonly value: number;
  /** What was written around it: %, €, days. Empty when nothing was. */
  readonly unit: string;
}

/** Sign, digits with their signs, and what stands before and after. */
const shape =
  /^(?<before>[^\d\s+\-−.,]{0,8}\s*)?(?<sign>[+\-−]?)\s*(?<before2>[^\d\s+\-−.,]{0,4}\s*)?(?<digits>\d[\d.,'’\u00a0\u202f ]*|[.,]\d+)\s*(?<after>\D{0,40})$/u;

const tidy = (text: string): string =>
  text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** How a number says its decimals by its own form: null when it fits both ways, such as 1,234. */
export function decimalSignOf(text: string): DecimalSign | null {
  const digits = (shape.exec(tidy(text))?.groups?.digits ?? '').trim();
  const [points, commas] = [digits.split('.').length - 1, digits.split(',').length - 1];
  if (points > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? 'POINT' : 'COMMA';
  if (points > 1) return 'COMMA';
  if (commas > 1) return 'POINT';
  const [whole = '', part = ''] = digits.split(/[.,]/);
  if (points + commas === 0) return null;
  const either = part.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (either) return null;
  return points === 1 ? 'POINT' : 'COMMA';
}

/** A number that fits both ways. */
export const isAmbiguous = (text: string): boolean => decimalSignOf(text) === null && /\d[.,]\d/.test(shape.exec(tidy(text))?.groups?.digits ?? '');

/** Reads "12,5 %", "€ 1.200", "-3", "1 250 days". Undefined for what is no number. */
export function readNumber(cell: string | number, sign: DecimalSign): ReadNumber | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, unit: '' } : undefined;
  const groups = shape.exec(tidy(cell))?.groups;
  if (!groups) return undefined;
  const own = decimalSignOf(cell) ?? sign;
  const bare = (groups.digits ?? '').replace(/['’ ]/g, '');
  const value = Number(own === 'POINT' ? bare.replaceAll(',', '') : bare.replaceAll('.', '').replace(',', '.'));
  if (!Number.isFinite(value)) return undefined;
  const unit = tidy([groups.before, groups.before2, groups.after].filter(Boolean).join(' '));
  return { value: /[-−]/.test(groups.sign ?? '') && value !== 0 ? -value : value, unit: unit.slice(0, 40) };
}
