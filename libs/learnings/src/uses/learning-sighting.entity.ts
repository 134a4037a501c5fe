import { Column, Entity } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** A coach saw at a client what a learning says; only the coaches of that engagement know where. The copy's count follows inside the database. */
@Entity('learning_sighting')
export class LearningSightingRow extends TenantRow {
  @Column('uuid', { name: 'shared_id' }) sharedId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @InstantColumn() at: Instant;
  /** When the learning had been confirmed before, for the way back. */
  @Column('date', { name: 'confirmed_before', nullable: true }) confirmedBefore: Day | null;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt: Instant | null;
}
