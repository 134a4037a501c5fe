import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** One field of published OKRs that changed, with the reason. Only ever added. */
@Entity('okr_change')
export class OkrChangeRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'draft_id' }) draftId: string;
  /** The frozen copy that holds the new value. */
  @Column('int', { name: 'publication_number' }) publicationNumber: number;
  @Column('text', { name: 'subject_type' }) subjectType: 'OBJECTIVE' | 'LINE';
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  /** As it read before. */
  @Column('text', { name: 'subject_text' }) subjectText: string;
  @Column('text') field: string;
  @Column('text', { nullable: true }) before: string | null;
  @Column('text', { nullable: true }) after: string | null;
  @Column('text') reason: string;
  @Column('uuid', { name: 'changed_by' }) changedBy: string;
  @InstantColumn({ name: 'changed_at' }) changedAt: Instant;
}
