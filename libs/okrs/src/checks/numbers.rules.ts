import { wordsOf, type Word } from '../copying/words.rules.js';
import type { Span } from '../findings/finding.js';
import { numberFrom, scaleWords } from './number-words.rules.js';

/** A number in a text, with every value that its digits may stand for: 1.200 is one thousand two hundred in some countries. */
export interface NumberInText {
  readonly span: Span;
  readonly values: readonly number[];
  /** Written out, as in "twenty". */
  readonly inWords: boolean;
}

const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mio: 1e6, bn: 1e9, b: 1e9 };

function valuesOf(word: Word, scaled: number | undefined): readonly number[] {
  const [, digits = '', unit = ''] = /^([\p{N}.,]+)(.*)$/u.exec(word.plain) ?? [];
  const readings = new Set([digits.replaceAll(',', ''), digits.replaceAll('.', '').replace(',', '.')].map(Number).filter(Number.isFinite));
  const scale = scales[unit] ?? scaled;
  return [...readings].flatMap((value) => (scale === undefined ? [value] : [value, value * scale]));
}

/** All numbers of a text in their order, in digits or in English words. Periods such as Q3 are none. */
export function numbersIn(text: string): readonly NumberInText[] {
  const words = wordsOf(text);
  const found: NumberInText[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) continue;
    const scale = word.isNumber ? scaleWords.get(words[at + 1]?.plain ?? '') : undefined;
    const written = word.isNumber ? null : numberFrom(text, words, at);
    if (!word.isNumber && !written) continue;
    const last = words[at + (written ? written.words - 1 : scale === undefined ? 0 : 1)] ?? word;
    found.push({ span: { start: word.start, end: last.end }, values: written ? [written.value] : valuesOf(word, scale), inWords: written !== null });
    at += written ? written.words - 1 : scale === undefined ? 0 : 1;
  }
  return found;
}

/** `12%`, `9 days`, `1,200`: a value as people write it. */
export function valueWords(value: number, unit: string): string {
  const rounded = Math.round(value * 100) / 100;
  const [whole = '', part] = String(Math.abs(rounded)).split('.');
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const text = `${rounded < 0 ? '−' : ''}${grouped}${part ? `.${part}` : ''}`;
  if (unit.trim() === '') return text;
  return unit.startsWith('%') ? `${text}${unit}` : `${text} ${unit}`;
}
