import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { SeatState } from '../workshops/workshop.kinds.js';

/** One person and one workshop: asked, booked, and how long they were there. */
@Entity('workshop_seat')
export class SeatRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'workshop_id' }) workshopId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('boolean') required: boolean;
  @Column('text') state: SeatState;
  @Column('uuid', { name: 'invited_by', nullable: true }) invitedBy: string | null;
  @InstantColumn({ name: 'invited_at', nullable: true }) invitedAt: Instant | null;
  @Column('uuid', { name: 'booked_by', nullable: true }) bookedBy: string | null;
  @InstantColumn({ name: 'booked_at', nullable: true }) bookedAt: Instant | null;
  @Column('uuid', { name: 'left_by', nullable: true }) leftBy: string | null;
  @InstantColumn({ name: 'left_at', nullable: true }) leftAt: Instant | null;
  /** Null until attendance was recorded. */
  @Column('int', { name: 'minutes_attended', nullable: true }) minutesAttended: number | null;
  @Column('uuid', { name: 'attendance_by', nullable: true }) attendanceBy: string | null;
  @InstantColumn({ name: 'attendance_at', nullable: true }) attendanceAt: Instant | null;
}
