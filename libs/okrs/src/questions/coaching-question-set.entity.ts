import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { DraftStep } from '../drafts/draft-steps.js';
import type { CoachingQuestion } from './question.js';

/** The questions of one step in a practice's own words; without a row the usual ones are asked. */
@Entity('coaching_question_set')
export class CoachingQuestionSetRow extends TenantRow {
  @Column('text') step: DraftStep;
  @Column('jsonb') questions: readonly CoachingQuestion[];
  @InstantColumn({ name: 'updated_at' }) updatedAt: Instant;
  @Column('uuid', { name: 'updated_by' }) updatedBy: string;
  @VersionColumn() version: number;
}
