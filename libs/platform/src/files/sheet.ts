/** What a cell holds: text, or a number that needs no reading. Days are text, 2026-09-30. */
export type SheetCell = string | number;

/** A row of a file with the number that the spreadsheet shows for it. */
export interface SheetRow<C extends SheetCell = SheetCell> {
  readonly number: number;
  readonly cells: readonly C[];
}

/** A cell by row number and column index, which counts from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface MergedCells {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/** One sheet of a file as it was last saved. */
export interface FileSheet {
  readonly name: string;
  /** Text without a workbook around it, whatever the name of the file says. */
  readonly isText: boolean;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedCells[];
  /** Cells with a formula; their last result stands in the row. */
  readonly formulas: readonly CellPlace[];
  /** Cells that show an error such as #REF!, or hold a formula that was never calculated: what stands in the row is no value. */
  readonly errors: readonly CellPlace[];
}
