import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** Words that their author took back, for thirty days; read by that author alone. */
@Entity('tip_bin')
export class TipInBinRow extends TenantRow {
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'post_id' }) postId: string;
  @Column('uuid', { name: 'comment_id', nullable: true }) commentId: string | null;
  @Column('text') title: string;
  @Column('text') intro: string;
  @Column('text', { array: true }) tips: readonly string[];
  /** Of a comment. */
  @Column('text') text: string;
  @Column('text', { name: 'not_names', array: true }) notNames: readonly string[];
  /** What a moderator had hidden comes back hidden. */
  @Column('text', { name: 'hidden_reason', nullable: true }) hiddenReason: string | null;
  @Column('uuid', { name: 'hidden_by', nullable: true }) hiddenBy: string | null;
  @InstantColumn({ name: 'hidden_at', nullable: true }) hiddenAt: Instant | null;
  /** The answer that was accepted: of a question, or this very comment. */
  @Column('uuid', { name: 'accepted_id', nullable: true }) acceptedId: string | null;
  @InstantColumn({ name: 'taken_at' }) takenAt: Instant;
}
