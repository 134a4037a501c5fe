import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { OpeningStatus } from './opening.rules.js';

/** The client lead lets a team, a person or everybody write before they are trained, until a day. */
@Entity('gate_opening')
export class GateOpeningRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  /** Neither a team nor a person: everybody. */
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('text') reason: string;
  /** The last day on which it counts. */
  @Column('date', { name: 'ends_on' }) endsOn: Day;
  @Column('text') status: OpeningStatus;
  @Column('uuid', { name: 'opened_by' }) openedBy: string;
  @InstantColumn({ name: 'opened_at' }) openedAt: Instant;
  @InstantColumn({ name: 'closed_at', nullable: true }) closedAt: Instant | null;
  @Column('uuid', { name: 'closed_by', nullable: true }) closedBy: string | null;
  @Column('text', { name: 'closed_reason', nullable: true }) closedReason: string | null;
  @VersionColumn() version: number;
}
