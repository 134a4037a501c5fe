import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { teamJson } from './team.sql.js';
import type { Team } from './team.types.js';

/** One team as it is now, also when it was put aside; for what a mutation answers. */
@Injectable()
export class TeamQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  async byId(viewer: Viewer, id: string): Promise<Team> {
    const row = await this.db.read(viewer, (tx) =>
      tx.row<{ team: Team }>(`select ${teamJson} as team from team tm where tm.practice_id = $1 and tm.id = $2`, [id]),
    );
    if (!row) throw notFound();
    return row.team;
  }
}
