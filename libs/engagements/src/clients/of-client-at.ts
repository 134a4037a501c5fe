import { notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';

/** What is asked for under the address of a client is that client's; null: no address was named. Throws NOT_FOUND. */
export async function ofClientAt(tx: Tx, slug: string | null, { clientId }: { readonly clientId: string }): Promise<void> {
  if (slug === null) return;
  const found = await tx.row(`select 1 as one from client where practice_id = $1 and id = $2 and slug = $3`, [clientId, slug]);
  if (!found) throw notFound();
}
