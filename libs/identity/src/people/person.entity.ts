import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { Preferences } from './preferences.js';

@Entity('person')
export class PersonRow extends TenantRow {
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text') name: string;
  @Column('citext') email: string;
  /** Null: the practice's. */
  @Column('text', { name: 'time_zone', nullable: true }) timeZone: string | null;
  @Column('text', { nullable: true }) language: string | null;
  @Column('jsonb') preferences: Partial<Preferences>;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @VersionColumn() version: number;
}
