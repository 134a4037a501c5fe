import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { Role } from '../viewer/roles.js';

/** A role held from `grantedAt` until `endedAt`. Ended ones stay: they tell who could see a client, and when. */
@Entity('role_grant')
export class RoleGrantRow extends TenantRow {
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') role: Role;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId: string | null;
  @InstantColumn({ name: 'granted_at' }) grantedAt: Instant;
  @Column('uuid', { name: 'granted_by', nullable: true }) grantedBy: string | null;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt: Instant | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
}
