import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { engagementFacts } from '../engagement-facts.sql.js';
import type { RawFacts } from '../raw-facts.js';
import { programmeOf, type RosterFacts } from './programme.rules.js';
import type { Programme } from './programme.types.js';

@Injectable()
export class ProgrammeQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The client's running engagement, else the last one. Throws NOT_FOUND for a client that is not the viewer's. */
  programme(viewer: Viewer, clientSlug: string): Promise<Programme> {
    return this.db.read(viewer, async (tx) => {
      const read = await tx.row<{ facts: RawFacts; roster: RosterFacts }>(
        `select to_json(f) as facts,
           (select json_build_object(
              'teams', (select count(*) from team t where t.practice_id = $1 and t.engagement_id = f."engagementId" and t.archived_at is null and t.opted_out_on is null and t.kind <> 'ORGANISATION'),
              'people', (select count(*) from engagement_person r where r.practice_id = $1 and r.engagement_id = f."engagementId" and r.removed_at is null))) as roster
         from (${engagementFacts} and c.slug = $4 order by (e.status = 'CLOSED'), e.starts_on desc limit 1) f`,
        [null, tx.now(), clientSlug],
      );
      if (!read) throw notFound();
      const decides = viewer.isAt(read.facts.clientId, 'CLIENT_LEAD', 'SPONSOR', 'HR_LEAD', 'COORDINATOR');
      return programmeOf(read.facts, read.roster, { now: tx.now(), personId: viewer.personId, decides });
    });
  }
}
