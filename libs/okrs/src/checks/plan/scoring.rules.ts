import { listWords } from '@cairn/kernel';
import { sameWords } from '../../copying/words.rules.js';
import type { LineFacts } from '../../drafts/draft.facts.js';
import type { Checked, Hit } from '../check.js';
import { numbersIn, valueWords } from '../numbers.rules.js';
import { isBlank, onLine, writtenKeyResults } from '../parts.js';

type LevelName = 'commit' | 'target' | 'stretch';
const levelNames = ['commit', 'target', 'stretch'] as const;
const resultWords = { commit: 'the promise', target: 'the target', stretch: 'the amazing outcome' } as const;

const valueOf = (line: LineFacts, level: LevelName): number | null =>
  ({ commit: line.commitValue, target: line.targetValue, stretch: line.stretchValue })[level];
const textOf = (line: LineFacts, level: LevelName): string => ({ commit: line.commitText, target: line.targetText, stretch: line.stretchText })[level];

const usesLevels = ({ plan }: Checked): boolean => plan.scoring.system === 'stretchTargetCommit';
const fixedBefore = (checked: Checked): boolean => usesLevels(checked) && checked.plan.scoring.prescored;
const prescoredReason = 'Commit, target and stretch are fixed before a key result is final.';

/** Whatever a key result leads with is the same for every team: the level that the plan names. */
export function ledWithOtherLevel(checked: Checked): Hit[] {
  const { headline } = checked.plan.scoring;
  if (!usesLevels(checked) || headline === null || headline === 'any') return [];
  return writtenKeyResults(checked.draft).flatMap((line) => {
    const led = line.krType === 'METRIC' ? ledByNumber(line, headline) : line.krType === 'MILESTONE' ? ledByWords(line, headline) : null;
    if (led === null) return [];
    return [
      {
        subject: onLine(line),
        span: led.span ?? { start: 0, end: line.text.length },
        words: `It leads with ${resultWords[led.level]}, the ${led.level} level.`,
        reason: `A key result states ${resultWords[headline]} (${headline}); the other two levels stand below it.`,
        fix: `Lead with the ${headline} level`,
        about: `${led.level} ${line.text}`,
      },
    ];
  });
}

interface Led {
  readonly level: LevelName;
  readonly span?: { readonly start: number; readonly end: number };
}

/** The numbers of the text tell; where they tell nothing, the mark that its author set. */
function ledByNumber(line: LineFacts, expected: LevelName): Led | null {
  const numbers = numbersIn(line.text);
  const stated = (level: LevelName) => numbers.find(({ values }) => values.includes(valueOf(line, level) ?? Number.NaN));
  if (stated(expected)) return null;
  for (const level of levelNames) {
    const number = stated(level);
    if (number && valueOf(line, level) !== line.baseline) return { level, span: number.span };
  }
  return markedOther(line, expected);
}

function ledByWords(line: LineFacts, expected: LevelName): Led | null {
  const said = sameWords(line.text);
  const same = levelNames.filter((level) => !isBlank(textOf(line, level)) && sameWords(textOf(line, level)) === said);
  if (same.includes(expected)) return null;
  return same[0] ? { level: same[0] } : markedOther(line, expected);
}

function markedOther(line: LineFacts, expected: LevelName): Led | null {
  const marked = line.headline?.toLowerCase() as LevelName | undefined;
  return marked !== undefined && marked !== expected ? { level: marked } : null;
}

/** Where all three levels come before the key result is final, one without any is not ready. */
export const notPrescored = (checked: Checked): Hit[] =>
  fixedBefore(checked)
    ? writtenKeyResults(checked.draft)
        .filter((line) => line.krType === 'METRIC' && levelNames.every((level) => valueOf(line, level) === null))
        .map((line) => ({
          subject: onLine(line, 'levels'),
          words: 'Commit, target and stretch are open.',
          reason: prescoredReason,
          fix: 'Fix the three levels',
        }))
    : [];

