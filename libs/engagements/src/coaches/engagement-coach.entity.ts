import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import type { CoachingPart } from '@cairn/identity';
import { InstantColumn, TenantRow } from '@cairn/platform';

@Entity('engagement_coach')
export class EngagementCoachRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') part: CoachingPart;
  @InstantColumn() since: Instant;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt: Instant | null;
}
