import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { CohortStatus } from '../certification-kinds.js';

/** People who learn together, from one version of a programme, between two days. */
@Entity('cohort')
export class CohortRow extends TenantRow {
  @Column('uuid', { name: 'programme_id' }) programmeId: string;
  @Column('uuid', { name: 'programme_version_id' }) programmeVersionId: string;
  @Column('text') name: string;
  @Column('int') capacity: number;
  /** Counted by the database wherever a trainee joins or leaves: never written here. */
  @Column({ type: 'int', name: 'places_taken', update: false }) placesTaken: number;
  @Column('date', { name: 'apply_until' }) applyUntil: Day;
  @Column('date', { name: 'starts_on' }) startsOn: Day;
  /** The last day on which somebody may leave without consequences. */
  @Column('date', { name: 'drop_out_until' }) dropOutUntil: Day;
  @Column('date', { name: 'ends_on' }) endsOn: Day;
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('uuid', { name: 'facilitator_id' }) facilitatorId: string;
  @Column('uuid', { name: 'second_facilitator_id', nullable: true }) secondFacilitatorId: string | null;
  @Column('text') status: CohortStatus;
  @InstantColumn({ name: 'cancelled_at', nullable: true }) cancelledAt: Instant | null;
  /** People of the cohort read it. */
  @Column('text', { name: 'cancelled_because', nullable: true }) cancelledBecause: string | null;
  @VersionColumn() version: number;
}
