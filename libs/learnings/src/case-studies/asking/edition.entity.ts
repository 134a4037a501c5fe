import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { EditionEnd, StudyChart, StudyPlace } from '../case-study-kinds.js';

/** One text of a case study as the client lead was asked about it. What became of the question, the ledger of consents says. */
@Entity('case_study_edition')
export class EditionRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'case_study_id' }) caseStudyId: string;
  /** Counts on from 1 for each case study. */
  @Column('int') number: number;
  /** Null where the same text had been agreed to before. */
  @Column('uuid', { name: 'request_id', nullable: true }) requestId: string | null;
  @Column('text') title: string;
  /** Empty once it is over. */
  @Column('text') text: string;
  @Column('jsonb') charts: readonly StudyChart[];
  @Column('text', { name: 'text_sha256' }) textSha256: string;
  @Column('text', { array: true }) places: readonly StudyPlace[];
  @Column('uuid', { name: 'asked_by' }) askedBy: string;
  @InstantColumn({ name: 'asked_at' }) askedAt: Instant;
  @Column('uuid', { name: 'published_id', nullable: true }) publishedId: string | null;
  @InstantColumn({ name: 'published_at', nullable: true }) publishedAt: Instant | null;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt: Instant | null;
  @Column('text', { name: 'ended_because', nullable: true }) endedBecause: EditionEnd | null;
  @VersionColumn() version: number;
}
