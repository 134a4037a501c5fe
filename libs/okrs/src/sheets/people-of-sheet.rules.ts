import { sameWords } from '../copying/words.rules.js';
import type { PersonOfSheet } from './sheet-facts.js';

const folded = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** How cells name people: by name, and with the mail address where two share a name. */
export function labelsOf(people: readonly PersonOfSheet[]): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  for (const { name } of people) count.set(folded(name), (count.get(folded(name)) ?? 0) + 1);
  return new Map(people.map(({ id, name, email }) => [id, count.get(folded(name)) === 1 ? name : `${name} (${email})`]));
}

/**
 * Finds the one person whom a cell names: by label, name, name and team in brackets as screens show it, or mail address; else by a name without its accents or with the family name first.
 * Undefined for nobody, and for two of the same name.
 */
export function finderOf(people: readonly PersonOfSheet[]): (cell: string) => PersonOfSheet | undefined {
  const labels = labelsOf(people);
  const exact = wordsFor(people, ({ id, name, email, team }) =>
    [name, email, labels.get(id) ?? name, ...(team === null ? [] : [`${name} (${team})`])].map(folded),
  );
  const near = wordsFor(people, ({ name }) => [sameWords(name), sameWords(transcribed(name))]);
  return (cell) => {
    const word = folded(cell);
    return (exact.has(word) ? exact.get(word) : near.get(sameWords(nameFirst(cell)))) ?? undefined;
  };
}

/** Who is meant by each of these words; null for one that fits two people. */
function wordsFor(people: readonly PersonOfSheet[], said: (person: PersonOfSheet) => readonly string[]): ReadonlyMap<string, PersonOfSheet | null> {
  const byWord = new Map<string, PersonOfSheet | null>();
  for (const person of people)
    for (const word of said(person)) {
      const there = byWord.get(word);
      byWord.set(word, there === undefined || there?.id === person.id ? person : null);
    }
  return byWord;
}

/** Müller as keyboards without an ü write it: Mueller. */
const transcribed = (name: string): string => name.normalize('NFC').replace(/[äöü]/gi, (letter) => `${sameWords(letter)}e`);

/** "Bell, Ana" as lists write it is Ana Bell. */
const nameFirst = (cell: string): string => cell.replace(/^([^,]+),([^,]+)$/, '$2 $1');

export { folded };
