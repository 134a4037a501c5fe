import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** A link in a mail: for one signer, made with one revision, good for 14 days. Only the hash of its token is kept. */
@Entity('decision_link')
export class DecisionLinkRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'change_set_id' }) changeSetId: string;
  @Column('uuid', { name: 'signer_id' }) signerId: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('int') revision: number;
  @Column('text', { name: 'text_sha256' }) textSha256: string;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @InstantColumn({ name: 'expires_at' }) expiresAt: Instant;
}
