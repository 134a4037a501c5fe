import { figureWords } from '@cairn/kernel';
import type { DecimalMark } from './figures.rules.js';
import { levelFault, type Levels } from './levels.rules.js';

/** Three levels as they read with one of the two decimal marks. */
export interface Reading {
  readonly decimals: DecimalMark;
  readonly levels: readonly number[];
}

/** 1,234 and 1.234, so that both readings can be told apart. */
export const readingWords = (value: number): string => (Number.isInteger(value) ? figureWords(value) : String(value));

/** From here on two figures of one key result are too far apart to be meant: the two readings lie a thousand times apart. */
const farApart = 30;

const isFar = (one: number, other: number): boolean => Math.abs(Math.log10(Math.abs(one) / Math.abs(other))) > Math.log10(farApart);

/** Levels fit where they go one way from where things stand, and are of one size with it and with each other. */
function fits({ levels }: Reading, line: Levels & { readonly unit: string }): boolean {
  const [commitValue = 0, targetValue = 0, stretchValue = 0] = levels;
  if (levelFault({ ...line, commitValue, targetValue, stretchValue }) !== null) return false;
  if (line.unit.trim().startsWith('%') && levels.some((level) => Math.abs(level) > 1000)) return false;
  const figures = [...levels, ...[line.baseline, line.commitValue, line.targetValue, line.stretchValue].filter((figure) => figure !== null)].filter(
    (figure) => figure !== 0,
  );
  return figures.every((one) => figures.every((other) => !isFar(one, other)));
}

/** The one reading that fits what is known of the line: its baseline, the levels it had, its unit and the order of levels. Null where both do, or neither. */
export function oneReading(readings: readonly Reading[], line: Levels & { readonly unit: string }): DecimalMark | null {
  const fitting = readings.filter((reading) => fits(reading, line));
  return fitting.length === 1 && fitting[0] ? fitting[0].decimals : null;
}
