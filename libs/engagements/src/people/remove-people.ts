import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, listWords, notFound, ok, refusal, type Result } from '@cairn/kernel';
import { endRolesAt, withdrawInvitations, type Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { noteOnClient } from '../clients/note-on-client.js';
import { personRemoved } from '../engagements.events.js';
import { engagements } from '../engagements/engagements.repository.js';
import { EngagementPersonRow } from './engagement-person.entity.js';
import { mayGive } from './may-give.rules.js';
import type { RemovePeopleInput } from './people.types.js';
import { canKeepRoster, grantableRoles } from './roster.policy.js';
import { rosterOf } from './roster.repository.js';

/** Takes people off the roster: their roles at the client end at once, their open invitations stop working, their past work stays theirs. */
@Injectable()
export class RemovePeople {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: RemovePeopleInput): Promise<Result<{ engagementId: string; removed: number }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.remove-people', input }, async (tx) => {
      const engagement = await engagements(tx).get(viewer, input.engagementId);
      authorize(canKeepRoster(viewer, engagement), 'The coach, the client lead and the coordinator keep the list of people.');
      const ids = [...new Set(input.ids)];
      if (ids.length === 0 || ids.length > 500) return refusal('PEOPLE_COUNT', 'Choose 1 to 500 people.', 'ids');
      const entries = await rosterOf(tx, engagement.id).byIds(ids);
      if (entries.length !== ids.length) throw notFound();
      const given = mayGive(
        entries.flatMap((entry) => entry.roles),
        grantableRoles(viewer, engagement),
      );
      if (!given.ok) return given;
      const { clientId } = engagement;
      for (const { id, personId, version } of entries) {
        await tx.table(EngagementPersonRow).change(id, version, { removedAt: instant(tx.now()) });
        await endRolesAt(tx, { personId, clientId });
        await withdrawInvitations(tx, { personId, clientId });
        await tx.emit(personRemoved({ engagementId: engagement.id, clientId, personId }));
      }
      await noteOnClient(
        tx,
        clientId,
        `removed ${listWords(entries.slice(0, 3).map((entry) => entry.name))}${entries.length > 3 ? ` and ${entries.length - 3} more` : ''}`,
        '/people',
      );
      return ok({ engagementId: engagement.id, removed: entries.length });
    });
  }
}
