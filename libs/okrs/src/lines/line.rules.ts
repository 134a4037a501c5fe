import { ok, refusal, type Day, type Result, typed } from '@cairn/kernel';
import type { Headline, KrTypeOfLine, LineDirection } from '../drafts/draft.facts.js';

/** What can be written into a line, one by one; absent: as it is, null: emptied. */
export interface LineChanges {
  readonly text?: string | null;
  readonly krType?: KrTypeOfLine | null;
  readonly direction?: LineDirection | null;
  readonly unit?: string | null;
  readonly baseline?: number | null;
  readonly commitValue?: number | null;
  readonly targetValue?: number | null;
  readonly stretchValue?: number | null;
  readonly commitText?: string | null;
  readonly targetText?: string | null;
  readonly stretchText?: string | null;
  readonly headline?: Headline | null;
  readonly championId?: string | null;
  readonly championName?: string | null;
  readonly dataSource?: string | null;
  readonly dueOn?: Day | null;
  readonly healthyLow?: number | null;
  readonly healthyHigh?: number | null;
  readonly currentValue?: number | null;
  readonly checkedOn?: Day | null;
  readonly ownerId?: string | null;
}

/** The same, ready to be stored. */
export interface ReadLine {
  text?: string;
  krType?: KrTypeOfLine;
  direction?: LineDirection | null;
  unit?: string;
  baseline?: number | null;
  commitValue?: number | null;
  targetValue?: number | null;
  stretchValue?: number | null;
  commitText?: string;
  targetText?: string;
  stretchText?: string;
  headline?: Headline | null;
  championId?: string | null;
  championName?: string;
  dataSource?: string;
  dueOn?: Day | null;
  healthyLow?: number | null;
  healthyHigh?: number | null;
  currentValue?: number | null;
  checkedOn?: Day | null;
  ownerId?: string | null;
}

const texts = {
  text: ['The text', 1000],
  unit: ['The unit', 40],
  commitText: ['Commit', 1000],
  targetText: ['Target', 1000],
  stretchText: ['Stretch', 1000],
  championName: ['The name', 200],
  dataSource: ['The data source', 1000],
} as const;

const numbers = ['baseline', 'commitValue', 'targetValue', 'stretchValue', 'healthyLow', 'healthyHigh', 'currentValue'] as const;
const asTheyAre = ['direction', 'headline', 'championId', 'dueOn', 'checkedOn', 'ownerId'] as const;

/** Figures beyond this are typing errors. */
const most = 1e15;

/**
 * While it is being written a line may be unfinished or wrong: the checks speak of that. Refused is only what no reader could use:
 * endless text, figures beyond a million billion, a healthy range that ends below its start.
 */
export function readLine(asked: LineChanges, stored: { readonly healthyLow: number | null; readonly healthyHigh: number | null }): Result<ReadLine> {
  const read: ReadLine = {};
  for (const [name, [what, longest]] of Object.entries(texts) as [keyof typeof texts, readonly [string, number]][]) {
    if (asked[name] === undefined) continue;
    const text = typed(asked[name] ?? '', name, what, longest);
    if (!text.ok) return text;
    read[name] = text.value;
  }
  for (const name of numbers) {
    const figure = asked[name];
    if (figure === undefined) continue;
    if (figure !== null && !(Math.abs(figure) <= most))
      return refusal('LINE_FIGURE', 'This figure is too large. Choose a larger unit, such as thousands.', name);
    // Minus nothing is nothing.
    read[name] = figure === 0 ? 0 : figure;
  }
  for (const name of asTheyAre) if (asked[name] !== undefined) Object.assign(read, { [name]: asked[name] });
  if (asked.krType) read.krType = asked.krType;
  const [low, high] = [
    read.healthyLow === undefined ? stored.healthyLow : read.healthyLow,
    read.healthyHigh === undefined ? stored.healthyHigh : read.healthyHigh,
  ];
  if (low !== null && high !== null && low > high)
    return refusal(
      'LINE_RANGE',
      'The healthy range ends below its start. Swap the two figures.',
      read.healthyHigh === undefined ? 'healthyLow' : 'healthyHigh',
    );
  return ok(read);
}

/** Most lines that a draft holds, those on the way to become key results included. */
export const mostLines = 200;

/** A list that cannot be read in one sitting is no draft. */
export const roomForLine = (lines: number): Result<true> =>
  lines < mostLines ? ok(true) : refusal('DRAFT_FULL', `A draft holds at most ${mostLines} lines. Remove some first.`);
