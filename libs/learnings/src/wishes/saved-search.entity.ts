import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** A search under a name, for one person. */
@Entity('saved_search')
export class SavedSearchRow extends TenantRow {
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') name: string;
  /** What stands behind the question mark of the page's address. */
  @Column('text') query: string;
  @InstantColumn() at: Instant;
}
