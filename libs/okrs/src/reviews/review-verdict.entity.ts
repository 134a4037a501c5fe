import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { ReviewVerdict } from './verdict.rules.js';

/** What a coach said about one sending of a draft. Only ever added. */
@Entity('review_verdict')
export class ReviewVerdictRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'draft_id' }) draftId: string;
  @Column('int') revision: number;
  @Column('text') verdict: ReviewVerdict;
  @Column('text') note: string;
  @Column('uuid', { name: 'given_by' }) givenBy: string;
  @InstantColumn({ name: 'given_at' }) givenAt: Instant;
}
