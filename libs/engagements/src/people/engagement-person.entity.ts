import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** A person on an engagement's roster. Roles are identity's; these are the facts that belong to the engagement. */
@Entity('engagement_person')
export class EngagementPersonRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  @Column('boolean', { name: 'writes_okrs' }) writesOkrs: boolean;
  @Column('boolean', { name: 'leads_team' }) leadsTeam: boolean;
  @InstantColumn({ name: 'added_at' }) addedAt: Instant;
  @InstantColumn({ name: 'removed_at', nullable: true }) removedAt: Instant | null;
  @VersionColumn() version: number;
}
