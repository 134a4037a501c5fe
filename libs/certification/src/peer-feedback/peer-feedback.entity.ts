import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** What one trainee says to the work of another. */
@Entity('peer_feedback')
export class PeerFeedbackRow extends TenantRow {
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('uuid', { name: 'giver_id' }) giverId: string;
  @Column('uuid', { name: 'round_id' }) roundId: string;
  @Column('text') helped: string;
  @Column('text') question: string;
  @Column('text') status: 'DRAFT' | 'GIVEN';
  @InstantColumn({ name: 'taken_at' }) takenAt: Instant;
  @InstantColumn({ name: 'given_at', nullable: true }) givenAt: Instant | null;
  @VersionColumn() version: number;
}
