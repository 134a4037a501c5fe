import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { LearningPhase, LearningTheme, Reach } from '../../learning-kinds.js';
import type { TipKind, TipStatus } from '../tip-kinds.js';

/** A list of tips or a question, by one coach for the others. */
@Entity('tip_post')
export class TipPostRow extends TenantRow {
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('text') kind: TipKind;
  @Column('text') title: string;
  @Column('text') intro: string;
  /** In their order; none for a question. */
  @Column('text', { array: true }) tips: readonly string[];
  @Column('text') theme: LearningTheme;
  @Column('text', { nullable: true }) phase: LearningPhase | null;
  @Column('text') reach: Reach;
  @Column('text') language: string;
  /** Words of which the author said that they tell nobody who it was; they are not asked about again. */
  @Column('text', { name: 'not_names', array: true }) notNames: readonly string[];
  @Column('text') status: TipStatus;
  @Column('text', { name: 'hidden_reason', nullable: true }) hiddenReason: string | null;
  @Column('uuid', { name: 'hidden_by', nullable: true }) hiddenBy: string | null;
  @InstantColumn({ name: 'hidden_at', nullable: true }) hiddenAt: Instant | null;
  @Column('uuid', { name: 'accepted_id', nullable: true }) acceptedId: string | null;
  @InstantColumn({ name: 'published_at' }) publishedAt: Instant;
  @InstantColumn({ name: 'edited_at', nullable: true }) editedAt: Instant | null;
  @VersionColumn() version: number;
}
