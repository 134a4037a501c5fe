import { bySound } from './by-sound.js';
import { meantAsName } from './meant-as-name.rules.js';
import type { NameForm } from './name-forms.rules.js';
import { matchOf, type NameMatch } from './name-match.js';
import type { NamesIndex } from './names-index.js';
import { usualness } from './ordinary-words.js';
import { piecesOf, type Word } from './words-of-text.js';

export interface Reading {
  readonly plain: string;
  readonly words: readonly Word[];
  readonly shouted: boolean;
  readonly index: NamesIndex;
}

/** Endings of English, German, Spanish, French, Dutch, and the usual ones of Slavic languages; those in the first row also after short names. */
const shortEndings = ['s', 'es', 'n', 'en'];
const endings = [
  ...shortEndings,
  'e',
  'er',
  'ern',
  'em',
  'ens',
  'ers',
  'ish',
  'ian',
  'ians',
  'an',
  'ans',
  'x',
  'se',
  'sche',
  'schen',
  'a',
  'u',
  'om',
  'owi',
  'ego',
  'y',
  'i',
  'ie',
];

interface Stem {
  readonly key: string;
  readonly short: boolean;
}

function stemsOf(word: string): readonly Stem[] {
  const stems = endings
    .filter((ending) => word.endsWith(ending) && word.length - ending.length > 2)
    .map((ending) => ({ key: word.slice(0, -ending.length), short: shortEndings.includes(ending) }));
  return word.endsWith('ies') ? [...stems, { key: `${word.slice(0, -3)}y`, short: true }] : stems;
}

const figures: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };
/** The ways to read a word: its letters, the Latin ones they look like, and letters for figures among them. */
function readingsOf(word: Word): readonly string[] {
  const readings = new Set([word.text, word.alike]);
  if (/\d/.test(word.alike) && /\p{L}/u.test(word.alike)) {
    const read = word.alike.replace(/[013457]/g, (figure) => figures[figure] ?? figure);
    readings.add(read).add(word.alike.replace(/1/g, 'l').replace(/[03457]/g, (figure) => figures[figure] ?? figure));
  }
  return [...readings];
}

const isLarge = (word: Word): boolean => word.shape !== 'LOWER';

/** Part of a longer word: Haldenprojekt, oakfieldplan, Nichthaldener. Short names would stand in words that have nothing to do with them. */
function insideOf(word: string, index: NamesIndex): NameForm | undefined {
  const fits = (form: NameForm | undefined): form is NameForm => form !== undefined && form.needs === 'NOTHING' && !form.ordinary;
  for (let length = Math.min(word.length - 1, index.longestKey); length >= 5; length -= 1)
    for (let start = 0; start + length <= word.length; start += 1) {
      const form = index.exact(word.slice(start, start + length));
      if (fits(form) && (start === 0 || length > 5 || form.kind === 'CLIENT' || form.kind === 'PRODUCT')) return form;
    }
  return undefined;
}

/** One letter wrong. Four letters count only with a capital, fewer never; a word that exists is itself. */
function misspeltName(word: Word, reading: string, index: NamesIndex): NameForm | undefined {
  if (reading.length < 4 || usualness(reading) !== 'NONE') return undefined;
  const enough = (form: NameForm): boolean =>
    (form.key.length > 4 || (form.key.length === 4 && isLarge(word) && reading.length >= 4)) && (!form.ordinary || (isLarge(word) && form.key.length > 4));
  return index.misspelt(reading, enough) ?? (reading.length > 5 && reading.endsWith('s') ? index.misspelt(reading.slice(0, -1), enough) : undefined);
}

function readAsName(at: number, reading: string, { words, shouted, index }: Reading): NameMatch | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const exact = index.exact(reading);
  if (exact && (exact.needs === 'NOTHING' || meantAsName(exact, words, at, shouted))) return matchOf(word, exact, 'NAME', !exact.ordinary);
  const usual = usualness(reading) !== 'NONE';
  for (const stem of stemsOf(reading)) {
    const form = index.exact(stem.key);
    if (!form || (!stem.short && stem.key.length < 5 && !isLarge(word))) continue;
    // "marks" is a verb; "Marks" in the middle of a sentence may be his.
    if (usual || form.needs !== 'NOTHING' ? stem.short && meantAsName({ ...form, needs: 'CONTEXT' }, words, at, shouted) : true)
      return matchOf(word, form, 'NAME', !usual && !form.ordinary);
  }
  const inside = usual ? undefined : insideOf(reading, index);
  return inside && matchOf(word, inside, 'NAME', true);
}

/** A word whose letters end with a full stop in place of the rest: "Oakf. agreed". */
function cutShort(at: number, { plain, words, index }: Reading): NameMatch | undefined {
  const word = words[at];
  if (word === undefined || plain[word.end] !== '.' || word.text.length < 4 || usualness(word.text) !== 'NONE') return undefined;
  const form = index.beginning(word.alike, (one) => one.part === 'WORD' && one.needs === 'NOTHING');
  return form && matchOf(word, form, 'MISSPELT', false);
}

/** What a word in two cases, or of letters and figures, holds: HaldenPlan, tern2026. */
function inPieces(at: number, { plain, words, index }: Reading): NameMatch | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  for (const piece of piecesOf(plain, word)) {
    const form = index.exact(plain.slice(piece.start, piece.end).toLowerCase());
    if (form && form.key.length > 2 && form.needs !== 'CONTEXT') return matchOf(word, form, 'NAME', !form.ordinary);
  }
  return undefined;
}

const firstOf = <T, F>(things: readonly T[], find: (thing: T) => F | undefined): F | undefined => {
  for (const thing of things) {
    const found = find(thing);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The name that one word is, in whatever form; what stands as it is comes before what is misspelt. */
export function matchWord(at: number, reading: Reading): NameMatch | undefined {
  const word = reading.words[at];
  if (word === undefined) return undefined;
  const letters = readingsOf(word);
  const found = firstOf(letters, (one) => readAsName(at, one, reading)) ?? inPieces(at, reading) ?? cutShort(at, reading);
  if (found) return found;
  const near = firstOf(letters, (one) => misspeltName(word, one, reading.index));
  if (near) return matchOf(word, near, 'MISSPELT', false);
  // A word of another alphabet may only sound like a name, so it may be kept.
  const sounded = bySound(word.text);
  if (sounded === undefined) return undefined;
  const heard = readAsName(at, sounded, reading);
  const nearly = heard ? undefined : misspeltName(word, sounded, reading.index);
  return heard ? { ...heard, certain: false } : nearly && matchOf(word, nearly, 'MISSPELT', false);
}
