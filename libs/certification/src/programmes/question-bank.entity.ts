import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { QuestionKind } from '../certification-kinds.js';

/** Questions that quizzes or the exam draw from. */
@Entity('question_bank')
export class QuestionBankRow extends TenantRow {
  @Column('uuid', { name: 'programme_version_id' }) programmeVersionId: string;
  /** Named by the settings of quizzes and exams. */
  @Column('text') key: string;
  @Column('text') title: string;
  @VersionColumn() version: number;
}

/** With its right answer, which no trainee is sent before handing in. */
@Entity('question')
export class QuestionRow extends TenantRow {
  @Column('uuid', { name: 'question_bank_id' }) questionBankId: string;
  @Column('int') ordinal: number;
  @Column('text') kind: QuestionKind;
  @Column('text') topic: string;
  @Column('text') text: string;
  /** Texts to choose from or to put in order. */
  @Column('jsonb') options: unknown;
  /** By kind: see `DefaultQuestion`. */
  @Column('jsonb') answer: unknown;
  @Column('text') explanation: string;
  /** Key of the item of its version where it can be read or watched again. */
  @Column('text', { name: 'explained_in', nullable: true }) explainedIn: string | null;
  @InstantColumn({ name: 'retired_at', nullable: true }) retiredAt: Instant | null;
  @VersionColumn() version: number;
}
