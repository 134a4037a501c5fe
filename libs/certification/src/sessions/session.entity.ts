import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** A date of a live session, for one cohort. */
@Entity('cohort_session')
export class CohortSessionRow extends TenantRow {
  @Column('uuid', { name: 'cohort_id' }) cohortId: string;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @InstantColumn({ name: 'starts_at' }) startsAt: Instant;
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('int') minutes: number;
  @Column('text') place: string;
  @Column('text', { name: 'recording_url', nullable: true }) recordingUrl: string | null;
  @Column('text') status: 'PLANNED' | 'HELD' | 'CANCELLED';
  /** Never changes: calendars know the session by it. */
  @Column('text', { name: 'ics_uid' }) icsUid: string;
  /** Counts up with every change that calendars have to hear of. */
  @Column('int', { name: 'ics_sequence' }) icsSequence: number;
  @VersionColumn() version: number;
}
