import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { LearningPhase, LearningTheme } from '../../learning-kinds.js';

/** How a post or a comment read before it was changed; the text of a comment stands in `intro`. */
@Entity('tip_wording')
export class TipWordingRow extends TenantRow {
  @Column('uuid', { name: 'post_id' }) postId: string;
  @Column('uuid', { name: 'comment_id', nullable: true }) commentId: string | null;
  /** 1 is the first wording of all. */
  @Column('int') number: number;
  @Column('text') title: string;
  @Column('text') intro: string;
  @Column('text', { array: true }) tips: readonly string[];
  @Column('text', { nullable: true }) theme: LearningTheme | null;
  @Column('text', { nullable: true }) phase: LearningPhase | null;
  @InstantColumn({ name: 'written_at' }) writtenAt: Instant;
  @Column('uuid', { name: 'cleared_by', nullable: true }) clearedBy: string | null;
  @InstantColumn({ name: 'cleared_at', nullable: true }) clearedAt: Instant | null;
}
