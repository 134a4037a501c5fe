import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** What somebody wants by mail, and until when they have had it. */
@Entity('tip_mailing')
export class TipMailingRow extends TenantRow {
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('boolean', { name: 'wants_digest' }) wantsDigest: boolean;
  @InstantColumn({ name: 'told_until', nullable: true }) toldUntil: Instant | null;
}
