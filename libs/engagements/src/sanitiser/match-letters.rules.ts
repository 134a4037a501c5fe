import { usualCapitals } from './generic-words.js';
import type { Reading } from './match-word.rules.js';
import { matchOf, type NameMatch } from './name-match.js';
import { usualness } from './ordinary-words.js';
import type { Word } from './words-of-text.js';

const joinsLetters = (gap: string): boolean => gap.length > 0 && gap.length < 4 && /^[\s.\-_*|/·,:~+&]+$/.test(gap);

/** Longer than any name; a text of single letters is no reason to look at each stretch of it. */
const mostLetters = 40;

/** Neighbours of one letter each, as far as they go. */
function singleLetters(words: readonly Word[], at: number): readonly Word[] {
  const taken: Word[] = [];
  for (const word of words.slice(at, at + mostLetters)) {
    if (word.text.length !== 1 || !/\p{L}/u.test(word.text) || (taken.length > 0 && !joinsLetters(word.gap))) break;
    taken.push(word);
  }
  return taken;
}

/** "O. C.", "D.R.", "OC", "T&C": the first letters of a name, written large. */
function initials(words: readonly Word[], at: number, { index, shouted }: Reading): NameMatch | undefined {
  const word = words[at];
  if (word === undefined || shouted || word.shape !== 'CAPS') return undefined;
  const letters = singleLetters(words, at);
  if (
    letters.length > 1 &&
    letters.every((one) => one.shape === 'CAPS') &&
    letters.slice(1).every((one) => /[.&+]/.test(one.gap)) &&
    words[at - 1]?.text.length !== 1
  ) {
    const form = index.letters(letters.map((one) => one.alike).join(''));
    return form && matchOf({ start: word.start, end: letters.at(-1)?.end ?? word.end }, form, 'LETTERS', false);
  }
  if (word.text.length < 2 || usualCapitals.has(word.text) || (word.text.length > 3 && usualness(word.text) !== 'NONE')) return undefined;
  const form = index.letters(word.alike);
  return form && matchOf(word, form, 'LETTERS', false);
}

/** "H a l d e n", "H-a-l-d-e-n": letters set apart, which read as a word. */
function setApart(words: readonly Word[], at: number, { index }: Reading): NameMatch | undefined {
  const letters = singleLetters(words, at);
  if (letters.length < 3) return undefined;
  const joined = letters.map((one) => one.alike).join('');
  const place = (from: number, length: number) => ({ start: letters[from]?.start ?? 0, end: letters[from + length - 1]?.end ?? 0 });
  for (let length = joined.length; length >= 3; length -= 1)
    for (let from = 0; from + length <= joined.length; from += 1) {
      const form = index.exact(joined.slice(from, from + length));
      if (form && (length > 3 || length === joined.length)) return matchOf(place(from, length), form, 'NAME', true);
    }
  const near = joined.length > 4 ? index.misspelt(joined, (form) => form.key.length > 4) : undefined;
  return near && matchOf(place(0, letters.length), near, 'MISSPELT', false);
}

/** Names that stand in single letters: initials, or letters set apart. */
export const matchLetters = (at: number, reading: Reading): NameMatch | undefined => {
  const [before, word] = [reading.words[at - 1], reading.words[at]];
  const goesOn = before?.text.length === 1 && word !== undefined && joinsLetters(word.gap) && /\p{L}/u.test(before.text);
  return (goesOn ? undefined : setApart(reading.words, at, reading)) ?? initials(reading.words, at, reading);
};
