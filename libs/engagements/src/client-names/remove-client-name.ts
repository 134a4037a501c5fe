import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { clients } from '../clients/clients.repository.js';
import { noteOnClient } from '../clients/note-on-client.js';
import { ClientNameRow } from './client-name.entity.js';
import { canKeepClientNames } from './client-name.policy.js';
import type { RemoveClientNameInput } from './client-name.types.js';

/** Takes a name off the list: texts may carry it again. */
@Injectable()
export class RemoveClientName {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: RemoveClientNameInput): Promise<Result<{ clientId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.remove-client-name', input }, async (tx) => {
      const kept = await tx.table(ClientNameRow).get(input.clientNameId);
      const client = await clients(tx).get(viewer, kept.clientId);
      authorize(canKeepClientNames(viewer, client), 'The coaches of a client and the owner keep its names.');
      await tx.table(ClientNameRow).remove({ id: kept.id });
      await noteOnClient(tx, client.id, `${kept.name} may stand in shared texts again`, '/settings');
      return ok({ clientId: client.id });
    });
  }
}
