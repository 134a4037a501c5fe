import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { LearningTheme } from '../../learning-kinds.js';

/** Somebody wants to hear of a post, or of a theme. Known to them alone. */
@Entity('tip_follow')
export class TipFollowRow extends TenantRow {
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'post_id', nullable: true }) postId: string | null;
  @Column('text', { nullable: true }) theme: LearningTheme | null;
  @InstantColumn() since: Instant;
  /** What was said before this moment, they have had by mail. */
  @InstantColumn({ name: 'told_at', nullable: true }) toldAt: Instant | null;
  /** They want to hear no more; whatever they do later does not begin it again by itself. */
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt: Instant | null;
}
