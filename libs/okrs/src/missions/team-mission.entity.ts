import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** Why a team exists, as it was written once; each new wording is one more row. */
@Entity('team_mission')
export class TeamMissionRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'team_id' }) teamId: string;
  /** 1 for the first wording. */
  @Column('int') number: number;
  @Column('text') body: string;
  @Column('uuid', { name: 'written_by' }) writtenBy: string;
  @Column('boolean', { name: 'by_coach' }) byCoach: boolean;
  @InstantColumn() at: Instant;
}
