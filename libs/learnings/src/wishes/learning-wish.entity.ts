import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** Somebody looked for a learning that nobody has written down. */
@Entity('learning_wish')
export class LearningWishRow extends TenantRow {
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') text: string;
  @InstantColumn() at: Instant;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt: Instant | null;
}
