import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import type { EngagementStatus } from '../engagements/engagement.rules.js';
import { canReadClient, type ClientPlace } from './client.policy.js';

export interface ClientFactsRow extends ClientPlace {
  readonly name: string;
  readonly slug: string;
  readonly archivedAt: string | null;
  readonly version: number;
  readonly engagements: readonly { readonly id: string; readonly status: EngagementStatus }[];
}

/** Clients with the facts that acts on them need. */
export class Clients {
  constructor(private readonly tx: Tx) {}

  /** Throws NOT_FOUND, also for clients that the viewer may not know of. Locked until the end of the transaction. */
  async get(viewer: Viewer, id: string): Promise<ClientFactsRow> {
    const [client] = await this.tx.rows<Omit<ClientFactsRow, 'engagementIds'>>(
      `select c.id, c.name, c.slug, c.archived_at as "archivedAt", c.version,
              (select coalesce(json_agg(json_build_object('id', e.id, 'status', e.status) order by e.starts_on desc), '[]') from engagement e where e.practice_id = $1 and e.client_id = c.id) as engagements
         from client c where c.practice_id = $1 and c.id = $2 for no key update of c`,
      [id],
    );
    const found = client && { ...client, engagementIds: client.engagements.map((one) => one.id) };
    if (!found || !canReadClient(viewer, found)) throw notFound();
    return found;
  }
}

export const clients = (tx: Tx): Clients => new Clients(tx);
