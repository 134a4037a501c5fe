import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Result, refusal } from '@cairn/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import type { PreparedStatements } from './prepared-statements.js';
import { translate, worthRetrying } from './postgres-errors.js';
import { openingStatement } from './row-security.js';

import { actorId, type Scope } from './scope.js';
import { type PgClient, SqlClient } from './sql-client.js';
import { allOf, inTransaction } from './transaction.js';
import { Tx } from './tx.js';

export interface TxOptions {
  readonly readOnly?: boolean;
  /** Longest time one statement may take; 5 unless told, 60 at most (jobs). */
  readonly seconds?: number;
}

/** The one door to the database. */
@Injectable()
export class Db {
  /** Called with the text of every data statement; specs count with it. */
  onStatement: (text: string) => void = () => undefined;

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    private readonly prepared?: PreparedStatements,
  ) {}

  /** Runs the work in one transaction closed to the scope. A returned refusal rolls back; lost races between transactions are tried again once. */
  async tx<T>(scope: Scope, work: (tx: Tx) => Promise<T>, options: TxOptions = {}): Promise<T> {
    try {
      return await this.attempt(scope, work, options);
    } catch (error) {
      if (!worthRetrying(error)) throw translate(error);
    }
    try {
      return await this.attempt(scope, work, options);
    } catch (error) {
      throw translate(error);
    }
  }

  /** A read: one transaction, nothing can be written in it. */
  read<T>(scope: Scope, work: (tx: Tx) => Promise<T>, seconds?: number): Promise<T> {
    return this.tx(scope, work, { readOnly: true, seconds });
  }

  /** A read of one statement, as `tx.row` takes it: opening, statement and end travel together. For screens that are asked for often. */
  async readRow<T>(scope: Scope, text: string, params: readonly unknown[] = []): Promise<T | undefined> {
    const opening = openingStatement(scope, { readOnly: true });
    const read = (client: SqlClient, manager: EntityManager) =>
      allOf(client, () => [client.run(opening), this.open(scope, client, manager).row<T>(text, params), client.run('commit')] as const);
    try {
      return (await this.connected(read))[1];
    } catch (error) {
      throw translate(error);
    }
  }

  /**
   * Calls one of the reviewed functions that look across practices, as a statement of its own: it belongs to no practice, and whatever it
   * sees or writes it decides itself.
   */
  async throughDoor<T>(door: string, args: readonly unknown[]): Promise<T> {
    const text = `select ${door}(${args.map((_, index) => `$${index + 1}`).join(', ')}) as answer`;
    this.onStatement(text);
    const rows = await this.connected((client) => client.rows(text, args));
    return (rows[0] as { answer: T }).answer;
  }

  now(): Date {
    return this.clock.now();
  }

  /**
   * A change that happens once per key: the answer is stored with the change and given again to every repetition.
   * The answer must be plain JSON, as a rule the ids of what was written.
   */
  mutate<T>(scope: Scope, request: { key: string; operation: string; input: unknown }, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([request.operation, request.input]))
      .digest('hex');
    const mine = [actorId(scope), request.key];
    return this.tx(scope, async (tx) => {
      const first = await tx.row(
        `insert into idempotency_key (practice_id, actor_id, key, operation, fingerprint, at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning key`,
        [...mine, request.operation, fingerprint, tx.now()],
      );
      if (!first) return this.again<T>(tx, mine, fingerprint);
      const result = await work(tx);
      if (!result.ok) return result;
      const answer = JSON.stringify(result.value ?? null);
      tx.atCommit(() => tx.rows(`update idempotency_key set answer = $4 where practice_id = $1 and actor_id = $2 and key = $3`, [...mine, answer]));
      return result;
    });
  }

  private async again<T>(tx: Tx, mine: string[], fingerprint: string): Promise<Result<T>> {
    const seen = await tx.row<{ fingerprint: string; answer: T }>(
      `select fingerprint, answer from idempotency_key where practice_id = $1 and actor_id = $2 and key = $3`,
      mine,
    );
    if (!seen || seen.fingerprint !== fingerprint)
      return refusal('IDEMPOTENCY_KEY_REUSED', 'This was sent before with other content. Reload the page and try again.', 'idempotencyKey');
    return { ok: true, value: seen.answer };
  }

  private attempt<T>(scope: Scope, work: (tx: Tx) => Promise<T>, options: TxOptions): Promise<T> {
    const opening = openingStatement(scope, options);
    return this.connected((client, manager) => {
      const tx = this.open(scope, client, manager);
      return inTransaction(client, { opening, work: () => work(tx), last: () => tx.last() });
    });
  }

  private open(scope: Scope, client: SqlClient, manager: EntityManager): Tx {
    return new Tx(scope, client, manager, this.clock, (text) => this.onStatement(text));
  }

  private async connected<T>(work: (client: SqlClient, manager: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const client = new SqlClient((await runner.connect()) as PgClient, this.prepared);
      // TypeORM must not open a transaction of its own inside ours.
      (runner as { isTransactionActive: boolean }).isTransactionActive = true;
      return await work(client, runner.manager);
    } finally {
      (runner as { isTransactionActive: boolean }).isTransactionActive = false;
      await runner.release();
    }
  }
}
