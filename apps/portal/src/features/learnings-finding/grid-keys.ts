import type { KeyboardEvent } from 'react';

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads in a grid of so many rows and columns; undefined for other keys. */
export function moved({ row, column }: GridPlace, { key, ctrlKey, metaKey }: KeyboardEvent, rows: number, columns: number): GridPlace | undefined {
  const far = ctrlKey || metaKey;
  const to = {
    ArrowRight: { row, column: Math.min(column + 1, columns - 1) },
    ArrowLeft: { row, column: Math.max(column - 1, 0) },
    ArrowDown: { row: Math.min(row + 1, rows - 1), column },
    ArrowUp: { row: Math.max(row - 1, 0), column },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? rows - 1 : row, column: columns - 1 },
  };
  return to[key as keyof typeof to];
}
