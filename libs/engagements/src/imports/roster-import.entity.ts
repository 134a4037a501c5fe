import { Column, Entity, VersionColumn } from 'typeorm';
import type { ClientRole } from '@cairn/identity';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { RosterField, RosterSheet } from './columns.rules.js';
import type { ImportResult } from './import-result.js';
import type { Repairs } from './roster-entries.rules.js';

export type ImportStatus = 'OPEN' | 'RUNNING' | 'IMPORTED' | 'UNDONE';

/** One file on its way into the roster: what it held, how its columns are read, and what became of it. */
@Entity('roster_import')
export class RosterImportRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'started_by' }) startedBy: string;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('jsonb') sheet: RosterSheet;
  @Column('text', { array: true, nullable: true }) fields: RosterField[] | null;
  @Column('jsonb') repairs: Partial<Repairs>;
  /** Roles that the person who asked for the import could give at that moment. */
  @Column('text', { array: true }) grantable: ClientRole[];
  @Column('text') status: ImportStatus;
  @InstantColumn({ name: 'imported_at', nullable: true }) importedAt: Instant | null;
  @InstantColumn({ name: 'undone_at', nullable: true }) undoneAt: Instant | null;
  @Column('jsonb', { nullable: true }) result: ImportResult | null;
  @Column('text', { name: 'rejected_csv', nullable: true }) rejectedCsv: string | null;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @VersionColumn() version: number;
}
