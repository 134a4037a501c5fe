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

/** Marks single words only where both are sentences that share at least half their words; else the two values stand as a whole. */
export function differenceOf(now: string, proposed: string): Difference {
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
