import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { CertificateStatus, CertificateVisibility } from './certificate.rules.js';

/** What a practice certified about a person: as it was signed, and what became of it. */
@Entity('certificate')
export class CertificateRow extends TenantRow {
  /** Eight signs, without the hyphen. */
  @Column('text') number: string;
  @Column('uuid', { name: 'trainee_id' }) traineeId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'programme_id' }) programmeId: string;
  @Column('uuid', { name: 'programme_version_id' }) programmeVersionId: string;
  /** What it was issued for: the first time, or a renewal. One certificate for each. */
  @Column('text', { name: 'requirement_set' }) requirementSet: string;
  @Column('text', { name: 'holder_name' }) holderName: string;
  @Column('text') title: string;
  @Column('text', { name: 'practice_name' }) practiceName: string;
  @Column('text', { name: 'issuer_name' }) issuerName: string;
  /** What was met, in words. */
  @Column('jsonb') requirements: readonly string[];
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @InstantColumn({ name: 'issued_at' }) issuedAt: Instant;
  @Column('date', { name: 'issued_on' }) issuedOn: Day;
  /** The last day. */
  @Column('date', { name: 'valid_until' }) validUntil: Day;
  @Column('uuid', { name: 'issued_by' }) issuedBy: string;
  @Column('text') status: CertificateStatus;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt: Instant | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column('text', { name: 'ended_because', nullable: true }) endedBecause: string | null;
  @Column('boolean', { name: 'because_public' }) becausePublic: boolean;
  /** How the holder can object to a revocation. */
  @Column('text', { name: 'appeal_note', nullable: true }) appealNote: string | null;
  @Column('uuid', { name: 'superseded_by', nullable: true }) supersededBy: string | null;
  @Column('text') visibility: CertificateVisibility;
  @Column('uuid', { name: 'signing_key_id' }) signingKeyId: string;
  @Column('uuid', { name: 'status_list_id' }) statusListId: string;
  @Column('int', { name: 'status_index' }) statusIndex: number;
  /** The signed file, exactly. */
  @Column('text') credential: string;
  @VersionColumn() version: number;
}
