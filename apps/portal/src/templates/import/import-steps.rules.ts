export const importSteps = ['file', 'columns', 'check', 'import'] as const;
export type ImportStep = (typeof importSteps)[number];

export const stepWords: Readonly<Record<ImportStep, string>> = { file: 'File', columns: 'Columns', check: 'Check', import: 'Import' };

/** How far a file has come. */
export interface ImportProgress {
  readonly status: 'OPEN' | 'RUNNING' | 'IMPORTED' | 'UNDONE';
  readonly columnsChosen: boolean;
}

/** The furthest step that a file has reached; after the import only its outcome is left to see. */
export function reached(file: ImportProgress | null | undefined): ImportStep {
  if (!file) return 'file';
  if (file.status !== 'OPEN') return 'import';
  return file.columnsChosen ? 'check' : 'columns';
}

/** The step to show: the one that was asked for, where the file has come that far. */
export function stepOf(asked: string | null, file: ImportProgress | null | undefined): ImportStep {
  const furthest = reached(file);
  if (file && file.status !== 'OPEN') return asked === 'file' ? 'file' : 'import';
  const wanted = importSteps.find((step) => step === asked);
  return wanted && importSteps.indexOf(wanted) <= importSteps.indexOf(furthest) ? wanted : furthest;
}
