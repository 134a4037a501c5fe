import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** It helped somebody; once per person. */
@Entity('tip_thanks')
export class TipThanksRow extends TenantRow {
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'post_id' }) postId: string;
  @Column('uuid', { name: 'comment_id', nullable: true }) commentId: string | null;
  @InstantColumn() at: Instant;
}
