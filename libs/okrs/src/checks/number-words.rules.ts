import type { Word } from '../copying/words.rules.js';

const small = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const tens = new Map('twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, 20 + 10 * at] as const));

/** Words that multiply the number before them; alone they follow `a`. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** A number that is written out, and the words that it takes. */
export interface NumberInWords {
  readonly value: number;
  readonly words: number;
}

interface Sum {
  /** What is complete: all before the last thousand or million. */
  whole: number;
  part: number;
  /** The largest step that may still follow: after "twenty" a unit, after "five" nothing but a scale. */
  room: number;
}

function added(sum: Sum, word: string): boolean {
  const value = small.get(word) ?? tens.get(word);
  if (value !== undefined) {
    if (value >= sum.room) return false;
    sum.part += value;
    sum.room = value >= 20 ? 10 : 0;
    return true;
  }
  const scale = scaleWords.get(word);
  if (scale === undefined || sum.part === 0) return false;
  if (scale < 1000) {
    sum.part *= scale;
    sum.room = 100;
  } else {
    sum.whole += sum.part * scale;
    sum.part = 0;
    sum.room = 1000;
  }
  return true;
}

/** Between the words of one number stands a space or a hyphen. */
const joined = (text: string, one: Word, next: Word): boolean => /^(?:\s+|-)$/.test(text.slice(one.end, next.start));

/**
 * The number that begins with this word: "twenty-five", "two hundred and fifty", "a dozen". "One" is a number only as the end of a way ("from one to four",
 * "down to one"): elsewhere it mostly means a single thing, or people.
 */
export function numberFrom(text: string, words: readonly Word[], at: number): NumberInWords | null {
  const first = words[at];
  if (!first) return null;
  const sum: Sum = { whole: 0, part: 0, room: 1000 };
  let last = at;
  if (first.plain === 'a') {
    const scale = words[at + 1];
    if (!scale || !scaleWords.has(scale.plain)) return null;
    sum.part = 1;
    sum.room = 0;
  } else if (!added(sum, first.plain)) return null;
  for (let next = at + 1; next < words.length; next += 1) {
    const [before, word, after] = [words[last], words[next], words[next + 1]];
    if (!before || !word || !joined(text, before, word)) break;
    const skips = word.plain === 'and' && sum.room >= 100 && after !== undefined && joined(text, word, after) ? 1 : 0;
    if (!added(sum, words[next + skips]?.plain ?? '')) break;
    next += skips;
    last = next;
  }
  const value = sum.whole + sum.part;
  if (value === 1 && !['from', 'to'].includes(words[at - 1]?.plain ?? '')) return null;
  return { value, words: last - at + 1 };
}
