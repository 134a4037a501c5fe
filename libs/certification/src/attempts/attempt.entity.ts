import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** One go at a quiz or exam, with the questions as they stood and were shuffled when it began. Once handed in it stays as it is. */
@Entity('attempt')
export class AttemptRow extends TenantRow {
  @Column('uuid', { name: 'trainee_id' }) traineeId: string;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  /** 1 is the first. */
  @Column('int') number: number;
  /** With their right answers: never sent as they are. */
  @Column('jsonb') questions: unknown;
  /** Saved while they are given; those that say something. */
  @Column('jsonb') answers: unknown;
  @Column('int', { name: 'pass_percent' }) passPercent: number;
  @InstantColumn({ name: 'started_at' }) startedAt: Instant;
  @InstantColumn({ name: 'saved_at' }) savedAt: Instant;
  /** Null without a time. */
  @InstantColumn({ name: 'ends_at', nullable: true }) endsAt: Instant | null;
  @Column('int', { name: 'grace_minutes' }) graceMinutes: number;
  @InstantColumn({ name: 'handed_in_at', nullable: true }) handedInAt: Instant | null;
  @Column('text', { name: 'handed_in_by', nullable: true }) handedInBy: 'TRAINEE' | 'TIME' | null;
  /** Percent, rounded down. */
  @Column('int', { nullable: true }) score: number | null;
  @Column('boolean', { nullable: true }) passed: boolean | null;
  @VersionColumn() version: number;
}
