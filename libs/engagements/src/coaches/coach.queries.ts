import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { CoachChoice } from './coach.types.js';

/** Coaches of the practice to choose from, by name. */
@Injectable()
export class CoachQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  choices(viewer: Viewer): Promise<CoachChoice[]> {
    return this.db.read(viewer, (tx) =>
      tx.rows(
        `select p.id as "personId", p.name,
                (select count(*)::int from engagement_coach ec join engagement e on e.practice_id = $1 and e.id = ec.engagement_id
                  where ec.practice_id = $1 and ec.person_id = p.id and ec.ended_at is null and e.status <> 'CLOSED') as engagements
           from person p where p.practice_id = $1 and exists (select from role_grant g where g.practice_id = $1 and g.person_id = p.id and g.role in ('COACH', 'OWNER') and g.ended_at is null)
          order by lower(p.name), p.id limit 500`,
      ),
    );
  }
}
