import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { TipCommentKind, TipStatus } from '../tip-kinds.js';

/** Something said below a post. Its place stays when its author takes the words back. */
@Entity('tip_comment')
export class TipCommentRow extends TenantRow {
  @Column('uuid', { name: 'post_id' }) postId: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('text') kind: TipCommentKind;
  @Column('text') text: string;
  @Column('text') language: string;
  @Column('text', { name: 'not_names', array: true }) notNames: readonly string[];
  @Column('text') status: TipStatus;
  @Column('text', { name: 'hidden_reason', nullable: true }) hiddenReason: string | null;
  @Column('uuid', { name: 'hidden_by', nullable: true }) hiddenBy: string | null;
  @InstantColumn({ name: 'hidden_at', nullable: true }) hiddenAt: Instant | null;
  @InstantColumn() at: Instant;
  @InstantColumn({ name: 'edited_at', nullable: true }) editedAt: Instant | null;
  @VersionColumn() version: number;
}
