import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** Who has which part of a draft open; counts for half a minute. */
@Entity('draft_presence')
export class DraftPresenceRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'draft_id' }) draftId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') section: string;
  @InstantColumn({ name: 'seen_at' }) seenAt: Instant;
}
