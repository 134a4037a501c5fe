import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { whileOpen } from '../engagements/engagement.rules.js';
import { engagements } from '../engagements/engagements.repository.js';
import { canKeepRoster } from '../people/roster.policy.js';
import { TeamRow } from './team.entity.js';
import { checkTeam } from './team.rules.js';
import type { EditTeamInput } from './team.types.js';
import { teamsOf } from './teams.repository.js';

/** Renames, moves or counts a team. */
@Injectable()
export class EditTeam {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: EditTeamInput): Promise<Result<{ engagementId: string; teamId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.edit-team', input }, async (tx) => {
      const engagement = await engagements(tx).lock(viewer, input.engagementId);
      authorize(canKeepRoster(viewer, engagement), 'The coach, the client lead and the coordinator keep the list of teams.');
      const open = whileOpen(engagement);
      if (!open.ok) return open;
      const teams = teamsOf(tx, engagement.id);
      await teams.get(input.teamId);
      const asked = { name: input.name, kind: input.kind, parentId: input.parentId ?? null, headcount: input.headcount ?? null };
      const team = checkTeam(asked, input.teamId, await teams.live());
      if (!team.ok) return team;
      await tx.table(TeamRow).change(input.teamId, input.version, { ...team.value, pilot: input.pilot ?? false });
      return ok({ engagementId: engagement.id, teamId: input.teamId });
    });
  }
}
