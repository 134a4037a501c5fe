import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { HoursActivity, HoursForm } from './hours.rules.js';

/** One line of a coach's own log. Read by that coach alone. */
@Entity('coaching_hours')
export class HoursRow extends TenantRow {
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text', { name: 'client_name' }) clientName: string;
  @Column('text') contact: string;
  @Column('text') form: HoursForm;
  @Column('int', { name: 'group_size', nullable: true }) groupSize: number | null;
  @Column('date', { name: 'starts_on' }) startsOn: Day;
  @Column('date', { name: 'ends_on' }) endsOn: Day;
  @Column('int', { name: 'paid_minutes' }) paidMinutes: number;
  @Column('int', { name: 'pro_bono_minutes' }) proBonoMinutes: number;
  /** The client agreed to be named. */
  @Column('boolean') consented: boolean;
  @Column('text') activity: HoursActivity;
  @Column('boolean', { name: 'marked_as_coaching' }) eligible: boolean;
  @InstantColumn({ name: 'logged_at' }) loggedAt: Instant;
  @InstantColumn({ name: 'removed_at', nullable: true }) removedAt: Instant | null;
  @VersionColumn() version: number;
}

/** The practice's client of a line, behind that client's wall. */
@Entity('hours_of_client')
export class HoursOfClientRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'hours_id' }) hoursId: string;
}
