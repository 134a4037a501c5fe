import type { PersonOfSheet } from './sheet-facts.js';

const folded = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** How cells name people: by name, and with the mail address where two share a name. */
export function labelsOf(people: readonly PersonOfSheet[]): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  for (const { name } of people) count.set(folded(name), (count.get(folded(name)) ?? 0) + 1);
  return new Map(people.map(({ id, name, email }) => [id, count.get(folded(name)) === 1 ? name : `${name} (${email})`]));
}

/** Finds the one person whom a cell names: by label, name, or mail address. Undefined for nobody, and for two of the same name. */
export function finderOf(people: readonly PersonOfSheet[]): (cell: string) => PersonOfSheet | undefined {
  const labels = labelsOf(people);
  const byWord = new Map<string, PersonOfSheet | null>();
  const put = (word: string, person: PersonOfSheet): void => {
    const there = byWord.get(word);
    byWord.set(word, there === undefined || there?.id === person.id ? person : null);
  };
  for (const person of people) {
    put(folded(person.name), person);
    put(folded(person.email), person);
    put(folded(labels.get(person.id) ?? person.name), person);
  }
  return (cell) => byWord.get(folded(cell)) ?? undefined;
}

export { folded };
