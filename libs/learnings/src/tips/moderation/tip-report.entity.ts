import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { TipOutcome } from '../tip-kinds.js';

/** Somebody says that a post or a comment should not stand there. Its author is not told who. */
@Entity('tip_report')
export class TipReportRow extends TenantRow {
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'post_id' }) postId: string;
  @Column('uuid', { name: 'comment_id', nullable: true }) commentId: string | null;
  @Column('text') reason: string;
  @InstantColumn() at: Instant;
  @InstantColumn({ name: 'resolved_at', nullable: true }) resolvedAt: Instant | null;
  @Column('uuid', { name: 'resolved_by', nullable: true }) resolvedBy: string | null;
  @Column('text', { nullable: true }) outcome: TipOutcome | null;
  @Column('text') remark: string;
}
