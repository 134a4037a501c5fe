/** The ways in which somebody writes a name so that no search finds it. Each is sure to leave a name that a person still reads. */
export interface Disguise {
  readonly name: string;
  /** Which letter is changed is told by `at`, a number from 0. */
  readonly wear: (name: string, at: number) => string;
}

const twins: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  i: 'і',
  s: 'ѕ',
  j: 'ј',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  n: 'п',
  k: 'κ',
  v: 'ν',
  t: 'т',
  m: 'м',
};
const shifted = (name: string, from: number, capitals: number, small: number): string =>
  name.replace(/[A-Za-z]/g, (letter) => String.fromCodePoint(letter < 'a' ? capitals + letter.charCodeAt(0) - 65 : small + letter.charCodeAt(0) - 97 + from));
const bare = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');
/** Place of the letter to be changed: inside the longest word, never its first letter. */
function inside(name: string, at: number): number {
  const longest = [...name.matchAll(/\p{L}+/gu)].sort((one, other) => other[0].length - one[0].length)[0];
  return longest ? longest.index + 1 + (at % Math.max(1, longest[0].length - 2)) : 0;
}
const changed = (name: string, at: number, by: (before: string, letter: string, next: string) => string): string => {
  const place = inside(name, at);
  return name.slice(0, place) + by(name.slice(0, place), name[place] ?? '', name[place + 1] ?? '') + name.slice(place + 2);
};

export const disguises: readonly Disguise[] = [
  { name: 'as it is', wear: (name) => name },
  { name: 'capitals', wear: (name) => name.toUpperCase() },
  { name: 'small letters', wear: (name) => name.toLowerCase() },
  { name: 'mixed letters', wear: (name) => [...name].map((letter, place) => (place % 2 ? letter.toUpperCase() : letter.toLowerCase())).join('') },
  { name: 'without accents', wear: bare },
  { name: 'decomposed accents', wear: (name) => name.normalize('NFD') },
  { name: 'other accents', wear: (name) => bare(name).replace(/a/g, 'á').replace(/o/g, 'õ') },
  { name: 'English genitive', wear: (name) => `${name}'s` },
  { name: 'typographic genitive', wear: (name) => `${name}’s` },
  { name: 'German genitive', wear: (name) => `${name}s` },
  { name: 'plural', wear: (name) => `${name}es` },
  { name: 'full width', wear: (name) => shifted(bare(name), 0, 0xff21, 0xff41) },
  { name: 'bold', wear: (name) => shifted(bare(name), 0, 0x1d400, 0x1d41a) },
  { name: 'circled', wear: (name) => shifted(bare(name), 0, 0x24b6, 0x24d0) },
  { name: 'letters of other scripts', wear: (name) => [...name].map((letter) => twins[letter] ?? letter).join('') },
  { name: 'letters not seen', wear: (name) => [...name].join('\u200B') },
  { name: 'soft hyphens', wear: (name) => [...name].join('\u00AD') },
  { name: 'struck through', wear: (name) => [...name].join('\u0336') },
  { name: 'spaced out', wear: (name) => [...name.replace(/[\s\p{P}]/gu, '')].join(' ') },
  { name: 'hyphened out', wear: (name) => [...name.replace(/[\s\p{P}]/gu, '')].join('-') },
  { name: 'joined by a hyphen', wear: (name) => name.replace(/\s+/g, '-') },
  { name: 'joined by a line', wear: (name) => name.replace(/\s+/g, '_') },
  { name: 'written together', wear: (name) => name.replace(/\s+/g, '') },
  { name: 'written together in small letters', wear: (name) => name.replace(/\s+/g, '').toLowerCase() },
  { name: 'no-break blanks', wear: (name) => name.replace(/\s+/g, '\u00A0') },
  { name: 'over the end of a line', wear: (name) => name.replace(/\s+/g, '\n') },
  { name: 'name of a file', wear: (name) => `${name.replace(/\s+/g, '_')}_v2.xlsx` },
  { name: 'a letter left out', wear: (name, at) => changed(name, at, (_, letter) => letter) },
  { name: 'a letter doubled', wear: (name, at) => changed(name, at, (_, letter, next) => letter + letter + next) },
  { name: 'another letter', wear: (name, at) => changed(name, at, (_, letter, next) => (letter === 'q' ? 'k' : 'q') + next) },
  { name: 'letters swapped', wear: (name, at) => changed(name, at, (_, letter, next) => next + letter) },
];
