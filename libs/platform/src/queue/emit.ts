import { newId } from '@cairn/kernel';

/** Something that happened, told to others after the commit. Made by `defineEvent`; carries ids and facts, never words of people. */
export interface DomainEvent {
  readonly name: string;
  readonly data: Record<string, unknown>;
}

/** What the platform's own statements need of a transaction. `$1` is the practice. */
export interface OpenTransaction {
  readonly practiceId: string;
  now(): Date;
  rows<T>(sql: string, params?: readonly unknown[]): Promise<T[]>;
}

/** Writes the event into the outbox of this transaction: it is told if the transaction commits, and only then. */
export async function emit(tx: OpenTransaction, event: DomainEvent): Promise<void> {
  await tx.rows(`select emit_event(of_practice_id => $1, event_id => $2, event_name => $3, event_data => $4, event_at => $5)`, [
    newId(),
    event.name,
    JSON.stringify(event.data),
    tx.now(),
  ]);
}
