import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { TeamKind } from './team.rules.js';

@Entity('team')
export class TeamRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('text') name: string;
  @Column('text') kind: TeamKind;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;
  @Column('int', { nullable: true }) headcount: number | null;
  /** Among the first to run OKRs. */
  @Column('boolean') pilot: boolean;
  @Column('date', { name: 'opted_out_on', nullable: true }) optedOutOn: Day | null;
  @Column('text', { name: 'opted_out_reason', nullable: true }) optedOutReason: string | null;
  /** Who decided it, as the client names them. */
  @Column('text', { name: 'opted_out_by', nullable: true }) optedOutBy: string | null;
  @InstantColumn({ name: 'archived_at', nullable: true }) archivedAt: Instant | null;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @VersionColumn() version: number;
}
