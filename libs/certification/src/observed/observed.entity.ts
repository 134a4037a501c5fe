import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { Levels } from '../assessments/rubric.rules.js';
import type { RubricCriterion } from '../default-programme/default-module.js';
import type { ObservedKind } from './observed.rules.js';

/** A session with a client that a trainee led while two assessors watched, or at which they were a guest. */
@Entity('observed_session')
export class ObservedSessionRow extends TenantRow {
  @Column('uuid', { name: 'trainee_id' }) traineeId: string;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('text') kind: ObservedKind;
  @Column('date', { name: 'held_on' }) heldOn: Day;
  /** What kind of session it was, without names; of a shadowed one, what its guest noticed. */
  @Column('text') setting: string;
  /** Whose session it was, behind the wall of that client; null for one outside the practice’s engagements. */
  @Column('uuid', { name: 'evidence_id', nullable: true }) evidenceId: string | null;
  /** Outside the practice’s engagements: its trainee said that the client agreed. Null with an engagement, and before this was asked. */
  @Column('boolean', { name: 'client_agreed', nullable: true }) clientAgreed: boolean | null;
  @Column('uuid', { name: 'first_assessor_id' }) firstAssessorId: string;
  @Column('uuid', { name: 'second_assessor_id', nullable: true }) secondAssessorId: string | null;
  @Column('text') status: 'PLANNED' | 'MARKED' | 'CANCELLED';
  @Column('uuid', { name: 'planned_by' }) plannedBy: string;
  @InstantColumn({ name: 'planned_at' }) plannedAt: Instant;
  @InstantColumn({ name: 'marked_at', nullable: true }) markedAt: Instant | null;
  @VersionColumn() version: number;
}

/** What one assessor saw, by the rubric as it was. */
@Entity('observed_mark')
export class ObservedMarkRow extends TenantRow {
  @Column('uuid', { name: 'observed_session_id' }) observedSessionId: string;
  @Column('uuid', { name: 'assessor_id' }) assessorId: string;
  @Column('jsonb') levels: Levels;
  @Column('text') remark: string;
  @Column('jsonb') rubric: readonly RubricCriterion[];
  @InstantColumn({ name: 'given_at' }) givenAt: Instant;
  @VersionColumn() version: number;
}
