import { diffArrays } from 'diff';

export interface Segment {
  readonly text: string;
  readonly changed: boolean;
}

/** Two texts, either each as a whole or with the words that differ marked. */
export interface Difference {
  readonly marked: 'words' | 'whole';
  readonly now: readonly Segment[];
  readonly proposed: readonly Segment[];
}

const words = (text: string): number => text.trim().split(/\s+/).length;
const isSentence = (text: string): boolean => words(text) >= 5;

/** Figures with their point or comma ("0.3", "1,200") are one word; spaces and other signs stand alone. */
const tokensOf = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}'’]+|\s+|[^\s]/gu) ?? [];

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Words that changed side by side are one change: a mark, and a screen reader's "added", goes over the space or comma between them. */
function runsOf(segments: readonly Segment[]): readonly Segment[] {
  const runs: Segment[] = [];
  segments.forEach((segment, at) => {
    const last = runs.at(-1);
    const bridges = !segment.changed && !hasWord(segment.text) && last?.changed === true && segments[at + 1]?.changed === true;
    const joined: Segment = bridges ? { ...segment, changed: true } : segment;
    if (last?.changed === joined.changed) runs[runs.length - 1] = { text: last.text + joined.text, changed: last.changed };
    else runs.push(joined);
  });
  return runs;
}

/** The space before and after a changed phrase did not change. */
const trimmed = (segments: readonly Segment[]): readonly Segment[] =>
  segments.flatMap((segment) => {
    const [, before = '', text = '', after = ''] = /^(\s*)([^]*?)(\s*)$/u.exec(segment.text) ?? [];
    if (!segment.changed || text === '') return [segment];
    const space = (one: string): Segment[] => (one === '' ? [] : [{ text: one, changed: false }]);
    return [...space(before), { text, changed: true }, ...space(after)];
  });

const bagOf = (text: string): readonly string[] => (text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []).sort();

/** At least half of the words of the longer one stand in the other, too. */
function isAlike(left: readonly string[], right: readonly string[]): boolean {
  let [at, beside, shared] = [0, 0, 0];
  while (at < left.length && beside < right.length) {
    const [word, next] = [left[at] as string, right[beside] as string];
    if (word === next) shared += 1;
    if (word <= next) at += 1;
    if (next <= word) beside += 1;
  }
  return shared * 2 >= Math.max(left.length, right.length);
}

const paragraphsOf = (text: string): readonly string[] => text.match(/[^\n]+\n*|\n+/gu) ?? [];

/** Long texts paragraph by paragraph: what stayed is not marked however much came before or after it. Undefined where no paragraph stayed or is recognised. */
function byParagraphs(now: string, proposed: string): Difference | undefined {
  const [before, after] = [paragraphsOf(now), paragraphsOf(proposed)];
  if (Math.max(before.length, after.length) < 2) return undefined;
  // Each paragraph is compared with many.
  const bags = new Map([...before, ...after].map((text) => [text, bagOf(text)]));
  const bag = (text: string): readonly string[] => bags.get(text) ?? [];
  const same = (one: string, other: string): boolean => one.trim() === other.trim() || isAlike(bag(one), bag(other));
  const parts = diffArrays([...before], [...after], { comparator: same });
  const [gone, come]: [Segment[], Segment[]] = [[], []];
  let [at, beside] = [0, 0];
  for (const { count, added, removed } of parts) {
    const [olds, news] = [before.slice(at, added ? at : at + count), after.slice(beside, removed ? beside : beside + count)];
    at += olds.length;
    beside += news.length;
    if (added || removed) {
      gone.push(...olds.map((text) => ({ text, changed: true })));
      come.push(...news.map((text) => ({ text, changed: true })));
    } else
      olds.forEach((old, index) => {
        const pair = wordsOf(old.trimEnd(), (news[index] as string).trimEnd());
        gone.push(...pair.now, { text: old.slice(old.trimEnd().length), changed: false });
        come.push(...pair.proposed, { text: (news[index] as string).slice((news[index] as string).trimEnd().length), changed: false });
      });
  }
  const isKept = [...gone, ...come].some(({ text, changed }) => !changed && hasWord(text));
  const runs = (segments: readonly Segment[]): readonly Segment[] => runsOf(trimmed(runsOf(segments.filter(({ text }) => text !== ''))));
  return isKept ? { marked: 'words', now: runs(gone), proposed: runs(come) } : undefined;
}

/** Marks single words only where both are sentences that share at least half their words; else the two values stand as a whole. */
function wordsOf(now: string, proposed: string): Difference {
  const whole: Difference = { marked: 'whole', now: [{ text: now, changed: now !== proposed }], proposed: [{ text: proposed, changed: now !== proposed }] };
  if (now === proposed || !isSentence(now) || !isSentence(proposed)) return whole;
  const parts = diffArrays(tokensOf(now), tokensOf(proposed)).map(({ value, added, removed }) => ({ value: value.join(''), added, removed }));
  const kept = parts.filter((part) => !part.added && !part.removed).reduce((sum, { value }) => sum + (value.trim() ? words(value) : 0), 0);
  if (kept * 2 < Math.max(words(now), words(proposed))) return whole;
  return {
    marked: 'words',
    now: runsOf(trimmed(runsOf(parts.filter(({ added }) => !added).map(({ value, removed }) => ({ text: value, changed: removed }))))),
    proposed: runsOf(trimmed(runsOf(parts.filter(({ removed }) => !removed).map(({ value, added }) => ({ text: value, changed: added }))))),
  };
}

/** Words are marked where two texts have enough in common, in long ones paragraph by paragraph; else the two stand as a whole. */
export function differenceOf(now: string, proposed: string): Difference {
  const words = wordsOf(now, proposed);
  return words.marked === 'words' || now === proposed ? words : (byParagraphs(now, proposed) ?? words);
}
