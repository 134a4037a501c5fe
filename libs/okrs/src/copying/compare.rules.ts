import type { SharedWord } from '../findings/finding.js';
import { change, filler, general } from './weights.js';
import { wordsOf, type Word } from './words.rules.js';

/** A text of a higher level. */
export interface HigherLine {
  readonly id: string;
  readonly kind: 'OBJECTIVE' | 'KEY_RESULT';
  readonly text: string;
  readonly teamId: string;
  readonly teamName: string;
  /** Its reader may not open it yet: that it was copied is told, its words are not. */
  readonly withheld?: boolean;
}

/** A text reduced to what it is compared by. */
export interface PreparedText {
  /** Words that carry meaning, each stem once, in the order in which they stand. */
  readonly words: readonly Word[];
  readonly weightOf: ReadonlyMap<string, number>;
  /** First letters of its longer words: two forms of a word begin alike. */
  readonly beginnings: ReadonlySet<string>;
  /** Stems that occur in names of teams: they count only where both texts have them. */
  readonly teamWords: ReadonlySet<string>;
  /** All words but filler and numbers, for texts that are the same word for word. */
  readonly line: string;
}

export interface Likeness {
  /** 0 to 1: how much of both texts is the same, by weight. */
  readonly alike: number;
  /** 0 to 1: how much of the text comes from above. */
  readonly fromAbove: number;
  /** 0 to 1: how much of what stands above was taken. */
  readonly taken: number;
  /** Sum of the weights of shared words. */
  readonly weight: number;
  /** Shared words that are neither verbs of change nor general nouns. */
  readonly telling: number;
}

const weights = { change: 0.25, general: 0.6, other: 1 } as const;
/** Share of the longer word that two forms of it must begin with alike, and the fewest letters. For languages whose endings are not known here. */
const sameBeginning = { share: 0.75, letters: 6 } as const;

const isPeriod = (word: string): boolean => /^(?:[qht]|fy|ft)\d+$/.test(word);

function weightOf(word: Word): number {
  if (change.has(word.stem)) return weights.change;
  return general.has(word.stem) ? weights.general : weights.other;
}

/** Numbers, periods and filler do not make a text one's own; nor does saying a word twice. */
export function prepareText(text: string, teamWords: ReadonlySet<string>): PreparedText {
  const spoken = wordsOf(text).filter((word) => !word.isNumber && !isPeriod(word.plain) && !filler.has(word.stem));
  const telling = spoken.filter((word) => word.plain.length > 1 || /\P{ASCII}/u.test(word.plain));
  const words = telling.filter((word, at) => telling.findIndex((other) => other.stem === word.stem) === at);
  return {
    words,
    beginnings: new Set(words.filter((word) => word.plain.length >= sameBeginning.letters).map((word) => beginning(word.plain))),
    weightOf: new Map(telling.map((word) => [word.stem, weightOf(word)])),
    teamWords,
    line: telling.map((word) => word.stem).join(' '),
  };
}

/** The words of team names, so that "employee engagement in Housing" is no new text in the Housing team. */
export const teamWordsOf = (names: readonly string[]): ReadonlySet<string> => new Set(names.flatMap((name) => wordsOf(name).map((word) => word.stem)));

function beginsAlike(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < sameBeginning.letters) return false;
  let same = 0;
  while (same < longer && one[same] === other[same]) same += 1;
  return same >= sameBeginning.letters && same / longer >= sameBeginning.share;
}

const beginning = (word: string): string => word.slice(0, sameBeginning.letters);

/** The text has this word of another one, in one form or the other. */
function has(text: PreparedText, word: Word, other: PreparedText): boolean {
  if (text.weightOf.has(word.stem)) return true;
  if (word.plain.length < sameBeginning.letters || !text.beginnings.has(beginning(word.plain))) return false;
  return text.words.some((one) => !other.weightOf.has(one.stem) && beginsAlike(word.plain, one.plain));
}

/** The words of a text that also stand in the one above, as they were typed. */
export const sharedWords = (text: PreparedText, above: PreparedText): readonly SharedWord[] =>
  text.words.filter((word) => has(above, word, text)).map((word) => ({ span: { start: word.start, end: word.end }, word: word.text }));

/** Two texts are alike by the words that carry meaning, in whatever order and form they stand; the name of a team makes no text another one. Null: they share none. */
export function compareTexts(text: PreparedText, above: PreparedText): Likeness | null {
  let [weight, own, all, telling] = [0, 0, 0, 0];
  for (const word of text.words) {
    const worth = text.weightOf.get(word.stem) ?? 0;
    if (has(above, word, text)) {
      weight += worth;
      own += worth;
      if (worth === weights.other) telling += 1;
    } else if (!text.teamWords.has(word.stem)) own += worth;
  }
  if (weight === 0) return null;
  for (const word of above.words) if (!above.teamWords.has(word.stem) || has(text, word, above)) all += above.weightOf.get(word.stem) ?? 0;
  const ratio = (of: number): number => (of === 0 ? 0 : Math.min(1, weight / of));
  return { alike: ratio((own + all) / 2), fromAbove: ratio(own), taken: ratio(all), weight, telling };
}
