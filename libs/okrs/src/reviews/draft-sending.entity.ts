import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** A draft went to the coach, and how many rules were open then. Only ever added. */
@Entity('draft_sending')
export class DraftSendingRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'draft_id' }) draftId: string;
  @Column('int') revision: number;
  @Column('int', { name: 'rules_open' }) rulesOpen: number;
  @Column('uuid', { name: 'sent_by' }) sentBy: string;
  @InstantColumn({ name: 'sent_at' }) sentAt: Instant;
}
