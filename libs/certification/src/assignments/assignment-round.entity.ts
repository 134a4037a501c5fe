import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { RoundStatus } from './round.rules.js';

/** One go at an assignment: written, handed in, and answered. */
@Entity('assignment_round')
export class AssignmentRoundRow extends TenantRow {
  @Column('uuid', { name: 'trainee_id' }) traineeId: string;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('int') number: number;
  @Column('text') text: string;
  @Column('text') status: RoundStatus;
  @InstantColumn({ name: 'started_at' }) startedAt: Instant;
  @InstantColumn({ name: 'saved_at' }) savedAt: Instant;
  @InstantColumn({ name: 'handed_in_at', nullable: true }) handedInAt: Instant | null;
  /** By when an answer is promised. */
  @Column('date', { name: 'promised_on', nullable: true }) promisedOn: Day | null;
  @Column('boolean') late: boolean;
  @InstantColumn({ name: 'answered_at', nullable: true }) answeredAt: Instant | null;
  @VersionColumn() version: number;
}
