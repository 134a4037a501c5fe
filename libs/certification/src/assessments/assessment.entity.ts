import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { RubricCriterion } from '../default-programme/default-module.js';
import type { Verdict } from './assessment.rules.js';
import type { Levels } from './rubric.rules.js';

/** What one assessor says to one round, by the rubric as it was then. */
@Entity('assessment')
export class AssessmentRow extends TenantRow {
  @Column('uuid', { name: 'round_id' }) roundId: string;
  @Column('uuid', { name: 'assessor_id' }) assessorId: string;
  @Column('int') ordinal: number;
  @Column('jsonb') levels: Levels;
  @Column('text') remark: string;
  @Column('jsonb') rubric: readonly RubricCriterion[];
  @Column('text', { name: 'rubric_sha256' }) rubricSha256: string;
  @Column('text', { nullable: true }) verdict: Verdict | null;
  @InstantColumn({ name: 'started_at' }) startedAt: Instant;
  @InstantColumn({ name: 'given_at', nullable: true }) givenAt: Instant | null;
  @VersionColumn() version: number;
}

/** Words on a passage of what was handed in. */
@Entity('assessment_remark')
export class AssessmentRemarkRow extends TenantRow {
  @Column('uuid', { name: 'round_id' }) roundId: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId: string;
  /** Where the passage begins, in UTF-16 units of the round's text. */
  @Column('int', { name: 'starts_at' }) startsAt: number;
  @Column('text') quote: string;
  @Column('text') body: string;
  @InstantColumn({ name: 'written_at' }) writtenAt: Instant;
}
