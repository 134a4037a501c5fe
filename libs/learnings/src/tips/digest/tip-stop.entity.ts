import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** The way out that a mail carries: of the weekly mail, or of one post. Only the mail knows its token. */
@Entity('tip_stop')
export class TipStopRow extends TenantRow {
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'post_id', nullable: true }) postId: string | null;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
}
