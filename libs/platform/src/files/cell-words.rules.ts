import type { CellPlace, MergedCells } from './sheet.js';

/** A, B … Z, AA: how spreadsheets name their columns. */
export const letterOf = (index: number): string => (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** "C7", as the spreadsheet says it. */
export const cellName = ({ row, column }: CellPlace): string => `${letterOf(column)}${row}`;

/** "A2:A3". */
export const rangeName = ({ from, to }: MergedCells): string => `${cellName(from)}:${cellName(to)}`;
