import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** Somebody who waits for a place in a cohort; the longest waiting moves up first, and becomes a person of the practice only then. */
@Entity('cohort_waiting')
export class CohortWaitingRow extends TenantRow {
  @Column('uuid', { name: 'cohort_id' }) cohortId: string;
  @Column('text') name: string;
  @Column('citext') email: string;
  @Column('uuid', { name: 'application_id', nullable: true }) applicationId: string | null;
  @InstantColumn({ name: 'added_at' }) addedAt: Instant;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt: Instant | null;
  @Column('text', { name: 'ended_as', nullable: true }) endedAs: 'MOVED_UP' | 'LEFT' | null;
}
