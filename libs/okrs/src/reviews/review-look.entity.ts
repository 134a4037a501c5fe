import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { DraftSnapshot } from './snapshot.js';

/** What a reviewer saw when they last said that they had looked: with a verdict, or by an act of its own. */
@Entity('review_look')
export class ReviewLookRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'draft_id' }) draftId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('int') revision: number;
  @Column('jsonb') seen: DraftSnapshot;
  @InstantColumn() at: Instant;
}
