import { newId, type Instant } from '@cairn/kernel';
import type { Tx } from '../database/tx.js';

/** An act that takes another back. */
export interface UndoneBy {
  readonly act: string;
  readonly id: string;
}

/** An act that its person finds again in Activity. */
export interface ActivityEntry {
  /** A sentence in the past, without its subject: "Put off 'Decision waiting' until Monday." */
  readonly text: string;
  /** Where it can be seen. */
  readonly path?: string;
  readonly clientId?: string;
  /** The inverse act and what it needs, while one exists; `until` where it is over after a while. */
  readonly undo?: UndoneBy & { readonly until?: Instant };
}

/** Notes the act for the person of this transaction; parts of the system leave no activity. */
export async function noteActivity(tx: Tx, entry: ActivityEntry): Promise<void> {
  if (tx.scope.actor.kind !== 'person') return;
  await tx.rows(`insert into activity (practice_id, id, person_id, client_id, at, text, path, undo) values ($1, $2, $3, $4, $5, $6, $7, $8)`, [
    newId(),
    tx.scope.actor.personId,
    entry.clientId ?? null,
    tx.now(),
    entry.text,
    entry.path ?? null,
    entry.undo ? JSON.stringify(entry.undo) : null,
  ]);
}

/** What this person did was taken back, by whomever: Activity offers that no more. */
export async function activityTakenBack(tx: Tx, personId: string, { act, id }: UndoneBy): Promise<void> {
  await tx.rows(
    `update activity set undone_at = $5 where practice_id = $1 and person_id = $2 and undone_at is null and undo ->> 'act' = $3 and undo ->> 'id' = $4`,
    [personId, act, id, tx.now()],
  );
}
