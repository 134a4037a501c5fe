import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { LearningPhase, LearningTheme, Reach, SharedStatus, WithdrawalCause } from '../learning-kinds.js';

/** The copy without names, a row of its own: no key leads from here to a client, an author or the learning it came from. */
@Entity('shared_learning')
export class SharedLearningRow extends TenantRow {
  @Column('text') status: SharedStatus;
  @Column('text') reach: Reach;
  /** Null exactly while nobody is to read it: returned or withdrawn. */
  @Column('text', { nullable: true }) sentence: string | null;
  @Column('text') expected: string;
  @Column('text') happened: string;
  @Column('text') why: string;
  @Column('text') advice: string;
  @Column('text', { name: 'holds_when' }) holdsWhen: string;
  @Column('text', { name: 'fails_when' }) failsWhen: string;
  @Column('text', { nullable: true }) phase: LearningPhase | null;
  @Column('text', { nullable: true }) theme: LearningTheme | null;
  @Column('text', { name: 'parameter_key', nullable: true }) parameterKey: string | null;
  @Column('text', { nullable: true }) industry: string | null;
  @Column('text', { name: 'size_band', nullable: true }) sizeBand: string | null;
  @Column('text', { nullable: true }) region: string | null;
  @Column('text', { array: true }) levels: readonly string[];
  @Column('int', { name: 'cycle_number', nullable: true }) cycleNumber: number | null;
  @Column('text') language: string;
  /** How often it was handed in. */
  @Column('int') round: number;
  @InstantColumn({ name: 'handed_in_at' }) handedInAt: Instant;
  /** Days, not moments: a moment would tell whose work it is. */
  @Column('date', { name: 'published_on', nullable: true }) publishedOn: Day | null;
  @Column('date', { name: 'confirmed_on', nullable: true }) confirmedOn: Day | null;
  /** At how many clients it was seen. */
  @Column('int', { name: 'seen_count' }) seenCount: number;
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn: Day | null;
  @Column('text', { name: 'withdrawn_because', nullable: true }) withdrawnBecause: WithdrawalCause | null;
  @VersionColumn() version: number;
}
