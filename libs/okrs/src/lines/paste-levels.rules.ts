import { oneLine, ok, refusal, type Result, typed } from '@cairn/kernel';
import type { Headline, KrTypeOfLine, LineDirection } from '../drafts/draft.facts.js';
import { oneReading, readingWords, type Reading } from './two-readings.rules.js';
import { readFigures, readsTwoWays, type DecimalMark } from './figures.rules.js';
import { directionOf, levelFault, type Levels } from './levels.rules.js';
import type { ReadLine } from './line.rules.js';
import { statedLevel } from './read-levels.rules.js';

interface Line extends Levels {
  readonly krType: KrTypeOfLine;
  readonly unit: string;
  readonly text: string;
  readonly headline: Headline | null;
}

/** Cells stand side by side or below each other in the clipboard; a spreadsheet puts quotes around cells with line breaks. */
export function cellsOf(pasted: string): string[] {
  const rows = pasted.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '');
  const cells = rows.includes('\t') ? rows.split(/[\t\n]/u) : rows.includes('\n') ? rows.split('\n') : rows.split(/\s*[;|]\s*/u);
  return cells.map((cell) => oneLine(cell.replace(/^"(.*)"$/su, '$1').replaceAll('""', '"'))).filter((cell) => cell !== '');
}

const fields = ['commit', 'target', 'stretch'] as const;

/** Three pasted cells become commit, target and stretch; a row that runs from stretch to commit is turned round. Words do for milestones only. */
export function pasteLevels(pasted: string, line: Line, decimals: DecimalMark | null = null): Result<ReadLine> {
  const cells = cellsOf(pasted);
  if (cells.length !== 3) return refusal('LEVELS_NOT_THREE', `Paste three cells: commit, target and stretch. These are ${cells.length}.`, 'pasted');
  return line.krType === 'MILESTONE' ? milestone(cells) : figures(cells, line, decimals);
}

function milestone(cells: readonly string[]): Result<ReadLine> {
  const read: ReadLine = {};
  for (const [at, name] of fields.entries()) {
    const text = typed(cells[at] ?? '', 'pasted', `Cell ${at + 1}`);
    if (!text.ok) return text;
    read[`${name}Text`] = text.value;
  }
  return ok(read);
}

/** Every way in which the cells can be read, the levels in the order that fits. */
const readingsOf = (cells: readonly string[], line: Line): readonly Reading[] =>
  (['.', ','] as const).map((decimals) => ({
    decimals,
    levels: ordered(
      readFigures(cells, decimals).map((one) => one?.value ?? 0),
      line,
    ),
  }));

function figures(cells: readonly string[], line: Line, decimals: DecimalMark | null): Result<ReadLine> {
  const isOpen = decimals === null && readsTwoWays(cells) && readFigures(cells).every((one) => one !== null);
  const told = isOpen ? oneReading(readingsOf(cells, line), { ...line, unit: readFigures(cells)[0]?.unit || line.unit }) : decimals;
  if (isOpen && told === null) {
    const which = cells.find((cell) => readsTwoWays([cell])) ?? '';
    const read = (['.', ','] as const).map((mark) => readingWords(readFigures([which], mark)[0]?.value ?? 0));
    return refusal('LEVELS_TWO_WAYS', `“${which}” may be ${read.join(' or ')}. Say which is meant.`, 'pasted');
  }
  const read = readFigures(cells, told ?? '.');
  const odd = read.findIndex((one) => one === null);
  if (odd >= 0) return refusal('LEVELS_NOT_FIGURES', `Cell ${odd + 1}, “${(cells[odd] ?? '').slice(0, 60)}”, is not a figure.`, 'pasted');
  const known = read.flatMap((one) => (one ? [one] : []));
  const units = [...new Set(known.map((one) => one.unit).filter((unit) => unit !== ''))];
  if (units.length > 1) return refusal('LEVELS_UNITS', `The cells are in ${units.join(' and ')}. Levels share one unit.`, 'pasted');
  const [unit = ''] = units;
  if (unit !== '' && line.unit !== '' && !sameUnit(unit, line.unit))
    return refusal('LEVELS_UNITS', `This key result is measured in ${line.unit}, the cells are in ${unit}.`, 'pasted');
  const [commitValue = 0, targetValue = 0, stretchValue = 0] = ordered(
    known.map((one) => one.value),
    line,
  );
  const levels = { ...line, commitValue, targetValue, stretchValue };
  const direction: LineDirection | null = line.direction ?? directionOf(levels);
  const stated = line.headline === null ? statedLevel(levels) : null;
  return ok({
    commitValue,
    targetValue,
    stretchValue,
    direction,
    ...(stated ? { headline: stated } : {}),
    ...(line.unit === '' && unit !== '' ? { unit: unit.slice(0, 40) } : {}),
  });
}

const sameUnit = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Trackers often lead with stretch. Turned round only where that, and not the order as pasted, fits baseline or direction. */
function ordered(values: readonly number[], line: Line): readonly number[] {
  const fits = ([commitValue = 0, targetValue = 0, stretchValue = 0]: readonly number[]): boolean =>
    levelFault({ ...line, commitValue, targetValue, stretchValue }) === null;
  const turned = [...values].reverse();
  return !fits(values) && fits(turned) ? turned : values;
}
