import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { Audience, ShownField } from './profile.rules.js';

/** Whether strangers see the directory of a practice, and whether they may ask to join. */
@Entity('network_door')
export class NetworkDoorRow extends TenantRow {
  @Column('boolean', { name: 'is_public' }) isPublic: boolean;
  @Column('boolean', { name: 'takes_requests' }) takesRequests: boolean;
  /** What the page says to whoever asks. */
  @Column('text') welcome: string;
  @VersionColumn() version: number;
}

/** What a coach says of themselves, and how much of it is shown to whom. */
@Entity('network_profile')
export class NetworkProfileRow extends TenantRow {
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** In the address of the public page; stays when the name changes. */
  @Column('text') slug: string;
  @Column('text') audience: Audience;
  @Column('text') headline: string;
  @Column('text') about: string;
  @Column('text', { array: true }) languages: string[];
  @Column('text', { array: true }) regions: string[];
  @Column('text', { array: true }) industries: string[];
  @Column('text') website: string;
  @Column('text', { array: true }) shown: ShownField[];
  @InstantColumn({ name: 'updated_at' }) updatedAt: Instant;
  @VersionColumn() version: number;
}

/** Somebody without a certificate who would like to be in the network. */
@Entity('network_request')
export class NetworkRequestRow extends TenantRow {
  @Column('text') name: string;
  @Column('citext') email: string;
  @Column('text') words: string;
  @Column('text') status: 'ASKED' | 'WELCOME' | 'DECLINED';
  @InstantColumn({ name: 'asked_at' }) askedAt: Instant;
  @InstantColumn({ name: 'decided_at', nullable: true }) decidedAt: Instant | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @VersionColumn() version: number;
}
