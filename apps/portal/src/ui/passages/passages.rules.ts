export interface Passage {
  /** In UTF-16 units of the text. */
  readonly startsAt: number;
  readonly quote: string;
}

export interface TextPart {
  readonly from: number;
  readonly words: string;
  /** Of the remarks that cover it; 1 is the first. */
  readonly numbers: readonly number[];
}

/** A text in parts, cut wherever a marked passage begins or ends; passages may overlap. */
export function passagesOf(text: string, marked: readonly Passage[]): readonly TextPart[] {
  const ends = marked.map(({ startsAt, quote }) => startsAt + quote.length);
  const cuts = [...new Set([0, text.length, ...marked.map(({ startsAt }) => startsAt), ...ends])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const numbers = marked.flatMap(({ startsAt }, nth) => (startsAt <= from && to <= (ends[nth] ?? 0) ? [nth + 1] : []));
    return { from, words: text.slice(from, to), numbers };
  });
}

/** Where words stand in a text, for those who type them instead of selecting them; null where they do not. */
export function passageOf(text: string, quote: string): Passage | null {
  const wanted = quote.trim();
  const startsAt = wanted === '' ? -1 : text.indexOf(wanted);
  return startsAt === -1 ? null : { startsAt, quote: wanted };
}
