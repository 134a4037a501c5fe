import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { SheetField } from './sheet-fields.js';

/** The client's own columns, as their last imported file had them. */
@Entity('okr_sheet_layout')
export class OkrSheetLayoutRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('text', { array: true }) header: string[];
  @Column('text', { array: true }) fields: SheetField[];
  @Column('uuid', { name: 'saved_by' }) savedBy: string;
  @InstantColumn({ name: 'saved_at' }) savedAt: Instant;
  @VersionColumn() version: number;
}
