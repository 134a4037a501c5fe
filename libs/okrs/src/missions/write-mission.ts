import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, notFound, ok, typed, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { canSeeTeams, canWriteForTeam, whyNotWrite, writesAsCoach } from '../drafts/draft.policy.js';
import { teamWrites } from '../drafts/draft.rules.js';
import { drafts } from '../drafts/drafts.repository.js';
import { changedMeanwhile } from '../drafts/fields.rules.js';
import { TeamMissionRow } from './team-mission.entity.js';

export interface WriteMissionInput {
  readonly idempotencyKey: string;
  readonly teamId: string;
  /** Number of the wording that its writer saw; 0 before the first. */
  readonly version: number;
  readonly body: string;
}

/** Writes why a team exists, as a new wording; the earlier ones stay. Needs no cycle, no plan and no training. */
@Injectable()
export class WriteMission {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: WriteMissionInput): Promise<Result<{ teamId: string }>> {
    const { idempotencyKey: key, teamId, version } = input;
    return this.db.mutate(viewer, { key, operation: 'okrs.write-mission', input }, async (tx): Promise<Result<{ teamId: string }>> => {
      const place = await drafts(tx, viewer).team(teamId);
      if (!canSeeTeams(viewer, place)) throw notFound();
      authorize(canWriteForTeam(viewer, place), whyNotWrite(viewer, place));
      const open = teamWrites(place);
      if (!open.ok) return open;
      const body = typed(input.body, 'body', 'The mission', 2000);
      if (!body.ok) return body;
      const latest = await newestMission(tx, teamId);
      if ((latest?.body ?? '') === body.value) return ok({ teamId });
      if ((latest?.number ?? 0) !== version) return changedMeanwhile('MISSION_CHANGED');
      const { clientId, engagementId } = place;
      const by = { writtenBy: viewer.personId, byCoach: writesAsCoach(viewer, place), at: instant(tx.now()) };
      await tx.table(TeamMissionRow).add({ id: newId(), clientId, engagementId, teamId, number: version + 1, body: body.value, ...by });
      return ok({ teamId });
    });
  }
}

export const newestMission = (tx: Tx, teamId: string): Promise<{ number: number; body: string } | undefined> =>
  tx.row(`select number, body from team_mission where practice_id = $1 and team_id = $2 order by number desc limit 1`, [teamId]);
