import { FileBodies } from '@cairn/platform';
import { ChooseOkrColumns } from './choose-okr-columns.js';
import { ExportOkrs } from './export-okrs.js';
import { ForgetImport } from './forget-import.job.js';
import { ImportOkrs } from './import-okrs.job.js';
import { OkrFileController } from './okr-file.controller.js';
import { OkrImportReadsResolver } from './okr-import-reads.resolver.js';
import { OkrImportQueries } from './okr-import.queries.js';
import { OkrImportResolver } from './okr-import.resolver.js';
import { OkrSheetsQueries } from './okr-sheets.queries.js';
import { RepairOkrImport } from './repair-okr-import.js';
import { BringInWaitingRows, RunOkrImport } from './run-okr-import.js';
import { ThrowAwayOkrImport } from './throw-away-okr-import.js';
import { ThrowAwayResolver } from './throw-away.resolver.js';
import { UndoOkrImport } from './undo-okr-import.js';
import { UploadOkrSheet } from './upload-okr-sheet.js';

/** Sheets in and out. */
export const sheetControllers = [OkrFileController];
export const sheetUseCases = [
  UploadOkrSheet,
  ChooseOkrColumns,
  RepairOkrImport,
  RunOkrImport,
  BringInWaitingRows,
  UndoOkrImport,
  ThrowAwayOkrImport,
  ExportOkrs,
];
export const sheetProviders = [
  ...sheetUseCases,
  OkrImportQueries,
  OkrSheetsQueries,
  OkrImportResolver,
  OkrImportReadsResolver,
  ThrowAwayResolver,
  ImportOkrs,
  ForgetImport,
  FileBodies,
];
