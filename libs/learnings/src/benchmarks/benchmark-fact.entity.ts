import { Column, Entity } from 'typeorm';
import type { Day } from '@cairn/kernel';
import { TenantRow } from '@cairn/platform';

/** What a client chose, once it was published with others; `cell` says where it counts now, null: no more. */
@Entity('benchmark_fact')
export class BenchmarkFactRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('text', { name: 'parameter_key' }) parameterKey: string;
  @Column('text', { name: 'option_key' }) optionKey: string;
  @Column('boolean', { name: 'changed_later' }) changedLater: boolean;
  @Column('text', { array: true, nullable: true }) cell: string[] | null;
  @Column('date', { name: 'first_published_on' }) firstPublishedOn: Day;
}
