import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { SignerRole } from '../parameters/parameter.js';

export type SignerStatus = 'WAITING' | 'APPROVED' | 'CHANGES_ASKED' | 'HANDED_OVER' | 'NOT_ME';

/** One person's place under one change set, in all capacities in which they sign it. */
@Entity('signer')
export class SignerRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'change_set_id' }) changeSetId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** As it was when the set was sent: records and pages keep saying it. */
  @Column('text') name: string;
  @Column('text', { array: true }) capacities: SignerRole[];
  @Column('text', { name: 'parameter_keys', array: true }) parameterKeys: string[];
  @Column('text') status: SignerStatus;
  @Column('uuid', { name: 'handed_over_from', nullable: true }) handedOverFrom: string | null;
  @InstantColumn({ name: 'first_seen_at', nullable: true }) firstSeenAt: Instant | null;
  @InstantColumn({ name: 'last_seen_at', nullable: true }) lastSeenAt: Instant | null;
  @Column('int') visits: number;
  @InstantColumn({ name: 'last_mailed_at', nullable: true }) lastMailedAt: Instant | null;
  @InstantColumn({ name: 'decided_at', nullable: true }) decidedAt: Instant | null;
  @InstantColumn({ name: 'taken_back_at', nullable: true }) takenBackAt: Instant | null;
  @VersionColumn() version: number;
}
