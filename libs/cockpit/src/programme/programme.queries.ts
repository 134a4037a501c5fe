import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { engagementFacts } from '../engagement-facts.sql.js';
import { clearedNow, sessionOf } from '../training/training-facts.sql.js';
import { programmeOf, type ProgrammeFacts, type RosterFacts } from './programme.rules.js';
import type { Programme } from './programme.types.js';

/** Who is on the roster of engagement `p`, and how far each is with training. */
const roster = `
  select ep.writes_okrs, ${clearedNow} as cleared, ${sessionOf('ep.person_id')} as session_on,
      exists (select from workshop_seat s where s.practice_id = $1 and s.engagement_id = ep.engagement_id and s.person_id = ep.person_id and s.state <> 'CANCELLED') as invited
    from engagement_person ep join engagement e on e.practice_id = $1 and e.id = ep.engagement_id
      left join clearance k on k.practice_id = $1 and k.engagement_id = ep.engagement_id and k.person_id = ep.person_id
   where ep.practice_id = $1 and ep.engagement_id = p."engagementId" and ep.removed_at is null`;

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
            'people', count(*), 'okrAuthors', count(*) filter (where r.writes_okrs),
            'invited', count(*) filter (where r.cleared or r.invited), 'booked', count(*) filter (where r.cleared or r.session_on is not null))
            from (${roster}) r) as roster
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
