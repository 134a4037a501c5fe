import { connectors } from './generic-words.js';
import type { Reading } from './match-word.rules.js';
import { matchOf, type NameMatch } from './name-match.js';
import { usualness } from './ordinary-words.js';
import type { Word } from './words-of-text.js';

/** What may stand between the words, or the halves of a word, of one name: a blank, a hyphen (also at the end of a line), a joining sign, brackets; no end of a sentence. */
const joins = (gap: string): boolean => /^(?:[\s]{0,2}(?:[-_/&+'.·*|,\\~]|[)\]}]?[([{]?)[\s]{0,2})$/.test(gap) && !/^[.,]\s/.test(gap);

const endingsOfPhrase = ['s', 'es', 'n', 'en', 'er'];
const isOrdinary = (word: Word): boolean => usualness(word.text) !== 'NONE';

/** At least one word of it is no usual word, or two of them are written large. */
const tellsMore = (words: readonly Word[]): boolean =>
  words.some((word) => !isOrdinary(word) && word.text.length > 1) || words.filter((word) => word.shape !== 'LOWER').length > 1;

function readPhrase(words: readonly Word[], key: string, { index }: Reading): NameMatch | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || key.length < 4) return undefined;
  const place = { start: first.start, end: last.end };
  const ended = endingsOfPhrase.filter((ending) => key.endsWith(ending) && last.text.length > ending.length + 1);
  const exact = index.exact(key) ?? ended.map((ending) => index.exact(key.slice(0, -ending.length))).find((form) => form !== undefined);
  // One word in two pieces: "Oak-field", "Hal den"; of people only where it does not read as two words.
  if (exact?.part === 'WORD')
    return exact.key.length > 4 && (!exact.ordinary || first.shape !== 'LOWER') && (tellsMore(words) || exact.kind !== 'PERSON')
      ? matchOf(place, exact, 'NAME', !words.every(isOrdinary))
      : undefined;
  if (exact) return matchOf(place, exact, 'NAME', !exact.ordinary || words.every((word) => word.shape !== 'LOWER'));
  if (key.length < 7 || words.length > 4 || first.text.length < 2 || last.text.length < 2 || !tellsMore(words)) return undefined;
  const near = index.misspelt(key, (form) => form.part === 'WHOLE');
  return near && matchOf(place, near, 'MISSPELT', false);
}

/** The longest name that begins at this word and goes over several. */
export function matchPhrase(at: number, reading: Reading): NameMatch | undefined {
  const { words, index } = reading;
  const taken: Word[] = [];
  let found: NameMatch | undefined;
  for (let next = at; next < words.length && taken.length < Math.min(index.longest + 1, 8); next += 1) {
    const word = words[next];
    if (word === undefined || (taken.length > 0 && !joins(word.gap))) break;
    taken.push(word);
    if (taken.length < 2) continue;
    const keys = new Set([taken.map((one) => one.text).join(''), taken.map((one) => one.alike).join('')]);
    const said = taken.filter((one) => !connectors.has(one.text));
    if (said.length > 1 && said.length < taken.length && said[0] === taken[0] && said.at(-1) === word) keys.add(said.map((one) => one.alike).join(''));
    for (const key of keys) {
      const match = readPhrase(taken, key, reading);
      // A longer name wins, but not with a letter changed over one that stands as it is.
      if (match && !(match.likeness === 'MISSPELT' && found?.likeness === 'NAME')) found = match;
    }
  }
  return found;
}
