import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { DependencyDirection } from '../drafts/draft.facts.js';

/** Somebody whom a team needs, who needs it, or with whom it works. */
@Entity('dependency')
export class DependencyRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'draft_id' }) draftId: string;
  @Column('text') direction: DependencyDirection;
  /** Null for somebody outside the programme. */
  @Column('uuid', { name: 'other_team_id', nullable: true }) otherTeamId: string | null;
  @Column('text', { name: 'other_name' }) otherName: string;
  @Column('text') what: string;
  /** Without it the team's objective fails. */
  @Column('boolean') critical: boolean;
  @InstantColumn({ name: 'agreed_at', nullable: true }) agreedAt: Instant | null;
  @Column('uuid', { name: 'agreed_by', nullable: true }) agreedBy: string | null;
  @Column('uuid', { name: 'shared_objective_id', nullable: true }) sharedObjectiveId: string | null;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @VersionColumn() version: number;
}
