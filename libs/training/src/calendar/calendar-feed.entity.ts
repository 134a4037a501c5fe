import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** A secret address that a person's calendar reads; one at a time, and it can be taken back. */
@Entity('calendar_feed')
export class CalendarFeedRow extends TenantRow {
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** SHA-256 of the token; the token itself is shown once and kept nowhere. */
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('boolean', { name: 'hides_clients' }) hidesClients: boolean;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @InstantColumn({ name: 'revoked_at', nullable: true }) revokedAt: Instant | null;
}
