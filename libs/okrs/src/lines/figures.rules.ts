/** A figure as somebody wrote it, with what stood around it. */
export interface ReadFigure {
  readonly value: number;
  /** `%`, `€`, `days`; empty where nothing stood there. */
  readonly unit: string;
}

const spaces = /[\s\u00a0\u2007\u2009\u202f]/gu;
const minus = /^[-\u2212\u2012\u2013]/u;
/** Sign or currency, digits with their marks, then a unit. */
const shape =
  /^(?<before>[^\d.,+\-\u2212\u2012\u2013(]*)(?<sign>[+\-\u2212\u2012\u2013]?)(?<between>[^\d.,]*?)(?<digits>[\d.,'\u2019\u00a0\u2007\u2009\u202f ]*\d)(?<after>[^\d]*)$/u;
const thousands: Readonly<Record<string, number>> = { k: 1e3, tsd: 1e3, thousand: 1e3, mn: 1e6, mio: 1e6, million: 1e6, bn: 1e9, billion: 1e9, mrd: 1e9 };

/** What stands between whole and part of a number: 12.5 or 12,5. */
export type DecimalSign = 'POINT' | 'COMMA';
export type DecimalMark = ',' | '.';

interface Shaped {
  readonly digits: string;
  readonly negative: boolean;
  readonly unit: string;
  readonly times: number;
}

function shaped(text: string): Shaped | null {
  const bare = text.normalize('NFKC').trim();
  const inBrackets = /^\((.*)\)$/u.exec(bare);
  const found = shape.exec((inBrackets?.[1] ?? bare).trim());
  if (!found?.groups) return null;
  const { before = '', sign = '', between = '', digits = '', after = '' } = found.groups;
  const { times, unit } = suffix(after);
  const units = [before, between].map((part) => part.replace(/\b(from|to|by|at|of)\b/giu, '').trim()).filter((part) => part !== '');
  if (units.some((part) => /\p{L}{4,}/u.test(part))) return null;
  return {
    digits: digits.replace(spaces, '').replace(/['\u2019]/gu, ''),
    negative: minus.test(sign) || inBrackets !== null,
    times,
    unit: [...units, unit].filter((part) => part !== '').join(' '),
  };
}

/** `k`, `m€`: what multiplies the figure, and what is left as its unit. */
function suffix(after: string): { times: number; unit: string } {
  const rest = after.trim();
  const word = /^(\p{L}+)\.?\s*(.*)$/u.exec(rest);
  const times = thousands[(word?.[1] ?? '').toLowerCase()] ?? (word?.[1] === 'M' ? 1e6 : undefined);
  return times === undefined ? { times: 1, unit: rest } : { times, unit: (word?.[2] ?? '').trim() };
}

/** The mark that must be the decimal one, as far as a figure alone tells. */
function markIn(digits: string): DecimalMark | null {
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  if (last < 0) return null;
  const mark = digits.charAt(last) as DecimalMark;
  const other = mark === ',' ? '.' : ',';
  if (digits.includes(other)) return mark;
  // Several of one kind part thousands.
  if (digits.indexOf(mark) !== last) return other;
  // Three digits behind one mark may be thousands or decimals; a leading zero says decimals.
  return digits.length - last - 1 === 3 && /^[1-9]\d{0,2}[.,]/u.test(digits) ? null : mark;
}

const isGrouped = (digits: string): boolean => /^[1-9]\d{0,2}[.,]\d{3}$/u.test(digits);

const toldBy = (all: readonly (Shaped | null)[]): DecimalMark | undefined => all.flatMap((one) => (one && markIn(one.digits)) ?? [])[0];

/** Whether figures of one row may be read in two ways: 1.234 and 2.345, as long as nothing beside them tells which mark parts thousands. */
export function readsTwoWays(cells: readonly string[]): boolean {
  const all = cells.map(shaped);
  return toldBy(all) === undefined && all.some((one) => one !== null && isGrouped(one.digits));
}

/** Figures of one row are written the same way: one that tells its decimal mark tells it for all; where none does, `open` is it. Null for what is not a figure. */
export function readFigures(cells: readonly string[], open: DecimalMark = '.'): (ReadFigure | null)[] {
  const all = cells.map(shaped);
  const decimal = toldBy(all) ?? open;
  return all.map((one) => {
    if (!one) return null;
    const value = Number(one.digits.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '.')) * one.times;
    return Number.isFinite(value) ? { value: Number((one.negative ? -value : value).toPrecision(15)), unit: one.unit } : null;
  });
}
