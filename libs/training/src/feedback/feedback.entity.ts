import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { FeedbackPace } from '../workshops/workshop.kinds.js';

/** What one person says of a workshop they attended. Coaches read counts and words, never a name. */
@Entity('workshop_feedback')
export class FeedbackRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'workshop_id' }) workshopId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** 1 (not useful) to 5 (very useful). */
  @Column('int') useful: number;
  @Column('text') pace: FeedbackPace;
  @Column('text', { nullable: true }) helped: string | null;
  @Column('text', { nullable: true }) missing: string | null;
  @InstantColumn({ name: 'given_at' }) givenAt: Instant;
  @VersionColumn() version: number;
}
