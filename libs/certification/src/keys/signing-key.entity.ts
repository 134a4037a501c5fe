import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { SigningKeyStatus } from './signing-key.rules.js';

/** A key with which a practice signs what it certifies. One signs; ended ones are kept, because what they signed is still checked. */
@Entity('signing_key')
export class SigningKeyRow extends TenantRow {
  @Column('int') number: number;
  /** Ed25519 Multikey, base58 with its prefix `z`. */
  @Column('text', { name: 'public_key' }) publicKey: string;
  /** Readable only with the installation's secret. */
  @Column('text', { name: 'sealed_private_key' }) sealedPrivateKey: string;
  @Column('text') status: SigningKeyStatus;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt: Instant | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column('text', { name: 'ended_because', nullable: true }) endedBecause: string | null;
  @VersionColumn() version: number;
}
