import { numbersIn } from '../checks/numbers.rules.js';
import type { Headline, KrTypeOfLine } from '../drafts/draft.facts.js';
import { directionOf, levelFault, type Levels } from './levels.rules.js';
import type { ReadLine } from './line.rules.js';

/** A line whose levels came in together, from a sheet or the clipboard. */
export interface LeveledLine extends Levels {
  readonly krType: KrTypeOfLine;
  readonly text: string;
  readonly headline: Headline | null;
}

/** The one level whose figure stands in the words; none where they name several or only where things stand now. */
export function statedLevel({ text, baseline, commitValue, targetValue, stretchValue }: Omit<LeveledLine, 'krType' | 'headline'>): Headline | null {
  const figures = new Set(numbersIn(text).flatMap(({ values }) => values));
  const levels = [
    ['COMMIT', commitValue],
    ['TARGET', targetValue],
    ['STRETCH', stretchValue],
  ] as const;
  const stated = levels.filter(([, value]) => value !== null && value !== baseline && figures.has(value));
  return stated.length === 1 && stated[0] ? stated[0][0] : null;
}

/** What levels in their order say of a metric beyond themselves: which way is better, and which of them its words state. What somebody has said already stands. */
export function shownByLevels(line: LeveledLine): Pick<ReadLine, 'direction' | 'headline'> {
  if (line.krType !== 'METRIC' || levelFault(line) !== null) return {};
  const direction = line.direction === null ? directionOf(line) : null;
  const headline = line.headline === null ? statedLevel(line) : null;
  return { ...(direction ? { direction } : {}), ...(headline ? { headline } : {}) };
}

const blank: LeveledLine = {
  ...{ krType: 'METRIC', text: '', direction: null, headline: null },
  ...{ baseline: null, commitValue: null, targetValue: null, stretchValue: null },
};
const telling = ['text', 'krType', 'baseline', 'commitValue', 'targetValue', 'stretchValue'] as const;

/** Changes of a line with what its new levels or words show; one that stays as it is stays so in this too. */
export const withShownByLevels = (changes: ReadLine, stored: LeveledLine | null): ReadLine =>
  telling.every((name) => changes[name] === undefined) ? changes : { ...changes, ...shownByLevels({ ...blank, ...stored, ...changes }) };
