import type { SharedWord } from '../findings/finding.js';
import { shortAimOf, type ShortAim } from './echo.rules.js';
import { compareTexts, prepareText, sharedWords, teamWordsOf, type HigherLine, type Likeness, type PreparedText } from './compare.rules.js';

/**
 * From where on a text counts as taken from above. Tuned on the pairs of copy.pairs.fixture.ts, where copy.rules.spec.ts counts hits and false alarms.
 * - `copy`: both texts are mostly the same.
 * - `carved`: nearly the whole text is a piece of the longer one above.
 * - `widened`: nearly everything above was taken over, with something added.
 * `weight` is the least that both must share (a telling word weighs 1, a general noun 0.6, a verb of change 0.25), so that short general texts raise no alarm.
 */
export const copyThresholds = {
  copy: { alike: 0.74, weight: 1.55 },
  carved: { fromAbove: 0.86, weight: 1.8 },
  widened: { taken: 0.9, fromAbove: 0.5, weight: 1.8 },
} as const;

/** Two texts of the same words in other forms or another order: however general they are, nothing was added. Less than 1 only because sums of weights round. */
const sameInAnyOrder = 0.999;

export type CopyShape = 'SAME' | 'COPY' | 'CARVED' | 'WIDENED';

export interface Copy {
  readonly line: HigherLine;
  readonly shape: CopyShape;
  readonly likeness: Likeness;
  readonly shared: readonly SharedWord[];
}

interface PreparedLine {
  readonly line: HigherLine;
  readonly text: PreparedText;
  /** Set for a short line that names one thing and its direction. */
  readonly aim: ShortAim | null;
}

/** The texts above, prepared once for all texts that are compared with them. */
export interface Above {
  readonly lines: readonly PreparedLine[];
  readonly teamWords: ReadonlySet<string>;
}

export function prepareAbove(higher: readonly HigherLine[], teamNames: readonly string[]): Above {
  const teamWords = teamWordsOf(teamNames);
  return {
    teamWords,
    lines: higher.map((line) => {
      const text = prepareText(line.text, teamWords);
      return { line, text, aim: shortAimOf(line.text, text) };
    }),
  };
}

/** A text is copied when it is the same as one above, mostly the same, a piece carved out of it, or all of it with something added. */
export function shapeOf(text: PreparedText, above: PreparedText, likeness: Likeness): CopyShape | null {
  const { copy, carved, widened } = copyThresholds;
  const { alike, fromAbove, taken, weight, telling } = likeness;
  if (text.line !== '' && text.line === above.line && (telling > 0 || text.words.length > 1)) return 'SAME';
  if (alike > sameInAnyOrder && text.words.length > 1 && text.words.length === above.words.length) return 'COPY';
  if (alike >= copy.alike && weight >= copy.weight && telling > 0) return 'COPY';
  if (fromAbove >= carved.fromAbove && weight >= carved.weight && telling > 0) return 'CARVED';
  if (taken >= widened.taken && fromAbove >= widened.fromAbove && weight >= widened.weight && telling > 0) return 'WIDENED';
  return null;
}

/** Of several texts above that a text was taken from, the one most like it is named. */
export function findCopy(text: string, above: Above, counts: (line: HigherLine) => boolean = () => true): Copy | null {
  const prepared = prepareText(text, above.teamWords);
  let found: Copy | null = null;
  for (const { line, text: other } of above.lines) {
    if (!counts(line)) continue;
    const likeness = compareTexts(prepared, other);
    if (likeness === null || (found !== null && likeness.alike <= found.likeness.alike)) continue;
    const shape = shapeOf(prepared, other, likeness);
    if (shape !== null) found = { line, shape, likeness, shared: sharedWords(prepared, other) };
  }
  return found;
}
