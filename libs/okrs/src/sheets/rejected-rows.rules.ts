import { leftOutCsv, leftOutReasons } from '@cairn/platform';
import { carryDown } from './carry-down.rules.js';
import type { OkrImportRow } from './okr-import.entity.js';
import type { CheckedSheet } from './sheet-plan.js';

/**
 * The rows that were left out. Each says its team and objective itself, also where the file left them blank below the row above: that row may have been
 * taken, and then a mended file would hang them under another objective.
 */
export const rejectedCsv = ({ sheet, fields }: Pick<OkrImportRow, 'sheet' | 'fields'>, checked: Pick<CheckedSheet, 'rows'>): string =>
  leftOutCsv(sheet.header, carryDown(sheet.rows, fields ?? []).rows, leftOutReasons(checked.rows));
