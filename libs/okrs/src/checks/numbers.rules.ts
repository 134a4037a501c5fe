import { wordsOf, type Word } from '../copying/words.rules.js';
import type { Span } from '../findings/finding.js';

/** A number in a text, with every value that its digits may stand for: 1.200 is one thousand two hundred in some countries. */
export interface NumberInText {
  readonly span: Span;
  readonly values: readonly number[];
}

const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mio: 1e6, bn: 1e9, b: 1e9 };

function valuesOf(word: Word): readonly number[] {
  const [, digits = '', unit = ''] = /^([\p{N}.,]+)(.*)$/u.exec(word.plain) ?? [];
  const readings = new Set([digits.replaceAll(',', ''), digits.replaceAll('.', '').replace(',', '.')].map(Number).filter(Number.isFinite));
  const scale = scales[unit];
  return [...readings].flatMap((value) => (scale === undefined ? [value] : [value, value * scale]));
}

/** All numbers of a text in their order. Periods such as Q3 are none. */
export const numbersIn = (text: string): readonly NumberInText[] =>
  wordsOf(text)
    .filter((word) => word.isNumber)
    .map((word) => ({ span: { start: word.start, end: word.end }, values: valuesOf(word) }));

/** `12%`, `9 days`, `1,200`: a value as people write it. */
export function valueWords(value: number, unit: string): string {
  const rounded = Math.round(value * 100) / 100;
  const [whole = '', part] = String(Math.abs(rounded)).split('.');
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const text = `${rounded < 0 ? '−' : ''}${grouped}${part ? `.${part}` : ''}`;
  if (unit.trim() === '') return text;
  return unit.startsWith('%') ? `${text}${unit}` : `${text} ${unit}`;
}
