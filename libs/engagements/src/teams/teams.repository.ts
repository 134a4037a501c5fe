import { notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { TeamRow } from './team.entity.js';
import type { PlacedTeam } from './team.rules.js';

/** Teams of one engagement. */
export class Teams {
  constructor(
    private readonly tx: Tx,
    private readonly engagementId: string,
  ) {}

  live(): Promise<PlacedTeam[]> {
    return this.tx.rows(`select id, name, kind, parent_id as "parentId" from team where practice_id = $1 and engagement_id = $2 and archived_at is null`, [
      this.engagementId,
    ]);
  }

  /** Throws NOT_FOUND, also for a team of another engagement. */
  async get(id: string): Promise<TeamRow> {
    const team = await this.tx.table(TeamRow).get(id);
    if (team.engagementId !== this.engagementId) throw notFound();
    return team;
  }
}

export const teamsOf = (tx: Tx, engagementId: string): Teams => new Teams(tx, engagementId);
