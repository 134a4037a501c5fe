import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { TraineeStatus } from '../certification-kinds.js';

/** A person in one cohort. */
@Entity('trainee')
export class TraineeRow extends TenantRow {
  @Column('uuid', { name: 'cohort_id' }) cohortId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'mentor_id', nullable: true }) mentorId: string | null;
  @Column('text') status: TraineeStatus;
  @Column('date', { name: 'joined_on' }) joinedOn: Day;
  @InstantColumn({ name: 'last_seen_at', nullable: true }) lastSeenAt: Instant | null;
  @InstantColumn({ name: 'left_at', nullable: true }) leftAt: Instant | null;
  @Column('text', { name: 'left_because', nullable: true }) leftBecause: string | null;
  @Column('uuid', { name: 'deferred_to_cohort_id', nullable: true }) deferredToCohortId: string | null;
  @VersionColumn() version: number;
}
