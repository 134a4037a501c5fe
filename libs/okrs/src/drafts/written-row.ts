import { Column, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** Something that people wrote into a draft: who, when, and whether it lies in the bin. */
export abstract class WrittenRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'draft_id' }) draftId: string;
  /** Places count from 0; gaps are no fault. */
  @Column('int') ordinal: number;
  /** Whoever wrote it first. */
  @Column('uuid', { name: 'author_id' }) authorId: string;
  /** A coach wrote it, which only a consulting engagement allows. */
  @Column('boolean', { name: 'by_coach' }) byCoach: boolean;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @InstantColumn({ name: 'edited_at' }) editedAt: Instant;
  @Column('uuid', { name: 'edited_by' }) editedBy: string;
  @InstantColumn({ name: 'deleted_at', nullable: true }) deletedAt: Instant | null;
  @Column('uuid', { name: 'deleted_by', nullable: true }) deletedBy: string | null;
  @VersionColumn() version: number;
}
