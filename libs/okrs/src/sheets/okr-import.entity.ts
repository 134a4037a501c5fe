import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow, type CellPlace, type SheetRow } from '@cairn/platform';
import type { KeptEntry } from './kept-of-import.rules.js';
import type { SheetField } from './sheet-fields.js';
import type { SheetCounts } from './sheet-plan.js';
import type { SheetRepairs } from './sheet-repairs.js';

export const importStatuses = ['OPEN', 'RUNNING', 'IMPORTED', 'UNDONE'] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** A file as it was read, merged cells taken apart. */
export interface StoredSheet {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly above: number;
  readonly twoHeaders: boolean;
  readonly merged: number;
  readonly formulas: readonly CellPlace[];
  readonly errors: readonly CellPlace[];
  /** What our own hidden sheet says of the columns, or what the same names meant in the client's last file. */
  readonly layout: Readonly<Record<string, SheetField>>;
}

/** What the person who asked for a large import could do for each team at that moment: the job has no viewer. */
export interface StoredPermit {
  readonly notYours: string | null;
  readonly waits: string | null;
  /** Whose training is left; absent in permits that were stored before it was kept. */
  readonly waitsFor?: string;
  readonly byCoach: boolean;
  /** May read what the team has; absent in permits that were stored before it was kept. */
  readonly reads?: boolean;
  /** People whose own training is not done. */
  readonly untrained: readonly string[];
}

/** What an import did and, once it is undone, what of it stays. */
export interface ImportResult extends SheetCounts {
  readonly keptCount?: number;
  readonly kept?: readonly KeptEntry[];
}

/** One file on its way into the OKRs of a cycle: what it held, how its columns are read, and what became of it. */
@Entity('okr_import')
export class OkrImportRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId: string;
  /** Set where the file was chosen for one team. */
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  @Column('uuid', { name: 'started_by' }) startedBy: string;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('jsonb') sheet: StoredSheet;
  @Column('text', { array: true, nullable: true }) fields: SheetField[] | null;
  @Column('jsonb') repairs: Partial<SheetRepairs>;
  @Column('jsonb', { nullable: true }) permits: Record<string, StoredPermit> | null;
  @Column('text') status: ImportStatus;
  @Column('int', { name: 'rows_done' }) rowsDone: number;
  /** Numbers of the rows that wait for somebody's training. */
  @Column('int', { array: true }) waiting: number[];
  @InstantColumn({ name: 'imported_at', nullable: true }) importedAt: Instant | null;
  @InstantColumn({ name: 'undone_at', nullable: true }) undoneAt: Instant | null;
  @Column('jsonb', { nullable: true }) result: ImportResult | null;
  @Column('text', { name: 'rejected_csv', nullable: true }) rejectedCsv: string | null;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @VersionColumn() version: number;
}
