import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { whileOpen } from '../engagements/engagement.rules.js';
import { engagements } from '../engagements/engagements.repository.js';
import { teamAdded } from '../engagements.events.js';
import { canKeepRoster } from '../people/roster.policy.js';
import { TeamRow } from './team.entity.js';
import { checkTeam } from './team.rules.js';
import type { AddTeamInput } from './team.types.js';
import { teamsOf } from './teams.repository.js';

@Injectable()
export class AddTeam {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: AddTeamInput): Promise<Result<{ engagementId: string; teamId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.add-team', input }, async (tx) => {
      const engagement = await engagements(tx).get(viewer, input.engagementId);
      authorize(canKeepRoster(viewer, engagement), 'The coach, the client lead and the coordinator keep the list of teams.');
      const open = whileOpen(engagement);
      if (!open.ok) return open;
      const asked = { name: input.name, kind: input.kind, parentId: input.parentId ?? null, headcount: input.headcount ?? null };
      const team = checkTeam(asked, null, await teamsOf(tx, engagement.id).live());
      if (!team.ok) return team;
      const id = newId();
      await tx.table(TeamRow).add({
        ...team.value,
        id,
        clientId: engagement.clientId,
        engagementId: engagement.id,
        pilot: input.pilot ?? false,
        optedOutOn: null,
        optedOutReason: null,
        optedOutBy: null,
        archivedAt: null,
        createdAt: instant(tx.now()),
      });
      await tx.emit(teamAdded({ engagementId: engagement.id, clientId: engagement.clientId, teamId: id }));
      return ok({ engagementId: engagement.id, teamId: id });
    });
  }
}
