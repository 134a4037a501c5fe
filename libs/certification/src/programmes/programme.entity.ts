import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { ProgrammeStatus, VersionStatus } from '../certification-kinds.js';

/** A course of certification, under one address for applicants. What is learned in it stands in its versions. */
@Entity('programme')
export class ProgrammeRow extends TenantRow {
  /** In the address of its page; unique in the installation. */
  @Column('text') code: string;
  @Column('text') title: string;
  @Column('text') status: ProgrammeStatus;
  /** A word to applicants, such as when the next cohort starts. */
  @Column('text') notice: string;
  @Column('jsonb') form: unknown;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @VersionColumn() version: number;
}

/** What a programme consists of. Published ones stay as they are; a cohort keeps the one it began with. */
@Entity('programme_version')
export class ProgrammeVersionRow extends TenantRow {
  @Column('uuid', { name: 'programme_id' }) programmeId: string;
  @Column('int') number: number;
  @Column('text') status: VersionStatus;
  @Column('text') summary: string;
  /** What holding the certificate says about somebody. */
  @Column('text') criteria: string;
  @Column('jsonb') rules: unknown;
  @Column('jsonb') rubric: unknown;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @InstantColumn({ name: 'published_at', nullable: true }) publishedAt: Instant | null;
  @Column('uuid', { name: 'published_by', nullable: true }) publishedBy: string | null;
  @VersionColumn() version: number;
}
