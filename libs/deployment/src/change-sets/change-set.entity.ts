import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { ChangeSetStatus } from './change-set.rules.js';

/** A set of changes on its way from the coach's draft to the plan in force. Every act on it or its signers raises `version`. */
@Entity('change_set')
export class ChangeSetRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('int') number: number;
  @Column('text') status: ChangeSetStatus;
  /** Number of the plan it changes; null for the first plan. */
  @Column('int', { name: 'based_on', nullable: true }) basedOn: number | null;
  /** The revision being prepared or, once sent, the one that was sent last. */
  @Column('int') revision: number;
  @Column('text', { name: 'why_now' }) whyNow: string;
  @Column('text', { name: 'if_nothing' }) ifNothing: string;
  @Column('date', { name: 'decide_by', nullable: true }) decideBy: Day | null;
  /** Set when the amendment lock is overridden; such a set is marked for ever. */
  @Column('text', { name: 'override_reason', nullable: true }) overrideReason: string | null;
  @Column('text', { name: 'text_sha256', nullable: true }) textSha256: string | null;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @Column('uuid', { name: 'sent_by', nullable: true }) sentBy: string | null;
  @InstantColumn({ name: 'sent_at', nullable: true }) sentAt: Instant | null;
  @InstantColumn({ name: 'approved_at', nullable: true }) approvedAt: Instant | null;
  @InstantColumn({ name: 'in_force_at', nullable: true }) inForceAt: Instant | null;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt: Instant | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason: string | null;
  @InstantColumn({ name: 'taken_back_at', nullable: true }) takenBackAt: Instant | null;
  @Column('text', { name: 'taken_back_note', nullable: true }) takenBackNote: string | null;
  @VersionColumn() version: number;
}
