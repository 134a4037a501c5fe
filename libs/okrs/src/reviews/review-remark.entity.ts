import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { DraftStep } from '../drafts/draft-steps.js';
import type { RemarkKind, RemarkSubject } from './remark.rules.js';

/** What a reviewer says or asks about a draft or a part of it, or what is answered to that. */
@Entity('review_remark')
export class ReviewRemarkRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'draft_id' }) draftId: string;
  /** Set exactly for replies. */
  @Column('uuid', { name: 'reply_to_id', nullable: true }) replyToId: string | null;
  @Column('text', { name: 'subject_type' }) subjectType: RemarkSubject;
  /** Of the objective or line. */
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId: string | null;
  @Column('text', { nullable: true }) step: DraftStep | null;
  @Column('text') kind: RemarkKind;
  @Column('text') body: string;
  /** The sending that it was said about; 0 before the first. */
  @Column('int') revision: number;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('boolean', { name: 'by_coach' }) byCoach: boolean;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @InstantColumn({ name: 'settled_at', nullable: true }) settledAt: Instant | null;
  @Column('uuid', { name: 'settled_by', nullable: true }) settledBy: string | null;
  @VersionColumn() version: number;
}
