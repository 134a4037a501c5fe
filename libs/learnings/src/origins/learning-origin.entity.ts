import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** Where a copy came from. Only the coaches of that engagement can read it; the wall is computed from it inside the database. */
@Entity('learning_origin')
export class LearningOriginRow extends TenantRow {
  @Column('uuid', { name: 'shared_id' }) sharedId: string;
  @Column('uuid', { name: 'learning_id' }) learningId: string;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId: string | null;
  @Column('uuid', { name: 'engagement_id', nullable: true }) engagementId: string | null;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  /** Coaches of competing clients do not see the copy; lifted some months after it was published. */
  @Column('boolean') walled: boolean;
  /** Withdrawn since; the learning may then be handed in once more, as another copy. */
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt: Instant | null;
}
