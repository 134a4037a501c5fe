import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { AnswerKind } from './finding.js';

/** What a team said to one finding on its draft. It counts while the words that it is about stand. */
@Entity('finding_answer')
export class FindingAnswerRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'draft_id' }) draftId: string;
  @Column('text', { name: 'finding_key' }) findingKey: string;
  /** The offending words as they were, without case and spacing. */
  @Column('text') about: string;
  @Column('text') kind: AnswerKind;
  @Column('text') words: string;
  @Column('uuid', { name: 'answered_by' }) answeredBy: string;
  @InstantColumn({ name: 'answered_at' }) answeredAt: Instant;
  @InstantColumn({ name: 'undone_at', nullable: true }) undoneAt: Instant | null;
  @VersionColumn() version: number;
}
