import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { EvidenceBands } from './evidence-bands.js';
import type { EvidenceStatus, ShownKind } from './evidence.rules.js';

/** Work with a client that a trainee shows; it names nobody. What was taken back or withdrawn keeps neither words nor bands. */
@Entity('practice_evidence')
export class EvidenceRow extends TenantRow {
  @Column('uuid', { name: 'trainee_id' }) traineeId: string;
  @Column('text') kind: ShownKind;
  @Column('jsonb') bands: EvidenceBands | Record<string, never>;
  @Column('text') text: string;
  @Column('text', { name: 'text_sha256', nullable: true }) textSha256: string | null;
  @Column('text') status: EvidenceStatus;
  /** When it was shown. */
  @InstantColumn({ name: 'asked_at' }) shownAt: Instant;
  /** When it stopped counting. */
  @InstantColumn({ name: 'settled_at', nullable: true }) settledAt: Instant | null;
  /** Seen by somebody who runs the cohort, not in an engagement of this practice. */
  @Column('boolean') outside: boolean;
  @Column('uuid', { name: 'accepted_by', nullable: true }) acceptedBy: string | null;
  /** Why it was sent back. */
  @Column('text') remark: string;
  @VersionColumn() version: number;
}

/** Which client's work it was, behind that client's wall; gone as soon as it does not count any more. */
@Entity('evidence_origin')
export class EvidenceOriginRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'evidence_id' }) evidenceId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') kind: ShownKind;
  @Column('int', { name: 'cycle_number', nullable: true }) cycleNumber: number | null;
  /** Of a session that was watched. */
  @Column('date', { name: 'held_on', nullable: true }) heldOn: Day | null;
  /** The word of the client that allowed it. */
  @Column('uuid', { name: 'consent_id' }) consentId: string;
  @InstantColumn({ name: 'taken_at' }) takenAt: Instant;
}
