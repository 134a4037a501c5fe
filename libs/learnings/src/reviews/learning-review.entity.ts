import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { ReviewVerdict } from '../learning-kinds.js';

/** What the second person said, once per round; read by them and by those who may read the learning. */
@Entity('learning_review')
export class LearningReviewRow extends TenantRow {
  @Column('uuid', { name: 'shared_id' }) sharedId: string;
  @Column('int') round: number;
  @Column('uuid', { name: 'reviewer_id' }) reviewerId: string;
  @Column('text') verdict: ReviewVerdict;
  @Column('text') remark: string;
  @InstantColumn() at: Instant;
}
