import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { ClientRow } from './client.entity.js';
import { canEditClient } from './client.policy.js';
import { checkClient } from './client.rules.js';
import type { EditClientInput } from './client.types.js';
import { clients } from './clients.repository.js';

/** Renames a client or changes its facts; its address stays. */
@Injectable()
export class EditClient {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: EditClientInput): Promise<Result<{ clientId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.edit-client', input }, async (tx) => {
      const client = await clients(tx).get(viewer, input.clientId);
      authorize(canEditClient(viewer, client), 'The lead coach and the owner change a client.');
      const facts = checkClient(input);
      if (!facts.ok) return facts;
      await tx
        .table(ClientRow)
        .change(client.id, input.version, { ...facts.value, industry: input.industry ?? null, region: input.region ?? null, sizeBand: input.sizeBand ?? null });
      return ok({ clientId: client.id });
    });
  }
}
