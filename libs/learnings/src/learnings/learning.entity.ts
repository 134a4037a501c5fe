import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { LearningPhase, LearningTheme, LearningVisibility, SourceKind } from '../learning-kinds.js';

/** What one person learned, with names and all: read by its author, then by the coaches of its engagement, and by nobody else. */
@Entity('learning')
export class LearningRow extends TenantRow {
  @Column('uuid', { name: 'client_id', nullable: true }) clientId: string | null;
  @Column('uuid', { name: 'engagement_id', nullable: true }) engagementId: string | null;
  @Column('uuid', { name: 'cohort_id', nullable: true }) cohortId: string | null;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('text', { name: 'source_kind' }) sourceKind: SourceKind;
  @Column('uuid', { name: 'source_id', nullable: true }) sourceId: string | null;
  @Column('text') sentence: string;
  @Column('text') expected: string;
  @Column('text') happened: string;
  @Column('text') why: string;
  @Column('text') advice: string;
  @Column('text', { name: 'holds_when' }) holdsWhen: string;
  @Column('text', { name: 'fails_when' }) failsWhen: string;
  @Column('text', { nullable: true }) phase: LearningPhase | null;
  @Column('text', { nullable: true }) theme: LearningTheme | null;
  @Column('text', { name: 'parameter_key', nullable: true }) parameterKey: string | null;
  @Column('text', { nullable: true }) industry: string | null;
  @Column('text', { name: 'size_band', nullable: true }) sizeBand: string | null;
  @Column('text', { nullable: true }) region: string | null;
  @Column('text', { array: true }) levels: readonly string[];
  @Column('int', { name: 'cycle_number', nullable: true }) cycleNumber: number | null;
  @Column('text') language: string;
  @Column('text') visibility: LearningVisibility;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @InstantColumn({ name: 'edited_at' }) editedAt: Instant;
  /** In the bin since; it can be taken out for thirty days. */
  @InstantColumn({ name: 'binned_at', nullable: true }) binnedAt: Instant | null;
  @VersionColumn() version: number;
}
