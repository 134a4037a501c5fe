import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { AssembledSection, ChartKind, StudyChart, StudyNews, StudySection } from './case-study-kinds.js';

/** The story of one engagement, as its coaches write it. Nobody else reads it here. */
@Entity('case_study')
export class CaseStudyRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('text') title: string;
  /** Told with the client’s name. */
  @Column('boolean', { name: 'is_named' }) isNamed: boolean;
  @Column('jsonb') sections: readonly StudySection[];
  /** The figures as the record had them when it was assembled last, and which of them are shown. */
  @Column('jsonb') charts: readonly StudyChart[];
  @Column('text', { name: 'shown_charts', array: true }) shownCharts: readonly ChartKind[];
  /** What the record said then. */
  @Column('jsonb') assembled: readonly AssembledSection[];
  @Column('jsonb') news: readonly StudyNews[];
  @InstantColumn({ name: 'assembled_at' }) assembledAt: Instant;
  @Column('uuid', { name: 'edited_by' }) editedBy: string;
  @InstantColumn({ name: 'edited_at' }) editedAt: Instant;
  @Column('uuid', { name: 'started_by' }) startedBy: string;
  @InstantColumn({ name: 'started_at' }) startedAt: Instant;
  @VersionColumn() version: number;
}
