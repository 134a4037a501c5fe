import { Inject, Injectable } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Db, Requires, signedIn } from '@cairn/platform';
import { ActivityItem } from './activity.types.js';

@Injectable()
export class ActivityQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The viewer's own acts of 30 days, newest first, at most 100; never anybody else's. */
  mine(viewer: Viewer): Promise<ActivityItem[]> {
    return this.db.read(viewer, (tx) =>
      tx.rows<ActivityItem>(
        `select id, instant_text(at) as at, text, path, case when undone_at is null and coalesce((undo ->> 'until')::timestamptz > $4, true) then undo end as undo
           from activity where practice_id = $1 and person_id = $2 and activity.at > $3 order by activity.at desc, id limit 100`,
        [viewer.personId, new Date(tx.now().getTime() - 30 * 86_400_000), tx.now()],
      ),
    );
  }
}

@Resolver(() => ActivityItem)
export class ActivityResolver {
  constructor(@Inject(ActivityQueries) private readonly queries: ActivityQueries) {}

  @Query(() => [ActivityItem], { name: 'activity' })
  @Requires(signedIn)
  activity(@CurrentViewer() viewer: Viewer): Promise<ActivityItem[]> {
    return this.queries.mine(viewer);
  }
}
