import { Column, Entity } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { ContinuingEducationKind } from './renewal.rules.js';

/** Something a certified coach did that counts for the renewal of a certificate. */
@Entity('continuing_education')
export class ContinuingEducationRow extends TenantRow {
  @Column('uuid', { name: 'certificate_id' }) certificateId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') kind: ContinuingEducationKind;
  @Column('date', { name: 'done_on' }) doneOn: Day;
  /** A decimal as text, as the database gives it; null for what is not counted in hours. */
  @Column('numeric', { nullable: true }) hours: string | null;
  @Column('text') title: string;
  @InstantColumn({ name: 'declared_at' }) declaredAt: Instant;
}
