import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { clientArchived } from '../engagements.events.js';
import { ClientRow } from './client.entity.js';
import { canEditClient } from './client.policy.js';
import { noteOnClient } from './note-on-client.js';
import type { ArchiveClientInput } from './client.types.js';
import { clients } from './clients.repository.js';

/** Puts a client aside whose engagements are closed, or takes it back. Nothing is lost. */
@Injectable()
export class ArchiveClient {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ArchiveClientInput): Promise<Result<{ clientId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.archive-client', input }, async (tx) => {
      const client = await clients(tx).get(viewer, input.clientId);
      authorize(canEditClient(viewer, client), 'The lead coach and the owner archive a client.');
      if (input.archived && client.engagements.some((one) => one.status !== 'CLOSED'))
        return refusal('CLIENT_HAS_OPEN_ENGAGEMENT', 'An engagement of this client is open. Close it first.');
      await tx.table(ClientRow).change(client.id, input.version, { archivedAt: input.archived ? instant(tx.now()) : null });
      await tx.emit(clientArchived({ clientId: client.id, archived: input.archived }));
      await noteOnClient(tx, client.id, input.archived ? 'archived' : 'taken back from the archive');
      return ok({ clientId: client.id });
    });
  }
}
