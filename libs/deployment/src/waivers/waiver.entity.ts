import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

export type WaiverStatus = 'ASKED' | 'GRANTED' | 'DECLINED' | 'REVOKED' | 'EXPIRED';

/** An exception from one parameter, for one team or one person, until a day. */
@Entity('waiver')
export class WaiverRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('text', { name: 'parameter_key' }) parameterKey: string;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('text') reason: string;
  /** The last day on which it counts. */
  @Column('date', { name: 'expires_on' }) expiresOn: Day;
  @Column('text') status: WaiverStatus;
  @Column('uuid', { name: 'asked_by' }) askedBy: string;
  @InstantColumn({ name: 'asked_at' }) askedAt: Instant;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @InstantColumn({ name: 'decided_at', nullable: true }) decidedAt: Instant | null;
  @Column('text', { name: 'decided_note', nullable: true }) decidedNote: string | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt: Instant | null;
  @Column('text', { name: 'ended_note', nullable: true }) endedNote: string | null;
  @VersionColumn() version: number;
}
