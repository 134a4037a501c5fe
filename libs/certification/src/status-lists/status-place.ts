import { randomInt } from 'node:crypto';
import { newId } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';

/** The standard's least length: so many that a place tells nothing about whose it is. */
export const statusListLength = 131_072;

export interface StatusPlace {
  readonly listId: string;
  readonly list: number;
  readonly index: number;
}

/** A free place, at random: order would tell who was certified after whom. A list is left when half full, so that a free place is found soon. */
export async function takeStatusPlace(tx: Tx): Promise<StatusPlace> {
  const list = await currentList(tx);
  for (;;) {
    const index = randomInt(statusListLength);
    const taken = await tx.row(`select id from certificate where practice_id = $1 and status_list_id = $2 and status_index = $3`, [list.id, index]);
    if (!taken) return { listId: list.id, list: list.number, index };
  }
}

async function currentList(tx: Tx): Promise<{ readonly id: string; readonly number: number }> {
  const last = await tx.row<{ id: string; number: number; taken: number }>(
    `select l.id, l.number, (select count(*)::int from certificate c where c.practice_id = $1 and c.status_list_id = l.id) as taken
     from status_list l where l.practice_id = $1 order by l.number desc limit 1`,
  );
  if (last && last.taken < statusListLength / 2) return last;
  const next = { id: newId(), number: (last?.number ?? 0) + 1 };
  await tx.rows(`insert into status_list (practice_id, id, number, length) values ($1, $2, $3, $4)`, [next.id, next.number, statusListLength]);
  return next;
}
