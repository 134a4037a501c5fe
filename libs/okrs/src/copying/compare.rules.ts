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
  readonly shared: readonly SharedWord[];
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
  return {
    words: telling.filter((word, at) => telling.findIndex((other) => other.stem === word.stem) === at),
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

const has = (text: PreparedText, word: Word, other: PreparedText): boolean =>
  text.weightOf.has(word.stem) || text.words.some((one) => !other.weightOf.has(one.stem) && beginsAlike(word.plain, one.plain));

/** Two texts are alike by the words that carry meaning, in whatever order and form they stand; the name of a team makes no text another one. */
export function compareTexts(text: PreparedText, above: PreparedText): Likeness {
  const matched = text.words.filter((word) => has(above, word, text));
  const sum = (words: readonly Word[]): number => words.reduce((all, word) => all + weightOf(word), 0);
  const counted = (one: PreparedText, other: PreparedText): number => sum(one.words.filter((word) => !one.teamWords.has(word.stem) || has(other, word, one)));
  const weight = sum(matched);
  const ratio = (of: number): number => (of === 0 ? 0 : Math.min(1, weight / of));
  const [own, all] = [counted(text, above), counted(above, text)];
  return {
    alike: ratio((own + all) / 2),
    fromAbove: ratio(own),
    taken: ratio(all),
    weight,
    telling: matched.filter((word) => weightOf(word) === weights.other).length,
    shared: matched.map((word) => ({ span: { start: word.start, end: word.end }, word: word.text })),
  };
}
