import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** A practice's quiz. Its questions carry the right answers and never leave the server as they are. */
@Entity('quiz')
export class QuizRow extends TenantRow {
  /** The kind of workshop whose usual quiz this began as; null for one of the practice's own making. */
  @Column('text', { nullable: true }) kit: string | null;
  @Column('text') title: string;
  @Column('jsonb') questions: unknown;
  @Column('int', { name: 'pass_percent' }) passPercent: number;
  @InstantColumn({ name: 'archived_at', nullable: true }) archivedAt: Instant | null;
  @InstantColumn({ name: 'updated_at' }) updatedAt: Instant;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy: string | null;
  @VersionColumn() version: number;
}

/** One go at a quiz, with the questions as they stood when it began. */
@Entity('quiz_attempt')
export class QuizAttemptRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'workshop_id' }) workshopId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'quiz_id' }) quizId: string;
  /** 1 is the first. */
  @Column('int') number: number;
  @Column('jsonb') questions: unknown;
  @Column('int', { name: 'pass_percent' }) passPercent: number;
  @Column('jsonb', { nullable: true }) answers: unknown;
  @Column('int', { name: 'score_percent', nullable: true }) scorePercent: number | null;
  @Column('boolean', { nullable: true }) passed: boolean | null;
  @InstantColumn({ name: 'started_at' }) startedAt: Instant;
  @InstantColumn({ name: 'handed_in_at', nullable: true }) handedInAt: Instant | null;
}
