import type { FoldedText } from './folded-text.js';
import { matchLetters } from './match-letters.rules.js';
import { matchPhrase } from './match-phrase.rules.js';
import { matchWord, type Reading } from './match-word.rules.js';
import { matchOf, type NameMatch } from './name-match.js';
import type { NamesIndex } from './names-index.js';
import { isShouted, wordsOf } from './words-of-text.js';

/** Chinese, Japanese and Thai leave no gaps: their names are looked for anywhere. */
function unspaced({ plain }: FoldedText, index: NamesIndex): readonly NameMatch[] {
  const small = plain.toLowerCase();
  return index.unspaced.flatMap((form) => {
    const matches: NameMatch[] = [];
    for (let at = small.indexOf(form.key); at >= 0 && form.key.length > 1; at = small.indexOf(form.key, at + form.key.length))
      matches.push(matchOf({ start: at, end: at + form.key.length }, form, 'NAME', true));
    return matches;
  });
}

/** Every place where a name of the directory stands in the text, in whatever disguise; the longest name wins. */
export function findNames(folded: FoldedText, index: NamesIndex): readonly NameMatch[] {
  const words = wordsOf(folded);
  const reading: Reading = { plain: folded.plain, words, shouted: isShouted(folded.plain), index };
  const found: NameMatch[] = [...unspaced(folded, index)];
  words.forEach((_, at) => {
    for (const match of [matchPhrase(at, reading), matchLetters(at, reading), matchWord(at, reading)]) if (match) found.push(match);
  });
  return found;
}
