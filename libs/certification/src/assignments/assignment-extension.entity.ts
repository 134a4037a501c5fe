import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** One trainee has longer for one assignment. */
@Entity('assignment_extension')
export class AssignmentExtensionRow extends TenantRow {
  @Column('uuid', { name: 'trainee_id' }) traineeId: string;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  /** The last day on which it is taken without being late. */
  @Column('date') until: Day;
  @Column('text') because: string;
  @Column('uuid', { name: 'given_by' }) givenBy: string;
  @InstantColumn({ name: 'given_at' }) givenAt: Instant;
  @VersionColumn() version: number;
}
