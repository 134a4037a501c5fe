import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { MessageReader, ToWhom } from './message.rules.js';

/** Words to a cohort, kept with those they went to. */
@Entity('cohort_message')
export class CohortMessageRow extends TenantRow {
  @Column('uuid', { name: 'cohort_id' }) cohortId: string;
  @Column('uuid', { name: 'sent_by' }) sentBy: string;
  @Column('text', { name: 'to_whom' }) toWhom: ToWhom;
  @Column('text') subject: string;
  @Column('text') body: string;
  @Column('jsonb') recipients: readonly MessageReader[];
  @InstantColumn({ name: 'written_at' }) writtenAt: Instant;
  @InstantColumn({ name: 'send_at' }) sendAt: Instant;
  @InstantColumn({ name: 'sent_at', nullable: true }) sentAt: Instant | null;
  @InstantColumn({ name: 'taken_back_at', nullable: true }) takenBackAt: Instant | null;
  @VersionColumn() version: number;
}
