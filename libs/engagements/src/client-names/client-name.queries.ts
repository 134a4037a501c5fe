import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canReadClient } from '../clients/client.policy.js';
import { canKeepClientNames } from './client-name.policy.js';
import type { KeptName } from './client-names.repository.js';

@Injectable()
export class ClientNameQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND; FORBIDDEN to people of the client. */
  async ofClient(viewer: Viewer, clientId: string): Promise<KeptName[]> {
    const row = await this.db.read(viewer, (tx) =>
      tx.row<{ id: string; engagementIds: string[]; names: KeptName[] }>(
        `select c.id, array(select e.id from engagement e where e.practice_id = $1 and e.client_id = c.id) as "engagementIds",
            (select coalesce(json_agg(json_build_object('id', n.id, 'kind', n.kind, 'name', n.name) order by n.kind, lower(n.name), n.id), '[]')
               from client_name n where n.practice_id = $1 and n.client_id = c.id) as names
           from client c where c.practice_id = $1 and c.id = $2`,
        [clientId],
      ),
    );
    if (!row || !canReadClient(viewer, row)) throw notFound();
    authorize(canKeepClientNames(viewer, row), 'The coaches of a client and the owner keep its names.');
    return row.names;
  }
}
