import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { ActKind } from './engagement.rules.js';

/** Something that was done to the agreement with the client. Only ever added to. */
@Entity('engagement_act')
export class EngagementActRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('text') kind: ActKind;
  @Column('text') text: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'by_person_id', nullable: true }) byPersonId: string | null;
  @InstantColumn() at: Instant;
  /** Its place in the practice's chain of records. */
  @Column('bigint', { name: 'record_seq' }) recordSeq: number;
}
