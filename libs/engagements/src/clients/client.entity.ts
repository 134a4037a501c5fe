import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { Industry, Region, SizeBand } from './client.rules.js';

@Entity('client')
export class ClientRow extends TenantRow {
  @Column('text') name: string;
  @Column('text') slug: string;
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('text') language: string;
  @Column('text', { nullable: true }) industry: Industry | null;
  @Column('text', { nullable: true }) region: Region | null;
  @Column('text', { name: 'size_band', nullable: true }) sizeBand: SizeBand | null;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @InstantColumn({ name: 'archived_at', nullable: true }) archivedAt: Instant | null;
  @VersionColumn() version: number;
}
