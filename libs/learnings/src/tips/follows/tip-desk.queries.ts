import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { readableReaches } from '../../learnings.policy.js';
import { waitingReports } from '../moderation/waiting-reports.sql.js';
import { canModerateTips } from '../tips.policy.js';
import type { TipDesk } from './tip-desk.types.js';

const statement = `
  select (select coalesce(json_agg(f.theme order by f.theme), '[]') from tip_follow f where f.practice_id = $1 and f.person_id = $2 and f.theme is not null and f.ended_at is null) as "followedThemes",
    coalesce((select m.wants_digest from tip_mailing m where m.practice_id = $1 and m.person_id = $2), true) as "wantsDigest",
    (select count(*)::int from ${waitingReports} where $3::boolean) as "reportsWaiting"`;

@Injectable()
export class TipDeskQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  async of(viewer: Viewer): Promise<TipDesk> {
    const moderates = canModerateTips(viewer);
    const read = await this.db.readRow<Pick<TipDesk, 'followedThemes' | 'wantsDigest' | 'reportsWaiting'>>(viewer, statement, [viewer.personId, moderates]);
    return { reaches: [...readableReaches(viewer)], moderates, ...(read ?? { followedThemes: [], wantsDigest: true, reportsWaiting: 0 }) };
  }
}
