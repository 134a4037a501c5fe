import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { AgreedAnswer } from './agreed-answer.js';
import type { DecidedBy } from './plan.js';

/** The plan that was or is in force, whole; written once when a change set comes into force. */
@Entity('plan_version')
export class PlanVersionRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('int') number: number;
  @Column('jsonb') parameters: readonly AgreedAnswer[];
  @Column('uuid', { name: 'change_set_id' }) changeSetId: string;
  @InstantColumn({ name: 'in_force_from' }) inForceFrom: Instant;
  @InstantColumn({ name: 'replaced_at', nullable: true }) replacedAt: Instant | null;
  @Column('jsonb', { name: 'decided_by' }) decidedBy: readonly DecidedBy[];
  @Column('text') text: string;
  @Column('text', { name: 'text_sha256' }) textSha256: string;
}
