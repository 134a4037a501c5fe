import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { LearningField } from '../learning-kinds.js';

/** The author keeps words that were found, and says why; findings themselves are computed from the text each time. */
@Entity('kept_finding')
export class KeptFindingRow extends TenantRow {
  @Column('uuid', { name: 'client_id', nullable: true }) clientId: string | null;
  @Column('uuid', { name: 'learning_id' }) learningId: string;
  @Column('text') field: LearningField;
  @Column('text') kind: string;
  @Column('text') text: string;
  @Column('text') reason: string;
  @Column('uuid', { name: 'kept_by' }) keptBy: string;
  @InstantColumn({ name: 'kept_at' }) keptAt: Instant;
}
