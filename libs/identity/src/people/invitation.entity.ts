import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** A person is asked in, to the practice or to one client. The token exists only in the mail; here is its hash. */
@Entity('invitation')
export class InvitationRow extends TenantRow {
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId: string | null;
  @Column('uuid', { name: 'invited_by', nullable: true }) invitedBy: string | null;
  @InstantColumn({ name: 'sent_at' }) sentAt: Instant;
  @InstantColumn({ name: 'expires_at' }) expiresAt: Instant;
  @InstantColumn({ name: 'accepted_at', nullable: true }) acceptedAt: Instant | null;
  @InstantColumn({ name: 'withdrawn_at', nullable: true }) withdrawnAt: Instant | null;
}
