import type { FoldedText } from './folded-text.js';

export type Shape = 'LOWER' | 'CAPITAL' | 'CAPS' | 'MIXED';

/** A run of letters and figures, with what tells whether it is meant as a name. */
export interface Word {
  /** In small letters. */
  readonly text: string;
  /** As `text`, with look-alikes of other scripts in Latin letters. */
  readonly alike: string;
  /** In the folded text. */
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** Begins a sentence, a line or a quotation: its capital says nothing. */
  readonly opens: boolean;
}

/** After these a full stop ends no sentence. */
const abbreviations = new Set([
  'e',
  'g',
  'i',
  'eg',
  'ie',
  'vs',
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'hr',
  'fr',
  'sr',
  'sra',
  'mme',
  'dhr',
  'mevr',
  'ca',
  'bzw',
  'z',
  'b',
  'st',
  'no',
  'p',
]);

export function shapeOf(letters: string): Shape {
  const [lower, upper] = [letters.toLowerCase(), letters.toUpperCase()];
  if (letters === lower) return 'LOWER';
  if (letters === upper) return 'CAPS';
  return letters.slice(1) === lower.slice(1) ? 'CAPITAL' : 'MIXED';
}

function opensSentence(gap: string, before: string | undefined): boolean {
  if (before === undefined || /[!?…:;\n"“”„«»•]/.test(gap)) return true;
  return /\.[\s)'\]]/.test(gap) && !abbreviations.has(before);
}

/** The words of a text in their order. */
export function wordsOf({ plain, alike }: FoldedText): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const found of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    const gap = plain.slice(end, found.index);
    const before = words.at(-1)?.text;
    end = found.index + found[0].length;
    words.push({
      text: found[0].toLowerCase(),
      alike: alike.slice(found.index, end).toLowerCase(),
      start: found.index,
      end,
      shape: shapeOf(found[0]),
      gap,
      opens: opensSentence(gap, before),
    });
  }
  return words;
}

/** A text in capitals throughout, where capitals say nothing. */
export const isShouted = (plain: string): boolean => plain === plain.toUpperCase() && plain !== plain.toLowerCase() && /\p{L}{2,}.*\s.*\p{L}{2,}/su.test(plain);

/** What a word in two cases is made of: Halden and Plan of "HaldenPlan", tern and 2026 of "tern2026". In the folded text. */
export function piecesOf(plain: string, word: Word): readonly { readonly start: number; readonly end: number }[] {
  const pieces = [...plain.slice(word.start, word.end).matchAll(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+|\p{L}/gu)];
  return pieces.length < 2 ? [] : pieces.map((piece) => ({ start: word.start + piece.index, end: word.start + piece.index + piece[0].length }));
}
