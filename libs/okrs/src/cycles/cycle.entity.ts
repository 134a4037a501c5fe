import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { CycleStatus } from './cycle.facts.js';

/** A span of days in which the teams of an engagement work for one set of OKRs. */
@Entity('cycle')
export class CycleRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('int') number: number;
  @Column('date', { name: 'starts_on' }) startsOn: Day;
  /** The last day, which still counts. */
  @Column('date', { name: 'ends_on' }) endsOn: Day;
  /** The day on which teams may begin to write. */
  @Column('date', { name: 'drafting_from' }) draftingFrom: Day;
  @Column('text') status: CycleStatus;
  /** The phase of the programme that this cycle fills; null while none is planned for it. */
  @Column('uuid', { name: 'phase_id', nullable: true }) phaseId: string | null;
  @Column('uuid', { name: 'planned_by' }) plannedBy: string;
  @InstantColumn({ name: 'drafting_at', nullable: true }) draftingAt: Instant | null;
  @InstantColumn({ name: 'started_at', nullable: true }) startedAt: Instant | null;
  @InstantColumn({ name: 'closed_at', nullable: true }) closedAt: Instant | null;
  @VersionColumn() version: number;
}
