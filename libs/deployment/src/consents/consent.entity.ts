import { Column, Entity } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { ConsentKind } from './consent.rules.js';
import type { ConsentLevel } from './consent-levels.rules.js';

/** One word of a client about what the practice may make of their work. Only ever added to. */
@Entity('consent')
export class ConsentRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  /** Counts on from 1 for each client. */
  @Column('int') number: number;
  @Column('text') kind: ConsentKind;
  @Column('uuid', { name: 'engagement_id', nullable: true }) engagementId: string | null;
  @Column('text', { name: 'text_sha256', nullable: true }) textSha256: string | null;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text', { array: true }) places: string[];
  @Column('text') level: ConsentLevel;
  /** The last day on which it counts. */
  @Column('date', { nullable: true }) until: Day | null;
  @Column('uuid', { name: 'request_id', nullable: true }) requestId: string | null;
  /** What was agreed to, word for word. */
  @Column('text') words: string;
  @Column('text', { name: 'words_sha256' }) wordsSha256: string;
  /** Null where a last day was over. */
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('text', { name: 'person_name', nullable: true }) personName: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @InstantColumn() at: Instant;
}
