/** What a column of an OKR sheet can hold. */
export const sheetFields = [
  'TEAM',
  'MISSION',
  'OBJECTIVE',
  'OBJECTIVE_KIND',
  'WHY_NOW',
  'KEY_RESULT',
  'TYPE',
  'START',
  'COMMIT',
  'TARGET',
  'STRETCH',
  'UNIT',
  'DIRECTION',
  'CHAMPION',
  'DATA_SOURCE',
  'DUE',
  'HEALTHY_FROM',
  'HEALTHY_TO',
  'CURRENT',
  'CHECKED_ON',
  'CYCLE',
  'FINAL_SCORE',
  'LEARNING',
  'INTENTION',
  'ROW_ID',
  'LEAVE_OUT',
] as const;
export type SheetField = (typeof sheetFields)[number];

/** A field that a column really holds. */
export type HeldField = Exclude<SheetField, 'LEAVE_OUT'>;

/** As columns are headed in our own sheets, and as they are called in sentences. */
export const fieldTitles: Record<SheetField, string> = {
  TEAM: 'Team',
  MISSION: 'Mission',
  OBJECTIVE: 'Objective',
  OBJECTIVE_KIND: 'Internal or external',
  WHY_NOW: 'Why now',
  KEY_RESULT: 'Key result',
  TYPE: 'Type',
  START: 'Start',
  COMMIT: 'Commit (0.3)',
  TARGET: 'Target (0.7)',
  STRETCH: 'Stretch (1.0)',
  UNIT: 'Unit',
  DIRECTION: 'Direction',
  CHAMPION: 'KR champion',
  DATA_SOURCE: 'Data source',
  DUE: 'Due',
  HEALTHY_FROM: 'Healthy from',
  HEALTHY_TO: 'Healthy to',
  CURRENT: 'Current',
  CHECKED_ON: 'Checked on',
  CYCLE: 'Cycle',
  FINAL_SCORE: 'Final score',
  LEARNING: 'Learning',
  INTENTION: 'Keep, modify or remove',
  ROW_ID: 'Row id',
  LEAVE_OUT: 'Leave out',
};

/** Columns whose cells are numbers. */
export const numberFields = ['START', 'COMMIT', 'TARGET', 'STRETCH', 'HEALTHY_FROM', 'HEALTHY_TO', 'CURRENT', 'FINAL_SCORE'] as const;
export type NumberField = (typeof numberFields)[number];
export const dayFields = ['DUE', 'CHECKED_ON'] as const;
export type DayField = (typeof dayFields)[number];
