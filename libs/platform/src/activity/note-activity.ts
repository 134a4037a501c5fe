import { newId } from '@cairn/kernel';
import type { Tx } from '../database/tx.js';

/** An act that its person finds again in Activity. */
export interface ActivityEntry {
  /** A sentence in the past, without its subject: "Put off 'Decision waiting' until Monday." */
  readonly text: string;
  /** Where it can be seen. */
  readonly path?: string;
  readonly clientId?: string;
  /** The inverse act and what it needs, while one exists. */
  readonly undo?: { readonly act: string; readonly id: string };
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
