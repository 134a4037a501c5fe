import type { ObjectiveKind } from '../drafts/draft.facts.js';
import type { LineKind } from '../drafts/draft.facts.js';
import type { ReadLine } from '../lines/line.rules.js';
import type { Closing } from './line-cells.rules.js';
import type { TeamOfSheet } from './sheet-facts.js';
import type { FindingGroup } from './sheet-findings.rules.js';

/** What an import would do with a row. WAIT keeps it until somebody is trained. */
export type RowFate = 'CREATE' | 'CHANGE' | 'SAME' | 'WAIT' | 'REJECT';

export interface CheckedRow {
  readonly number: number;
  readonly team: string;
  readonly objective: string;
  readonly text: string;
  readonly fate: RowFate;
  /** Why a row is left out or waits, each a sentence. */
  readonly reasons: readonly string[];
}

/** An objective to be written, or one that rows hang under. */
export interface PlannedObjective {
  /** The id of a known objective; new ones get theirs when they are written. */
  readonly id: string | null;
  readonly version: number;
  readonly changes: { text?: string; whyNow?: string; kind?: ObjectiveKind };
}

export interface PlannedLine {
  readonly id: string | null;
  readonly version: number;
  /** Undefined: it stays where it hangs. Null: under no objective. */
  readonly objective: PlannedObjective | null | undefined;
  readonly kind: LineKind | undefined;
  readonly changes: ReadLine;
  readonly closing: Closing;
}

export interface PlannedTeam {
  readonly team: TeamOfSheet;
  readonly mission: string | null;
  readonly objectives: readonly PlannedObjective[];
  readonly lines: readonly PlannedLine[];
}

export interface SheetCounts {
  readonly create: number;
  readonly change: number;
  readonly same: number;
  readonly wait: number;
  readonly reject: number;
}

/** The dry run of a sheet, and what would be written. */
export interface CheckedSheet {
  readonly rows: readonly CheckedRow[];
  readonly groups: readonly FindingGroup[];
  readonly counts: SheetCounts;
  readonly plan: readonly PlannedTeam[];
}
