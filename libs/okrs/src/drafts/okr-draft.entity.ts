import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { DraftStatus } from './draft-status.js';

/** The OKRs of one team in one cycle, from the first word to what is published. */
@Entity('okr_draft')
export class OkrDraftRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId: string;
  @Column('uuid', { name: 'team_id' }) teamId: string;
  @Column('text') status: DraftStatus;
  /** How often it was sent to the coach. */
  @Column('int') revision: number;
  @InstantColumn({ name: 'sent_at', nullable: true }) sentAt: Instant | null;
  @Column('uuid', { name: 'sent_by', nullable: true }) sentBy: string | null;
  /** Rules that were open when it was sent for the first time; 0 is a first-draft pass. */
  @Column('int', { name: 'first_sent_rules_open', nullable: true }) firstSentRulesOpen: number | null;
  /** The alignment check is done, with or without a dependency found. */
  @InstantColumn({ name: 'aligned_at', nullable: true }) alignedAt: Instant | null;
  @Column('uuid', { name: 'aligned_by', nullable: true }) alignedBy: string | null;
  /** The team's answer to the alignment check was "nobody". */
  @Column('boolean', { name: 'depends_on_nobody' }) dependsOnNobody: boolean;
  @InstantColumn({ name: 'silent_from', nullable: true }) silentFrom: Instant | null;
  /** Until then everybody writes alone and sees their own new lines only. */
  @InstantColumn({ name: 'silent_until', nullable: true }) silentUntil: Instant | null;
  @Column('uuid', { name: 'silent_by', nullable: true }) silentBy: string | null;
  @InstantColumn({ name: 'published_at', nullable: true }) publishedAt: Instant | null;
  @Column('uuid', { name: 'published_by', nullable: true }) publishedBy: string | null;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @VersionColumn() version: number;
}
