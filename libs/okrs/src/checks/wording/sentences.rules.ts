import type { Span } from '../../findings/finding.js';

const abbreviation = /(?:^|[\s(])(?:e\.\s?g|i\.\s?e|etc|approx|vs|no|nr|dr|mr|mrs|ms|st|inc|ltd|ca|z\.\s?b|incl|excl|max|min)\.$/iu;
const end = /[.!?…。！？]+["”’)\]]*(?=\s|$)|[。！？]+|\n+/gu;

/** The sentences of a text, by their places. What has no letter is none, and an abbreviation does not end one. */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  const take = (stop: number): void => {
    const piece = text.slice(start, stop);
    const lead = piece.length - piece.trimStart().length;
    if (/\p{L}/u.test(piece)) spans.push({ start: start + lead, end: start + piece.trimEnd().length });
    start = stop;
  };
  for (const found of text.matchAll(end)) {
    const stop = found.index + found[0].length;
    if (!abbreviation.test(text.slice(start, stop))) take(stop);
  }
  take(text.length);
  return spans;
}
