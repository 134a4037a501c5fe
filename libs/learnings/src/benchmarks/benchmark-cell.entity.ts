import { Column, Entity } from 'typeorm';
import type { Day } from '@cairn/kernel';
import { TenantRow } from '@cairn/platform';
import type { PublishedChoice } from './published.rules.js';

/** What may be read of a parameter in one cell; the only table of benchmarks that people read. */
@Entity('benchmark_cell')
export class BenchmarkCellRow extends TenantRow {
  @Column('text', { name: 'parameter_key' }) parameterKey: string;
  @Column('text', { array: true }) cell: string[];
  @Column('int') clients: number;
  @Column('jsonb') choices: readonly PublishedChoice[];
  @Column('date', { name: 'counted_on' }) countedOn: Day;
}
