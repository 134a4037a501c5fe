import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { EngagementStatus, Mode } from './engagement.rules.js';

@Entity('engagement')
export class EngagementRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('text') name: string;
  @Column('text') mode: Mode;
  @Column('text') status: EngagementStatus;
  /** What the client wants, in one sentence of its own. */
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('date', { name: 'starts_on' }) startsOn: Day;
  @Column('date', { name: 'ends_on' }) endsOn: Day;
  @Column('date', { name: 'paused_on', nullable: true }) pausedOn: Day | null;
  @Column('text', { name: 'paused_reason', nullable: true }) pausedReason: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: Day | null;
  @Column('text', { name: 'closed_reason', nullable: true }) closedReason: string | null;
  @Column('int', { name: 'complete_cycles' }) completeCycles: number;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @VersionColumn() version: number;
}
