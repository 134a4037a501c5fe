import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** Two learnings that say the opposite; the smaller id stands first. */
@Entity('learning_contradiction')
export class LearningContradictionRow extends TenantRow {
  @Column('uuid', { name: 'shared_id' }) sharedId: string;
  @Column('uuid', { name: 'other_id' }) otherId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @InstantColumn() at: Instant;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt: Instant | null;
}
