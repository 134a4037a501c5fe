import type { LearningField } from '../learning-kinds.js';
import { type FoundPlace, openFindings, type JudgedFinding } from './findings.rules.js';

const marks = [/“[^”]+”/gu, /„[^“”]+[“”]/gu, /«[^»]+»/gu, /»[^«»]+«/gu, /"[^"]+"/gu];
/** A word or two in quotation marks are a term; from here on somebody said it. */
const fewestWords = 3;

const quotesIn = ({ field, text }: { readonly field: LearningField; readonly text: string }): FoundPlace[] => {
  const taken: { start: number; end: number }[] = [];
  for (const mark of marks)
    for (const found of text.matchAll(mark)) {
      const place = { start: found.index, end: found.index + found[0].length };
      const said = found[0].match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
      if (said >= fewestWords && !taken.some((one) => place.start < one.end && one.start < place.end)) taken.push(place);
    }
  return taken
    .sort((one, other) => one.start - other.start)
    .map(({ start, end }) => ({
      ...{ field, start, length: end - start, text: text.slice(start, end), kind: 'QUOTE' },
      ...{ words: 'Somebody’s own words: whoever said them knows them again.', mayKeep: true },
    }));
};

/** A client knows its own sentence again, whatever names are left out of it; so what is quoted is reworded, or kept with a reason. */
export const findQuotes = (fields: readonly { readonly field: LearningField; readonly text: string }[]): FoundPlace[] => fields.flatMap(quotesIn);

const overlaps = (one: FoundPlace, other: FoundPlace): boolean =>
  one.field === other.field && one.start < other.start + other.length && other.start < one.start + one.length;

/** One place is asked about once: first what is found within a quotation, and the quotation when that is settled. */
export const besideOpen = (quotes: readonly FoundPlace[], findings: readonly JudgedFinding[]): FoundPlace[] =>
  quotes.filter((quote) => !openFindings(findings).some((one) => overlaps(one, quote)));
