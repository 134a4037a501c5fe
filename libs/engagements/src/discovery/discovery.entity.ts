import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { DiscoveryAnswers } from './discovery.rules.js';

@Entity('discovery')
export class DiscoveryRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('jsonb') answers: DiscoveryAnswers;
  @InstantColumn({ name: 'updated_at' }) updatedAt: Instant;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy: string | null;
  @VersionColumn() version: number;
}
