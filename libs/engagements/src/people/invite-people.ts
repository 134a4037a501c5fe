import { Inject, Injectable } from '@nestjs/common';
import { authorize, countWords, notFound, ok, refusal, type Result } from '@cairn/kernel';
import { invitePerson, type Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { noteOnClient } from '../clients/note-on-client.js';
import { whileOpen } from '../engagements/engagement.rules.js';
import { engagements } from '../engagements/engagements.repository.js';
import type { InvitePeopleInput } from './people.types.js';
import { canKeepRoster } from './roster.policy.js';
import { rosterOf } from './roster.repository.js';

/** Sends each of these people an invitation by mail; whoever has accepted one already gets none. */
@Injectable()
export class InvitePeople {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: InvitePeopleInput): Promise<Result<{ engagementId: string; invited: number; alreadyIn: number }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.invite-people', input }, async (tx) => {
      const engagement = await engagements(tx).get(viewer, input.engagementId);
      authorize(canKeepRoster(viewer, engagement), 'The coach, the client lead and the coordinator invite people.');
      const open = whileOpen(engagement);
      if (!open.ok) return open;
      const ids = [...new Set(input.ids)];
      if (ids.length === 0 || ids.length > 500) return refusal('PEOPLE_COUNT', 'Choose 1 to 500 people.', 'ids');
      const entries = await rosterOf(tx, engagement.id).byIds(ids);
      if (entries.length !== ids.length) throw notFound();
      let invited = 0;
      for (const { personId } of entries) {
        const asked = await invitePerson(tx, { personId, clientId: engagement.clientId });
        if (asked.ok) invited += 1;
        else if (asked.error.code !== 'INVITATION_ACCEPTED') return asked;
      }
      await noteOnClient(tx, engagement.clientId, `invited ${countWords(invited, 'person', 'people')}`, '/people');
      return ok({ engagementId: engagement.id, invited, alreadyIn: entries.length - invited });
    });
  }
}
