import type { Clock } from '@cairn/kernel';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { emit, type DomainEvent } from '../queue/emit.js';
import { once } from '../queue/once.js';
import { appendRecord, type RecordEntry, type RecordRef } from '../records/append-record.js';
import type { Scope } from './scope.js';
import type { SqlClient } from './sql-client.js';
import { Table } from './table.js';
import { allOf } from './transaction.js';
import type { TenantRow } from './tenant-row.js';

/** One open transaction of one practice: the only way to its rows. */
export class Tx {
  private readonly waiting: (() => Promise<unknown>)[] = [];

  constructor(
    readonly scope: Scope,
    private readonly client: SqlClient,
    private readonly manager: EntityManager,
    private readonly clock: Clock,
    private readonly counted: (text: string) => void,
  ) {}

  get practiceId(): string {
    return this.scope.practiceId;
  }

  now(): Date {
    return this.clock.now();
  }

  /** Entities serve writes and small reads; screens use written SQL. */
  table<R extends TenantRow & ObjectLiteral>(row: EntityTarget<R>): Table<R> {
    return new Table<R>(this.manager, row, this.practiceId);
  }

  /** Runs written SQL. `$1` is always the practice, and the text has to use it: the first lock, row security is the second. */
  async rows<T>(text: string, params: readonly unknown[] = []): Promise<T[]> {
    if (!text.includes('$1') || !text.includes('practice_id')) throw new Error(`A statement must name its practice: ${text.slice(0, 60)}`);
    this.counted(text);
    return (await this.client.rows(text, [this.practiceId, ...params])) as T[];
  }

  async row<T>(text: string, params: readonly unknown[] = []): Promise<T | undefined> {
    return (await this.rows<T>(text, params))[0];
  }

  /** Statements that do not wait for each other's answers travel together, in this order. Throws the first failure. */
  async together(ask: () => readonly Promise<unknown>[]): Promise<void> {
    await allOf(this.client, ask);
  }

  /** A last statement, whose answer nobody waits for: it travels with the commit, and is left out when the work is refused. */
  atCommit(ask: () => Promise<unknown>): void {
    this.waiting.push(ask);
  }

  /** Asks what waited for the commit. */
  last(): readonly Promise<unknown>[] {
    return this.waiting.map((ask) => ask());
  }

  /** Tells others, after the commit and only then. */
  emit(event: DomainEvent): Promise<void> {
    return emit(this, event);
  }

  /** Appends to the practice's chain of records. */
  record(entry: RecordEntry): Promise<RecordRef> {
    return appendRecord(this, entry);
  }

  /** True the first time a practice sees this key; effects outside are guarded by it. */
  once(effectKey: string): Promise<boolean> {
    return once(this, effectKey);
  }
}
