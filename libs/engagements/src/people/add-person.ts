import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { noteOnClient } from '../clients/note-on-client.js';
import { whileOpen } from '../engagements/engagement.rules.js';
import { engagements } from '../engagements/engagements.repository.js';
import { addToRoster } from './add-to-roster.js';
import type { AddPersonInput } from './people.types.js';
import { canKeepRoster, grantableRoles } from './roster.policy.js';
import { rosterOf } from './roster.repository.js';
import { mayGive } from './may-give.rules.js';

/** Puts one person on the roster. Nobody gets a mail. */
@Injectable()
export class AddPerson {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: AddPersonInput): Promise<Result<{ engagementId: string; id: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.add-person', input }, async (tx) => {
      const engagement = await engagements(tx).get(viewer, input.engagementId);
      authorize(canKeepRoster(viewer, engagement), 'The coach, the client lead and the coordinator keep the list of people.');
      const open = whileOpen(engagement);
      if (!open.ok) return open;
      const given = mayGive(input.roles, grantableRoles(viewer, engagement));
      if (!given.ok) return given;
      const roster = rosterOf(tx, engagement.id);
      if (input.teamId && !(await roster.team(input.teamId))) return refusal('TEAM_UNKNOWN', 'This team is not there any more. Choose another one.', 'teamId');
      const added = await addToRoster(tx, engagement, { ...input, teamId: input.teamId ?? null });
      if (!added.ok) return added;
      if (!added.value.added) return refusal('PERSON_THERE', 'Somebody with this mail address is on the list already. Change them in the list.', 'email');
      await noteOnClient(tx, engagement.clientId, `added ${input.name.trim()}`, '/people');
      return ok({ engagementId: engagement.id, id: added.value.id });
    });
  }
}
