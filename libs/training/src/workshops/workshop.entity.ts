import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { AgendaKind, WorkshopFormat, WorkshopStatus, WorkshopType } from './workshop.kinds.js';

const wallTime = { from: (value: string) => value.replace(' ', 'T').slice(0, 16), to: (value: unknown) => value };
const decimal = { from: (value: string | null) => (value === null ? null : Number(value)), to: (value: unknown) => value };

/** A workshop of an engagement, at a wall time in the client's zone. */
@Entity('workshop')
export class WorkshopRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('text') type: WorkshopType;
  @Column('text') title: string;
  @Column('text') format: WorkshopFormat;
  /** A room, or the address of the call. */
  @Column('text', { nullable: true }) place: string | null;
  /** What the clock on the wall shows there, `2026-11-27T10:00`. */
  @Column('text', { name: 'starts_local', transformer: wallTime }) startsLocal: string;
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @InstantColumn({ name: 'starts_at' }) startsAt: Instant;
  @Column('int') minutes: number;
  @Column('int') places: number;
  /** Counted by the database; never written here. */
  @Column({ type: 'int', insert: false, update: false }) booked: number;
  /** For one team alone; null for everybody of the engagement. */
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  @Column('uuid', { name: 'led_by' }) ledBy: string;
  /** What is to be different afterwards. */
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('uuid', { name: 'outcome_agreed_by', nullable: true }) outcomeAgreedBy: string | null;
  @InstantColumn({ name: 'outcome_agreed_at', nullable: true }) outcomeAgreedAt: Instant | null;
  /** 0 to 1. */
  @Column('numeric', { name: 'outcome_score', nullable: true, transformer: decimal }) outcomeScore: number | null;
  @Column('text', { name: 'outcome_learning', nullable: true }) outcomeLearning: string | null;
  @Column('uuid', { name: 'outcome_scored_by', nullable: true }) outcomeScoredBy: string | null;
  @InstantColumn({ name: 'outcome_scored_at', nullable: true }) outcomeScoredAt: Instant | null;
  /** The plan that a delta briefing explains; null for every other workshop. */
  @Column('int', { name: 'briefs_plan_number', nullable: true }) briefsPlanNumber: number | null;
  @Column('uuid', { name: 'quiz_id', nullable: true }) quizId: string | null;
  @Column('text', { name: 'recording_url', nullable: true }) recordingUrl: string | null;
  /** What to hand in by those who make up for it. */
  @Column('text', { nullable: true }) exercise: string | null;
  @Column('text') status: WorkshopStatus;
  @InstantColumn({ name: 'held_at', nullable: true }) heldAt: Instant | null;
  @InstantColumn({ name: 'cancelled_at', nullable: true }) cancelledAt: Instant | null;
  @Column('text', { name: 'cancelled_reason', nullable: true }) cancelledReason: string | null;
  /** Never changes, so that every calendar finds its entry again. */
  @Column('text', { name: 'ics_uid' }) icsUid: string;
  @Column('int', { name: 'ics_sequence' }) icsSequence: number;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @VersionColumn() version: number;
}

@Entity('workshop_item')
export class WorkshopItemRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'workshop_id' }) workshopId: string;
  @Column('int') ordinal: number;
  @Column('text') title: string;
  @Column('int') minutes: number;
  @Column('text') kind: AgendaKind;
}

@Entity('workshop_reading')
export class WorkshopReadingRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'workshop_id' }) workshopId: string;
  @Column('int') ordinal: number;
  @Column('text') title: string;
  @Column('text', { nullable: true }) url: string | null;
}
