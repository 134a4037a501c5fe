import { sameWords } from '../copying/words.rules.js';

/** Somebody or something that a cell may mean. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

const mostOffered = 3;

/**
 * A name that nobody here has is often one of ours, written a little otherwise: a slip of the keys, letters that changed places, the first name alone,
 * an initial, a word more. Those are offered, the nearest first.
 */
export function nearNames(word: string, all: readonly Named[]): readonly Named[] {
  const said = sameWords(word);
  if (said === '') return [];
  const ranked = all.flatMap((one) => {
    const rank = rankOf(said, sameWords(one.name));
    return rank === null ? [] : [{ one, rank }];
  });
  ranked.sort((a, b) => a.rank - b.rank || (a.one.name < b.one.name ? -1 : a.one.name > b.one.name ? 1 : 0));
  return ranked.slice(0, mostOffered).map(({ one }) => one);
}

/** Slips first, by their number; then names of which the cell says a part, or that are part of what it says. Null: not near at all. */
function rankOf(said: string, name: string): number | null {
  const most = slipsAllowed(Math.min(said.length, name.length));
  const slips = slipsBetween(said, name, most);
  if (slips !== null) return slips;
  const [a, b] = [said.split(' '), name.split(' ')];
  if (holds(b, a) || holds(a, b)) return 10;
  // Each word of the one is a slip away from a word of the other: "Sivla (IT)".
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return shorter.every((part) => part.length > 4 && longer.some((other) => slipsBetween(part, other, slipsAllowed(part.length)) !== null)) ? 20 : null;
}

/** One slip in a short name, two from eleven letters on; two or three letters are another name. */
const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 11 ? 1 : 2);

/** Every part is a word of the whole, or its initial; no word is used twice, and initials alone tell nothing. */
function holds(whole: readonly string[], parts: readonly string[]): boolean {
  const left = [...whole];
  for (const part of parts) {
    const at = left.findIndex((word) => word === part || (part.length === 1 && word.startsWith(part)));
    if (at === -1) return false;
    left.splice(at, 1);
  }
  return parts.some((part) => part.length > 1);
}

/** How many letters are wrong, missing, too many, or stand in their neighbour's place; null for more than `most`. */
function slipsBetween(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1), turned));
    }
    if (Math.min(...row) > most) return null;
    [before, last] = [last, row];
  }
  const slips = last[b.length] ?? Infinity;
  return slips <= most ? slips : null;
}
