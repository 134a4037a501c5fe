import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { engagementFacts } from '../engagement-facts.sql.js';
import { programmeOf, type ProgrammeFacts, type RosterFacts } from './programme.rules.js';
import type { Programme } from './programme.types.js';

@Injectable()
export class ProgrammeQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The client's running engagement, else the last one. Throws NOT_FOUND for a client that is not the viewer's. */
  async programme(viewer: Viewer, clientSlug: string): Promise<Programme> {
    const now = this.db.now();
    const read = await this.db.readRow<{ facts: ProgrammeFacts; roster: RosterFacts }>(
      viewer,
      `select to_json(p) as facts,
         (select json_build_object(
            'teams', (select count(*) from team t where t.practice_id = $1 and t.engagement_id = p."engagementId" and t.archived_at is null and t.opted_out_on is null and t.kind <> 'ORGANISATION'),
            'people', count(*), 'okrAuthors', count(*) filter (where r.writes_okrs))
            from engagement_person r where r.practice_id = $1 and r.engagement_id = p."engagementId" and r.removed_at is null) as roster
       from (select f.*, (select g.outcome from engagement g where g.practice_id = $1 and g.id = f."engagementId") as outcome,
               (select o.name from engagement_coach k join person o on o.practice_id = $1 and o.id = k.person_id
                 where k.practice_id = $1 and k.engagement_id = f."engagementId" and k.ended_at is null order by k.part = 'LEAD' desc, k.part, o.name limit 1) as "coachName"
             from (${engagementFacts} and c.slug = $4 order by (e.status = 'CLOSED'), e.starts_on desc limit 1) f) p`,
      [null, now, clientSlug],
    );
    if (!read) throw notFound();
    const decides = viewer.isAt(read.facts.clientId, 'CLIENT_LEAD', 'SPONSOR', 'HR_LEAD', 'COORDINATOR');
    return programmeOf(read.facts, read.roster, { now, personId: viewer.personId, decides });
  }
}
