import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';
import type { Instant } from '@cairn/kernel';

/** Every row of a practice: the practice is the first part of its key. */
export abstract class TenantRow {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId: string;
  @PrimaryColumn('uuid') id: string;
}

const isoText = {
  from: (value: Date | string | null): Instant | null => (value === null ? null : (new Date(value).toISOString() as Instant)),
  to: (value: unknown): unknown => value,
};

/** A moment, read as ISO text so that rows stay plain values. */
export const InstantColumn = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'timestamptz', transformer: isoText });
