import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day } from '@cairn/kernel';
import { TenantRow } from '@cairn/platform';
import type { PhaseKind } from './phase.rules.js';

@Entity('phase')
export class PhaseRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('text') kind: PhaseKind;
  @Column('int') ordinal: number;
  @Column('int', { name: 'cycle_number', nullable: true }) cycleNumber: number | null;
  @Column('date', { name: 'starts_on' }) startsOn: Day;
  @Column('date', { name: 'ends_on' }) endsOn: Day;
  /** The day on which the client agreed to these dates; null while they are the template's. */
  @Column('date', { name: 'agreed_on', nullable: true }) agreedOn: Day | null;
  /** For cycles: the day on which it counted as complete. */
  @Column('date', { name: 'completed_on', nullable: true }) completedOn: Day | null;
  /** Its OKRs are kept in cycles of their own: closing those, with scores, completes it. The database sets it. */
  @Column('boolean', { name: 'closes_in_okrs' }) closesInOkrs?: boolean;
  @VersionColumn() version: number;
}
