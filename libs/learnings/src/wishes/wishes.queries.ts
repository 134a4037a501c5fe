import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { LearningSearches } from './wishes.types.js';

@Injectable()
export class WishesQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** One statement. Who else wished is nobody's business; of a wish of several, the id is one's own where one is among them. */
  async of(viewer: Viewer): Promise<LearningSearches> {
    const row = await this.db.readRow<LearningSearches>(
      viewer,
      `select (select coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'query', v.query) order by v.name, v.id), '[]') from saved_search v where v.practice_id = $1 and v.person_id = $2) as saved,
         (select coalesce(json_agg(w order by w.people desc, w.text), '[]') from (
            select (array_agg(w.id order by (w.person_id = $2) desc, w.at, w.id))[1] as id, (array_agg(w.text order by w.at, w.id))[1] as text, count(*)::int as people, bool_or(w.person_id = $2) as "isMine"
              from learning_wish w where w.practice_id = $1 and w.ended_at is null group by lower(w.text) order by count(*) desc, max(w.at) desc limit 20) w) as wishes`,
      [viewer.personId],
    );
    return row ?? { saved: [], wishes: [] };
  }
}
