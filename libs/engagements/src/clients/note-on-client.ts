import { noteActivity, type ActivityEntry, type Tx } from '@cairn/platform';

/** Notes an act on a client in the Activity of whoever did it: "Oakfield Council: 3 people added." `page` is a page below the client's home. */
export async function noteOnClient(tx: Tx, clientId: string, text: string, page = '', undo?: ActivityEntry['undo']): Promise<void> {
  if (tx.scope.actor.kind !== 'person') return;
  const client = await tx.row<{ name: string; slug: string }>(`select name, slug from client where practice_id = $1 and id = $2`, [clientId]);
  if (client) await noteActivity(tx, { text: `${client.name}: ${text}.`, path: `/c/${client.slug}${page}`, clientId, undo });
}
