import { consentInForce } from '@cairn/deployment';
import type { Tx } from '@cairn/platform';
import type { Allowed } from './sharing.rules.js';

/** What the client of a learning allows at this moment; null: it comes from no client. The transaction must see the client. */
export async function allowedFor(tx: Tx, of: { readonly clientId: string | null; readonly engagementId: string | null }): Promise<Allowed | null> {
  if (of.clientId === null) return null;
  const client = await tx.row<{ name: string; leads: string[] }>(
    `select c.name, array(select p.name from role_grant g join person p on p.practice_id = $1 and p.id = g.person_id
        where g.practice_id = $1 and g.client_id = c.id and g.role = 'CLIENT_LEAD' and g.ended_at is null order by p.name) as leads
       from client c where c.practice_id = $1 and c.id = $2`,
    [of.clientId],
  );
  const { level } = await consentInForce(tx, { clientId: of.clientId, engagementId: of.engagementId });
  return { clientName: client?.name ?? 'The client', leads: client?.leads ?? [], level };
}
