import { newId } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { ToldDrafting } from './drafting-day.rules.js';

export interface DraftingNote extends ToldDrafting {
  readonly engagementId: string;
  readonly clientId: string;
}

/** Keeps the day of drafting as whoever plans and opens cycles tells it, in the same transaction: what the gate says is then never older than the cycle. */
export async function noteDrafting(tx: Tx, { engagementId, clientId, number, plannedOn, openedOn, doneOn, endsOn }: DraftingNote): Promise<void> {
  await tx.rows(
    `insert into drafting_day (practice_id, id, client_id, engagement_id, cycle_number, planned_on, opened_on, done_on, ends_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (practice_id, engagement_id, cycle_number) do update
       set planned_on = excluded.planned_on, opened_on = excluded.opened_on, done_on = excluded.done_on, ends_on = excluded.ends_on`,
    [newId(), clientId, engagementId, number, plannedOn, openedOn, doneOn, endsOn],
  );
}
