import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { RequestStatus } from './consent.rules.js';
import type { ConsentLevel } from './consent-levels.rules.js';

/** What a coach asked a client to allow, and what became of it. */
@Entity('consent_request')
export class ConsentRequestRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  /** Null: all work with the client. */
  @Column('uuid', { name: 'engagement_id', nullable: true }) engagementId: string | null;
  @Column('text') level: ConsentLevel;
  @Column('text') why: string;
  @Column('text') example: string;
  @Column('date', { nullable: true }) until: Day | null;
  /** An exact text, with where it is to stand; else null. */
  @Column('text', { nullable: true }) text: string | null;
  @Column('text', { name: 'text_sha256', nullable: true }) textSha256: string | null;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text', { array: true }) places: string[];
  @Column('text') status: RequestStatus;
  @Column('uuid', { name: 'asked_by' }) askedBy: string;
  @InstantColumn({ name: 'asked_at' }) askedAt: Instant;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy: string | null;
  @InstantColumn({ name: 'answered_at', nullable: true }) answeredAt: Instant | null;
  @Column('text', { nullable: true }) note: string | null;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt: Instant | null;
  @VersionColumn() version: number;
}
