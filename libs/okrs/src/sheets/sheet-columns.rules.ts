import type { MachineRules } from '@cairn/deployment';
import { fieldTitles, type SheetField } from './sheet-fields.js';

/** One column of a sheet that is handed out. */
export interface SheetColumn {
  readonly header: string;
  readonly field: SheetField;
}

const beforeLevels: readonly SheetField[] = ['TEAM', 'MISSION', 'OBJECTIVE', 'OBJECTIVE_KIND', 'WHY_NOW', 'KEY_RESULT', 'TYPE', 'START'];
const afterLevels: readonly SheetField[] = ['UNIT', 'DIRECTION', 'CHAMPION', 'DATA_SOURCE', 'DUE'];
const health: readonly SheetField[] = ['HEALTHY_FROM', 'HEALTHY_TO'];
const atTheEnd: readonly SheetField[] = ['CURRENT', 'CHECKED_ON', 'FINAL_SCORE', 'LEARNING', 'INTENTION', 'ROW_ID'];

/** The plan in force decides the columns: three levels only where key results are scored by them, healthy ranges only where health metrics are kept. */
export function ourColumns(rules: Pick<MachineRules, 'scoring' | 'kpis'>): readonly SheetColumn[] {
  const levels = rules.scoring.levels.length > 0;
  const goals: readonly SheetField[] = levels ? ['COMMIT', 'TARGET', 'STRETCH'] : ['TARGET'];
  const fields = [...beforeLevels, ...goals, ...afterLevels, ...(rules.kpis.healthMetrics ? health : []), ...atTheEnd];
  return fields.map((field) => ({ field, header: field === 'TARGET' && !levels ? 'Target' : fieldTitles[field] }));
}

/** The client's own columns as their last file had them; a name that stands there twice is numbered, and what says which row is which always comes last. */
export function theirColumns(header: readonly string[], fields: readonly SheetField[]): readonly SheetColumn[] {
  const own = numbered(header)
    .map((name, index): SheetColumn => ({ header: name, field: fields[index] ?? 'LEAVE_OUT' }))
    .filter((column) => column.field !== 'ROW_ID');
  return [...own, { header: fieldTitles.ROW_ID, field: 'ROW_ID' }];
}

/** "Value" and "Value (2)": when the sheet comes back, its columns are known by their names. */
function numbered(header: readonly string[]): string[] {
  const seen = new Set<string>();
  return header.map((name) => {
    let own = name;
    for (let nth = 2; seen.has(own); nth += 1) own = `${name} (${nth})`;
    seen.add(own);
    return own;
  });
}
