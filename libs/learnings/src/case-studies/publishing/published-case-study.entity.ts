import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day } from '@cairn/kernel';
import { TenantRow } from '@cairn/platform';
import type { StudyChart, StudyPlace } from '../case-study-kinds.js';

/** What others read. It knows no client; once withdrawn, no word either. */
@Entity('published_case_study')
export class PublishedCaseStudyRow extends TenantRow {
  /** End of its address: random, the same as long as the case study lives. */
  @Column('text') code: string;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text') text: string;
  @Column('jsonb') charts: readonly StudyChart[];
  @Column('text', { name: 'text_sha256', nullable: true }) textSha256: string | null;
  @Column('text', { array: true }) places: readonly StudyPlace[];
  @Column('date', { name: 'published_on' }) publishedOn: Day;
  @Column('date', { nullable: true }) until: Day | null;
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn: Day | null;
  @VersionColumn() version: number;
}
