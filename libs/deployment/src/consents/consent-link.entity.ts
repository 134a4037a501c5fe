import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** A link in a mail to one client lead. Only the hash of its token is kept. */
@Entity('consent_link')
export class ConsentLinkRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  /** The question it came with; null in a receipt. */
  @Column('uuid', { name: 'request_id', nullable: true }) requestId: string | null;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @InstantColumn({ name: 'expires_at' }) expiresAt: Instant;
}
