import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** A frozen copy of what a team published, as canonical JSON with its SHA-256. Only ever added. */
@Entity('publication')
export class PublicationRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'draft_id' }) draftId: string;
  @Column('int') number: number;
  @Column('text') content: string;
  @Column('text', { name: 'content_sha256' }) contentSha256: string;
  /** Why it was changed; null for the first. */
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'record_id' }) recordId: string;
  @Column('uuid', { name: 'published_by' }) publishedBy: string;
  @InstantColumn({ name: 'published_at' }) publishedAt: Instant;
}
