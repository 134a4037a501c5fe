import { stem } from './stem.rules.js';

/** A word of a text: where it stands as typed, and what it is compared by. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** As typed. */
  readonly text: string;
  /** Lower case, without accents and without a possessive ending. */
  readonly plain: string;
  readonly stem: string;
  readonly isNumber: boolean;
}

// Scripts without spaces are read sign by sign; everything else is a run of letters and digits, a number keeps its separators.
// Signs without width inside a word (soft hyphens, joiners) do not end it: pages that texts are pasted from are full of them.
const pattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{N}+(?:[.,]\p{N}+)*[\p{L}\p{M}]*|[\p{L}\p{M}]+(?:(?:['’]|[\u00ad\u200b-\u200d\u2060]+)[\p{L}\p{M}]+)*[\p{N}]*/gu;

// What is plain ASCII needs no tables of Unicode, and most texts are: this reads them several times as fast.
const asciiPattern = /[0-9]+(?:[.,][0-9]+)*[A-Za-z]*|[A-Za-z]+(?:'[A-Za-z]+)*[0-9]*/g;
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

const letters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Accents, width, case and ligatures make no difference. */
export const plain = (text: string): string => (isAscii(text) ? text.toLowerCase() : unaccented(text));

const unaccented = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060]/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđðþı]/g, (letter) => letters[letter] ?? letter);

/** The words of a text in their order, with the places they stand at. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(isAscii(text) ? asciiPattern : pattern)].map((found) => {
    const bare = plain(found[0])
      .replace(/['’]s?$/, '')
      .replace(/['’]/g, '');
    return { start: found.index, end: found.index + found[0].length, text: found[0], plain: bare, stem: stem(bare), isNumber: /^\p{N}/u.test(bare) };
  });
}

/** The same words in another case, spacing or punctuation are the same text. */
export const sameWords = (text: string): string =>
  wordsOf(text)
    .map((word) => word.plain)
    .join(' ');
