import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { NoteVisibility } from './note.policy.js';

@Entity('engagement_note')
export class EngagementNoteRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('text') body: string;
  @Column('text') visibility: NoteVisibility;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  /** In the bin since; emptied after 30 days. */
  @InstantColumn({ name: 'deleted_at', nullable: true }) deletedAt: Instant | null;
  @VersionColumn() version: number;
}
