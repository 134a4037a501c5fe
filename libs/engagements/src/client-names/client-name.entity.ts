import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { ClientNameKind } from './client-name.rules.js';

/** Another name that points to a client: nobody changes one, it is added and taken off. */
@Entity('client_name')
export class ClientNameRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('text') kind: ClientNameKind;
  @Column('text') name: string;
  @Column('uuid', { name: 'added_by' }) addedBy: string;
  @InstantColumn({ name: 'added_at' }) addedAt: Instant;
}
