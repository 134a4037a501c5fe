import type { LineType } from './cell-meanings.rules.js';
import type { DayOrder } from './days.rules.js';
import type { DecimalSign } from '../lines/figures.rules.js';

/** What a person answered once for all rows. Words are kept in small letters; null leaves the word out, or as it is written. */
export interface SheetRepairs {
  readonly teams: Readonly<Record<string, string | null>>;
  readonly champions: Readonly<Record<string, string | null>>;
  readonly types: Readonly<Record<string, LineType | null>>;
  /** True: the word means this cycle. */
  readonly cycles: Readonly<Record<string, boolean>>;
  readonly decimals: DecimalSign | null;
  readonly days: DayOrder | null;
  /** Which version counts where both the sheet and the portal changed. */
  readonly conflicts: 'SHEET' | 'PORTAL' | null;
}

export const noRepairs: SheetRepairs = { teams: {}, champions: {}, types: {}, cycles: {}, decimals: null, days: null, conflicts: null };

/** A word as repairs are kept under it. */
export const repairKey = (word: string): string => word.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().slice(0, 200);
