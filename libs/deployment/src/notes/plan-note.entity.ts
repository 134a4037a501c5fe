import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

export type NoteVisibility = 'COACHES' | 'CLIENT';

/** A remark in the margin of the plan, or a word in the talk about a change set. */
@Entity('plan_note')
export class PlanNoteRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'change_set_id', nullable: true }) changeSetId: string | null;
  @Column('text', { name: 'parameter_key', nullable: true }) parameterKey: string | null;
  @Column('uuid', { name: 'reply_to_id', nullable: true }) replyToId: string | null;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  /** As it was when writing: the author may leave the client. */
  @Column('text', { name: 'author_name' }) authorName: string;
  @Column('text') body: string;
  @Column('text') visibility: NoteVisibility;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @InstantColumn({ name: 'resolved_at', nullable: true }) resolvedAt: Instant | null;
  @InstantColumn({ name: 'deleted_at', nullable: true }) deletedAt: Instant | null;
  @VersionColumn() version: number;
}
