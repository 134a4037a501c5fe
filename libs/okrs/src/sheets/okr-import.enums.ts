import { registerEnumType } from '@nestjs/graphql';
import { importStatuses } from './okr-import.entity.js';
import { sheetFields } from './sheet-fields.js';

const named = <K extends string>(keys: readonly K[]): Readonly<Record<K, K>> => Object.fromEntries(keys.map((key) => [key, key])) as Record<K, K>;

export const SheetFieldEnum = named(sheetFields);
registerEnumType(SheetFieldEnum, { name: 'SheetField', description: 'What a column of an OKR sheet holds.' });
export const SheetConfidenceEnum = named(['SURE', 'LIKELY', 'NONE'] as const);
registerEnumType(SheetConfidenceEnum, { name: 'SheetConfidence', description: 'Sure or likely by its name, or no idea.' });
export const OkrImportStatusEnum = named(importStatuses);
registerEnumType(OkrImportStatusEnum, { name: 'OkrImportStatus' });
export const SheetRowFateEnum = named(['CREATE', 'CHANGE', 'SAME', 'WAIT', 'REJECT'] as const);
registerEnumType(SheetRowFateEnum, { name: 'SheetRowFate', description: 'What the import would do with a row; WAIT keeps it until somebody is trained.' });
export const SheetFindingKindEnum = named(['STOP', 'WAIT', 'WARNING'] as const);
registerEnumType(SheetFindingKindEnum, {
  name: 'SheetFindingKind',
  description: 'A stop leaves its rows out, a wait keeps them for later, a warning only tells.',
});
export const SheetTypeEnum = named(['METRIC', 'BASELINE', 'MILESTONE', 'HEALTH_METRIC', 'TASK'] as const);
registerEnumType(SheetTypeEnum, { name: 'SheetType' });
export const DayOrderEnum = named(['DAY_FIRST', 'MONTH_FIRST'] as const);
registerEnumType(DayOrderEnum, { name: 'DayOrder' });
export const ConflictWinnerEnum = named(['SHEET', 'PORTAL'] as const);
registerEnumType(ConflictWinnerEnum, { name: 'ConflictWinner' });
