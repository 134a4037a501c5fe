import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

@Entity('waypoint')
export class WaypointRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('text') name: string;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @VersionColumn() version: number;
}
