import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { clients } from '../clients/clients.repository.js';
import { noteOnClient } from '../clients/note-on-client.js';
import { ClientNameRow } from './client-name.entity.js';
import { canKeepClientNames } from './client-name.policy.js';
import { checkClientName } from './client-name.rules.js';
import type { AddClientNameInput } from './client-name.types.js';
import { namesOfClient } from './client-names.repository.js';

/** Adds a product's name, or another name of the client, to what no shared text may carry. */
@Injectable()
export class AddClientName {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: AddClientNameInput): Promise<Result<{ clientId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.add-client-name', input }, async (tx) => {
      const client = await clients(tx).get(viewer, input.clientId);
      authorize(canKeepClientNames(viewer, client), 'The coaches of a client and the owner keep its names.');
      const taken = await namesOfClient(tx, client.id);
      const name = checkClientName(input.name, [client.name, ...taken.map((one) => one.name)]);
      if (!name.ok) return name;
      await tx
        .table(ClientNameRow)
        .add({ id: newId(), clientId: client.id, kind: input.kind, name: name.value, addedBy: viewer.personId, addedAt: instant(tx.now()) });
      await noteOnClient(tx, client.id, `${name.value} is kept out of shared texts`, '/settings');
      return ok({ clientId: client.id });
    });
  }
}