/** All three levels are there, or none of a plain milestone's. */
export function levelsMissing(checked: Checked): Hit[] {
  if (!fixedBefore(checked)) return [];
  return writtenKeyResults(checked.draft).flatMap((line) => {
    const has = (level: LevelName): boolean => (line.krType === 'METRIC' ? valueOf(line, level) !== null : !isBlank(textOf(line, level)));
    const missing = line.krType === 'BASELINE' ? [] : levelNames.filter((level) => !has(level));
    if (missing.length === 0 || missing.length === 3) return [];
    const open = `${listWords(missing)} ${missing.length === 1 ? 'is' : 'are'} open.`;
    return [
      {
        subject: onLine(line, 'levels'),
        words: open.charAt(0).toUpperCase() + open.slice(1) + suggestion(line, missing),
        reason: prescoredReason,
        fix: `Fix ${listWords(missing)}`,
        about: missing.join(' '),
      },
    ];
  });
}

/** Commit is usually 0.3 and target 0.7 of the way from where it stands to the amazing outcome. */
function suggestion(line: LineFacts, missing: readonly LevelName[]): string {
  const { baseline, stretchValue: stretch, unit } = line;
  if (line.krType !== 'METRIC' || baseline === null || stretch === null) return '';
  const usual = missing.flatMap((level) =>
    level === 'stretch' ? [] : [`${level} ${valueWords(baseline + { commit: 0.3, target: 0.7 }[level] * (stretch - baseline), unit)}`],
  );
  return ` From ${valueWords(baseline, unit)} to ${valueWords(stretch, unit)}, the usual ${usual.length === 1 ? 'place is' : 'places are'} ${listWords(usual)}.`;
}

interface Placed {
  readonly name: string;
  readonly value: number;
}

const placed = (line: LineFacts): readonly Placed[] =>
  [{ name: 'baseline', value: line.baseline }, ...levelNames.map((name) => ({ name, value: valueOf(line, name) }))].filter(
    (one): one is Placed => one.value !== null,
  );

const metricsWithLevels = (checked: Checked): readonly LineFacts[] =>
  usesLevels(checked) ? writtenKeyResults(checked.draft).filter((line) => line.krType === 'METRIC') : [];

/** Two levels of the same value are one level. */
export const levelsEqual = (checked: Checked): Hit[] =>
  metricsWithLevels(checked).flatMap((line) => {
    const places = placed(line);
    const at = places.findIndex((one, index) => places[index + 1]?.value === one.value);
    const [one, next] = [places[at], places[at + 1]];
    if (!one || !next) return [];
    return [
      {
        subject: onLine(line, 'levels'),
        words: `${one.name.charAt(0).toUpperCase()}${one.name.slice(1)} and ${next.name} are both ${valueWords(one.value, line.unit)}.`,
        reason: 'Each level asks for more than the one before it.',
        fix: 'Set them apart',
        about: `${one.name} ${next.name} ${one.value}`,
      },
    ];
  });

/** The levels lead one way, from the baseline over commit and target to stretch. */
export const levelsOutOfOrder = (checked: Checked): Hit[] =>
  metricsWithLevels(checked).flatMap((line) => {
    const places = placed(line);
    const rises = places.slice(1).map((one, at) => Math.sign(one.value - (places[at]?.value ?? 0)));
    const [first, last] = [places[0], places.at(-1)];
    if (!first || !last || rises.length === 0 || rises.includes(0)) return [];
    const wanted = line.direction === null ? Math.sign(last.value - first.value) : line.direction === 'INCREASE' ? 1 : -1;
    const against = rises.findIndex((rise) => rise !== wanted);
    if (against < 0) return [];
    const all = places.map((one) => `${one.name} ${valueWords(one.value, line.unit)}`);
    const opposite = line.direction !== null && rises.every((rise) => rise === -wanted);
    return [
      {
        subject: onLine(line, 'levels'),
        words: opposite
          ? `The direction says ${wanted > 0 ? 'up' : 'down'}, the levels go ${wanted > 0 ? 'down' : 'up'}: ${listWords(all)}.`
          : `The levels do not lead one way: ${listWords(all)}.`,
        reason: wanted > 0 ? 'What shall rise has baseline < commit < target < stretch.' : 'What shall fall has baseline > commit > target > stretch.',
        fix: opposite ? 'Turn the direction, or the levels' : 'Put the levels in order',
        about: all.join(' '),
      },
    ];
  });
