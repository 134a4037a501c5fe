import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { engagements } from '../engagements/engagements.repository.js';
import { canKeepRoster } from '../people/roster.policy.js';
import { TeamRow } from './team.entity.js';
import type { ArchiveTeamInput } from './team.types.js';
import { teamsOf } from './teams.repository.js';

/** Puts a team aside that nobody belongs to, or takes it back. */
@Injectable()
export class ArchiveTeam {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ArchiveTeamInput): Promise<Result<{ engagementId: string; teamId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.archive-team', input }, async (tx) => {
      const engagement = await engagements(tx).lock(viewer, input.engagementId);
      authorize(canKeepRoster(viewer, engagement), 'The coach, the client lead and the coordinator keep the list of teams.');
      const teams = teamsOf(tx, engagement.id);
      const team = await teams.get(input.teamId);
      const used = await tx.row<{ people: number; teams: number }>(
        `select (select count(*)::int from engagement_person where practice_id = $1 and team_id = $2 and removed_at is null) as people,
                (select count(*)::int from team where practice_id = $1 and parent_id = $2 and archived_at is null) as teams`,
        [team.id],
      );
      if (input.archived && (used?.people ?? 0) > 0)
        return refusal('TEAM_HAS_PEOPLE', `${used?.people} of the people belong to this team. Give them another team first.`);
      if (input.archived && (used?.teams ?? 0) > 0) return refusal('TEAM_HAS_TEAMS', 'Other teams stand below this one. Move them first.');
      if (!input.archived && (await teams.live()).some((one) => one.id !== team.id && one.name.toLowerCase() === team.name.toLowerCase()))
        return refusal('TEAM_NAME_TAKEN', `There is a team "${team.name}" already. Rename it first.`);
      await tx.table(TeamRow).change(team.id, input.version, { archivedAt: input.archived ? instant(tx.now()) : null });
      return ok({ engagementId: engagement.id, teamId: team.id });
    });
  }
}
